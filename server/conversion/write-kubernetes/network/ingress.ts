import { commented, type Draft, type DraftObject, someOf } from '../../draft.ts';
import type { Entrance, Listener, RouteAction } from '../../model.ts';
import { dnsLabel } from '../../names.ts';
import { renamed } from '../../renamed.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { fromText, sourceName } from '../metadata.ts';
import { isPortNumber } from '../plan.ts';
import { tracedIn } from '../say.ts';
import { type FindBackend, targetsOf } from './backends.ts';
import { writeBackend } from './ingress-actions.ts';
import { type IngressDraft, PREFIX } from './ingress-draft.ts';
import { writeRules } from './ingress-rules.ts';
import { joined, listOf } from './target-annotations.ts';

const LOST = 'An Ingress has no place for it, or nothing is left that it would lead to.';
const CONTROLLER = 'The AWS Load Balancer Controller makes an Application Load Balancer of it: install it.';
const FOUND = 'No certificate is named: the controller looks in ACM for those of the hosts of the rules.';
const NO_HOST = 'Fill in the ARN of the certificate in ACM: no rule names a host to look one up by.';

/**
 * An entrance for requests: an Ingress for each listener that has rules, all on one load balancer.
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
 */
export function writeIngresses(entrance: Entrance, backend: FindBackend, desk: Desk): DraftObject[] {
  const secure = entrance.listeners.find(({ protocol }) => protocol.value === 'https');
  const redirects = entrance.listeners.filter((listener) => secure && leadsTo(listener, secure));
  const listeners = entrance.listeners.filter((one) => !redirects.includes(one) && isPortNumber(one.port.value));
  const objects = listeners.map((listener, index) => {
    const places = targetsOf([listener]).flatMap((target) => backend(target)?.plan ?? []);
    const namespace = places[0]?.namespace?.value;
    const wanted = listeners.length > 1 ? `${entrance.name.value}-${listener.port.value}` : entrance.name.value;
    const name = renamed(entrance.name, desk.name('Ingress', namespace, dnsLabel(wanted)));
    const annotations: Record<string, Draft> = {
      ...sharedAnnotations(entrance),
      ...(listeners.length > 1 && { [`${PREFIX}group.name`]: dnsLabel(entrance.name.value) }),
      ...(listeners.length > 1 && { [`${PREFIX}group.order`]: String(index + 1) }),
      ...listenerAnnotations(listener, listener === secure ? redirects : []),
    };
    const draft: IngressDraft = { annotations, namespace, backend, desk };
    const rules = writeRules(listener.routes, draft);
    const defaultBackend = listener.otherwise && writeBackend(listener.otherwise, 'otherwise', draft);
    const renamedFrom = sourceName(entrance.name, name);
    for (const part of tracedIn(listener, ['port']))
      desk.say(part, 'exact', 'The Ingress says it, or does so by itself.');
    return commented(fromText(entrance.origin), {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name, namespace, annotations: { ...renamedFrom, ...annotations } },
      spec: {
        ingressClassName: 'alb',
        defaultBackend: defaultBackend ?? (rules.length === 0 ? notFound(draft) : undefined),
        rules: someOf(rules),
      },
    });
  });
  for (const part of tracedIn(entrance, ['port'])) desk.say(part, 'dropped', LOST);
  return objects;
}

/** An Ingress has rules or a default. */
function notFound(draft: IngressDraft): DraftObject | undefined {
  return writeBackend({ kind: 'answer', status: traced(404) }, 'otherwise', draft);
}

function sharedAnnotations({ open, sources, securityGroups, attributes, labels }: Entrance): Record<string, Draft> {
  const scheme = derived(open.value ? 'internet-facing' : 'internal', open);
  return {
    [`${PREFIX}scheme`]: noted(scheme, 'approximate', CONTROLLER),
    [`${PREFIX}target-type`]: 'ip',
    ...optional('inbound-cidrs', joined(sources)),
    ...optional('security-groups', joined(securityGroups)),
    ...(securityGroups.length > 0 && { [`${PREFIX}manage-backend-security-group-rules`]: 'true' }),
    ...optional('load-balancer-attributes', listOf(attributes)),
    ...optional('tags', listOf(labels)),
  };
}

function listenerAnnotations(listener: Listener, redirects: readonly Listener[]): Record<string, Draft> {
  const { port, protocol, certificates, policy, routes } = listener;
  const isSecure = protocol.value === 'https';
  const all = [...redirects, listener];
  const ports = all.map((one) => ({ [one.protocol.value === 'https' ? 'HTTPS' : 'HTTP']: one.port.value }));
  const parts = all.flatMap((one) => [one.port, one.protocol]);
  const hasHost = routes.some(({ hosts }) => hosts.length > 0);
  const listens = derived(JSON.stringify(ports), ...parts);
  const noCertificate = isSecure && certificates.length === 0;
  return {
    [`${PREFIX}listen-ports`]: noCertificate && hasHost ? noted(listens, 'needs-decision', FOUND) : listens,
    ...(redirects.length > 0 && { [`${PREFIX}ssl-redirect`]: redirectOf(redirects, port) }),
    ...optional('certificate-arn', joined(certificates)),
    ...(noCertificate &&
      !hasHost && {
        [`${PREFIX}certificate-arn`]: noted(derived('<CERTIFICATE_ARN>', protocol), 'needs-decision', NO_HOST),
      }),
    ...optional('ssl-policy', policy),
  };
}

function redirectOf(redirects: readonly Listener[], port: Traced<number>): Traced<string> {
  const parts = redirects.flatMap(({ otherwise }) => tracedIn(otherwise));
  return derived(String(port.value), ...parts);
}

function optional(name: string, value: Traced<string> | undefined): Record<string, Traced<string>> {
  return value ? { [`${PREFIX}${name}`]: value } : {};
}

/** Whether a listener does nothing but send everything to the secure one, with the same host and path. */
function leadsTo({ routes, otherwise, protocol }: Listener, secure: Listener): boolean {
  if (protocol.value !== 'http' || routes.length > 0 || otherwise?.kind !== 'redirect') return false;
  return isUpgrade(otherwise, secure.port.value);
}

function isUpgrade(action: Extract<RouteAction, { kind: 'redirect' }>, port: number): boolean {
  const { status, scheme, host, port: to, path, query } = action;
  return (
    status.value === 301 &&
    scheme?.value.toUpperCase() === 'HTTPS' &&
    (to?.value ?? port) === port &&
    (host === undefined || host.value === '#{host}') &&
    (path === undefined || path.value === '/#{path}') &&
    (query === undefined || query.value === '#{query}')
  );
}
