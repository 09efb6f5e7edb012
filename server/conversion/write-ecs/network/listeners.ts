import { type Remarks, remarkOn } from '../../cursor.ts';
import { type Draft, type DraftObject, someOf } from '../../draft.ts';
import type { Entrance, Listener, Route } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { StackBuilder } from '../stack.ts';
import { NOT_FOUND, type WrittenAction, writeAction } from './actions.ts';
import { conditionsOf } from './conditions.ts';
import { partsOf, type TargetGroups } from './target-groups.ts';

/** The load balancer that listeners are written for. */
export interface Balancer {
  readonly entrance: Entrance;
  /** Logical ids of what belongs to it begin with this. */
  readonly prefix: string;
  readonly id: string;
  readonly targets: TargetGroups;
}

/** What consoles choose: TLS 1.2 and 1.3. */
const POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';
const TOO_MANY = 'A rule of a load balancer has at most five values in its conditions: split the route.';
const MATCHES_ALL: Pick<Route, 'hosts' | 'paths' | 'headers' | 'queries' | 'methods' | 'addresses'> = {
  hosts: [],
  paths: [],
  headers: [],
  queries: [],
  methods: [],
  addresses: [],
};

/** Adds a listener with its rules and certificates. */
export function addListener(balancer: Balancer, listener: Listener, stack: StackBuilder, remarks: Remarks): void {
  const { entrance, prefix, id } = balancer;
  const isHttp = entrance.kind === 'http';
  const isSecure = listener.protocol.value === 'https' || listener.protocol.value === 'tls';
  const listenerId = stack.idFor(`listener ${id} ${listener.port.value}`, `${prefix}Listener${listener.port.value}`);
  // Only rules can change the path.
  const rewrites = listener.otherwise?.kind === 'forward' && listener.otherwise.rewrite !== undefined;
  const otherwise =
    rewrites || !listener.otherwise ? undefined : answer(balancer, listener.otherwise, isSecure, remarks);
  const routes: readonly Route[] = [
    ...listener.routes,
    ...(rewrites && listener.otherwise
      ? [{ ...MATCHES_ALL, origin: entrance.origin, action: listener.otherwise }]
      : []),
  ];
  const [certificate, ...others] = listener.certificates;
  stack.add({
    id: listenerId,
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    properties: {
      LoadBalancerArn: { Ref: id },
      Port: listener.port,
      Protocol: derived(listener.protocol.value.toUpperCase(), listener.protocol),
      Certificates: isSecure
        ? [{ CertificateArn: certificate ?? askCertificate(balancer, listener, stack) }]
        : undefined,
      SslPolicy: isSecure ? (listener.policy ?? POLICY) : undefined,
      DefaultActions: [otherwise?.action ?? NOT_FOUND],
    },
  });
  for (const group of otherwise?.groups ?? []) group.users.push(listenerId);
  if (isSecure && others.length > 0) {
    stack.add({
      id: stack.idFor(`certificates ${listenerId}`, `${listenerId}Certificates`),
      type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
      properties: { ListenerArn: { Ref: listenerId }, Certificates: others.map((arn) => ({ CertificateArn: arn })) },
    });
  }
  if (isHttp) addRules(routes, listenerId, balancer, isSecure, stack, remarks);
}

function answer(
  { entrance, targets }: Balancer,
  action: Route['action'],
  isSecure: boolean,
  remarks: Remarks,
): WrittenAction {
  return writeAction(action, targets, isSecure, entrance.anchor, remarks);
}

/** Rules in the order in which routes are tried. */
function addRules(
  routes: readonly Route[],
  listenerId: string,
  balancer: Balancer,
  isSecure: boolean,
  stack: StackBuilder,
  remarks: Remarks,
): void {
  let priority = 0;
  for (const route of routes) {
    const conditions = conditionsOf(withAddress(route), remarks);
    if (!conditions) {
      for (const part of partsOfRoute(route)) remarkOn(remarks, part, 'needs-decision', TOO_MANY);
      continue;
    }
    const { action, groups } = answer(balancer, route.action, isSecure, remarks);
    for (const list of conditions) {
      priority += 1;
      const ruleId = stack.idFor(`rule ${listenerId} ${priority}`, `${listenerId}Rule${priority}`);
      stack.add({
        id: ruleId,
        type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
        properties: {
          ListenerArn: { Ref: listenerId },
          Priority: priority,
          Conditions: list,
          Actions: [action],
          Transforms: someOf(transformsOf(route)),
        },
        comment: route.origin.title,
      });
      for (const group of groups) group.users.push(ruleId);
    }
  }
}

/** Hosts have to lead to the load balancer, which only somebody with their zone can see to. */
function withAddress(route: Route): Route {
  const hosts = route.hosts.map((host) =>
    noted(
      host,
      'needs-decision',
      `Point \`${host.value}\` at the load balancer in DNS: its name is an output of the stack.`,
    ),
  );
  return { ...route, hosts };
}

function transformsOf({ action }: Route): DraftObject[] {
  if (action.kind !== 'forward' || !action.rewrite) return [];
  const { pattern, replacement } = action.rewrite;
  return [{ Type: 'url-rewrite', UrlRewriteConfig: { Rewrites: [{ Regex: pattern, Replace: replacement }] } }];
}

function partsOfRoute(route: Route): Traced<unknown>[] {
  const { hosts, paths, headers, queries, methods, addresses, action } = route;
  const { pattern, replacement } = (action.kind === 'forward' && action.rewrite) || {};
  return [
    ...hosts,
    ...paths.flatMap(({ match, path }) => [match, path]),
    ...[...headers, ...queries].flatMap(({ name, value }) => [name, value]),
    ...methods,
    ...addresses,
    ...(action.kind === 'forward' ? action.targets.flatMap(partsOf) : []),
    ...[pattern, replacement].flatMap((one) => one ?? []),
  ];
}

/** One certificate for all hosts of an entrance, as a parameter. */
function askCertificate({ entrance, prefix, id }: Balancer, { protocol }: Listener, stack: StackBuilder): Draft {
  const hosts = hostsOf(entrance);
  const covers = hosts.length > 0 ? ` for ${hosts.join(', ')}` : '';
  const declaration = {
    name: `${prefix}CertificateArn`,
    type: 'String',
    description: `ARN of a certificate in AWS Certificate Manager${covers}`.slice(0, 4000),
    pattern: 'arn:[^:]+:(acm|iam):.*',
  };
  const message = `Choose the certificate of the listener: issue one${covers} in AWS Certificate Manager and give its ARN.`;
  const at = protocol.sources.length > 0 ? protocol.sources : entrance.anchor;
  return stack.parameter(`certificate ${id}`, declaration, { at, message });
}

/** The hosts that an entrance answers for. */
export function hostsOf({ listeners }: Entrance): string[] {
  const all = listeners.flatMap(({ routes }) => routes.flatMap(({ hosts }) => hosts.map(({ value }) => value)));
  return [...new Set(all)];
}
