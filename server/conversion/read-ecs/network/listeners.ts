import type { Cursor } from '../../cursor.ts';
import type { Listener, Route } from '../../model.ts';
import { noted, type Traced, traced } from '../../trace.ts';
import { noteFields, numberAt, textAt } from '../scalars.ts';
import { type AwsResource, keyAt } from '../template/scope.ts';
import { readActions } from './actions.ts';
import { readConditions } from './conditions.ts';
import type { Registration } from './running.ts';
import { lower } from './targets.ts';

/** A listener, and the services it leads to. */
export interface ReadListener {
  readonly listener: Listener;
  readonly registrations: readonly Registration[];
}

const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';
const CERTIFICATE = 'AWS::ElasticLoadBalancingV2::ListenerCertificate';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html */
export function readListener(
  resource: AwsResource,
  registrations: readonly Registration[],
  resources: readonly AwsResource[],
): ReadListener {
  const { at } = resource;
  const port = numberAt(at.field('Port'));
  const written = textAt(at.field('Protocol'));
  const protocol = lower(at.field('Protocol'), ['http', 'https', 'tcp', 'udp', 'tls']);
  const policy = textAt(at.field('SslPolicy'));
  const otherwise = isNotFound(at)
    ? undefined
    : readActions(at.field('DefaultActions'), resource, registrations, resources);
  const rules = readRules(resource.keys, registrations, resources);
  const belongs = (one: AwsResource): boolean => one.type === CERTIFICATE && isOf(one, resource.keys);
  const more = resources.filter(belongs).map((one) => one.at);
  if (written?.value === 'TCP_UDP')
    at.field('Protocol').note('approximate', 'A port of a Service takes TCP or UDP: TCP is taken, add the other.');
  noteFields(at, 'exact', { LoadBalancerArn: 'It says which load balancer listens.' });
  noteFields(at, 'dropped', {
    MutualAuthentication:
      'Callers need no certificate: set the annotation `alb.ingress.kubernetes.io/mutual-authentication`.',
    AlpnPolicy: 'Set the annotation `aws-load-balancer-alpn-policy` of the Service.',
    ListenerAttributes: 'Set the annotation `listener-attributes` of the Ingress or Service.',
  });
  return {
    listener: {
      port: port ?? unknownPort(at),
      protocol: protocol ?? traced('tcp'),
      certificates: [at, ...more].flatMap(certificatesIn),
      ...(policy && { policy }),
      routes: rules.map(({ route }) => route),
      ...(otherwise && { otherwise: otherwise.action }),
    },
    registrations: [...(otherwise?.registrations ?? []), ...rules.flatMap((rule) => rule.registrations)],
  };
}

/** The answer where no rule matches that the controller gives by itself. */
function isNotFound(at: Cursor): boolean {
  const actions = at.field('DefaultActions');
  const [only, ...others] = actions.objects();
  if (!only || others.length > 0 || only.field('Type').value !== 'fixed-response') return false;
  const config = only.field('FixedResponseConfig');
  const isPlain = (config.field('ContentType').value ?? 'text/plain') === 'text/plain';
  const isUsual = isPlain && (config.field('MessageBody').value ?? 'Not found') === 'Not found';
  if (!isUsual || textAt(config.field('StatusCode'))?.value !== '404') return false;
  actions.note('exact', 'Where no rule matches, the controller lets the load balancer answer with 404, too.');
  return true;
}

function unknownPort(at: Cursor): Traced<number> {
  return noted(traced(80, [at.field('Port').source]), 'needs-decision', 'The port is not known yet: 80 stands for it.');
}

/** Rules of one listener, or of one that is not among the inputs, in the order they are tried. */
export function readRules(
  keys: readonly string[],
  registrations: readonly Registration[],
  resources: readonly AwsResource[],
): { readonly route: Route; readonly registrations: readonly Registration[] }[] {
  const rules = resources.filter((one) => one.type === RULE && isOf(one, keys));
  const ordered = rules
    .map((rule) => ({ rule, priority: numberAt(rule.at.field('Priority'))?.value ?? Number.MAX_SAFE_INTEGER }))
    .sort((one, other) => one.priority - other.priority);
  return ordered.flatMap(({ rule }) => {
    const { at } = rule;
    const read = readActions(at.field('Actions'), rule, registrations, resources);
    if (!read) return [];
    noteFields(at, 'exact', {
      ListenerArn: 'It says which listener the rule belongs to.',
      Priority: 'The rules are written in the order they are tried.',
    });
    const rewrite = read.action.kind === 'forward' ? readRewrite(at) : undefined;
    const action = rewrite && read.action.kind === 'forward' ? { ...read.action, rewrite } : read.action;
    const route: Route = {
      origin: { file: rule.scope.file, title: `listener rule ${rule.name}` },
      ...readConditions(at.field('Conditions')),
      action,
    };
    return [{ route, registrations: read.registrations }];
  });
}

function readRewrite(at: Cursor): { pattern: Traced<string>; replacement: Traced<string> } | undefined {
  for (const transform of at.field('Transforms').objects()) {
    if (transform.field('Type').value !== 'url-rewrite') continue;
    const [first] = transform.field('UrlRewriteConfig').field('Rewrites').objects();
    const pattern = first && textAt(first.field('Regex'));
    const replacement = first && textAt(first.field('Replace'));
    if (!pattern || !replacement) continue;
    transform.field('Type').note('exact', 'The path is rewritten in the same way.');
    return { pattern, replacement };
  }
  return undefined;
}

function isOf({ at, scope }: AwsResource, keys: readonly string[]): boolean {
  const arn = at.field('ListenerArn');
  const key = keyAt(scope, arn);
  return key !== undefined && keys.includes(key);
}

function certificatesIn(at: Cursor): Traced<string>[] {
  noteFields(at, 'exact', { ListenerArn: 'It says which listener has the certificates.' });
  return at
    .field('Certificates')
    .objects()
    .flatMap((one) => textAt(one.field('CertificateArn')) ?? []);
}
