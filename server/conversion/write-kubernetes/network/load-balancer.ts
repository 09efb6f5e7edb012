import { cidrReason } from '../../../kubernetes/ip.ts';
import type { DraftObject } from '../../draft.ts';
import type { Entrance, Listener, RouteTarget } from '../../model.ts';
import { dnsLabel, serviceName } from '../../names.ts';
import { renamed } from '../../renamed.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { fromText } from '../metadata.ts';
import { isPortNumber, type Plan } from '../plan.ts';
import { tracedIn } from '../say.ts';
import { addPort, emptyService, type ServicePlan } from './service-plan.ts';
import { annotateTarget, joined, listOf } from './target-annotations.ts';

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';
/** Load balancers of this class are those of the AWS Load Balancer Controller. */
const CLASS = 'service.k8s.aws/nlb';
const CONTROLLER = 'The AWS Load Balancer Controller makes a Network Load Balancer of the Service: install it.';
const LOST = 'A Service hands connections of a port on to one workload: this has no place there.';
const OTHERS = 'A Service leads to one workload: each workload gets a load balancer of its own.';

/** An entrance for connections: a Service of type LoadBalancer for each workload it leads to. */
export function planLoadBalancers(
  entrance: Entrance,
  planOf: (target: RouteTarget) => Plan | undefined,
  desk: Desk,
): DraftObject[] {
  const services = new Map<Plan, ServicePlan>();
  for (const listener of entrance.listeners) {
    const target = onlyTarget(listener, desk);
    const plan = target && planOf(target);
    if (!plan) continue;
    if (!isPortNumber(listener.port.value)) continue;
    const service = services.get(plan) ?? newService(entrance, plan, services.size > 0, desk);
    services.set(plan, service);
    if (!addPort(service, plan, listener.port, target.port)) continue;
    addSecurity(listener, target, service);
    annotateTarget(target, { service }, 'ports', desk);
    for (const part of tracedIn(listener, ['targets'])) desk.say(part, 'exact', 'The Service says it.');
  }
  for (const part of tracedIn(entrance, ['port'])) desk.say(part, 'dropped', LOST);
  return [];
}

/** Connections go to one target each; what else there is has to wait for a decision. */
function onlyTarget({ routes, otherwise }: Listener, { say }: Desk): RouteTarget | undefined {
  const actions = [...(otherwise ? [otherwise] : []), ...routes.map(({ action }) => action)];
  const [first, ...others] = actions.flatMap((action) => (action.kind === 'forward' ? action.targets : []));
  for (const part of tracedIn(others, ['port'])) {
    say(part, 'needs-decision', 'A Service of type LoadBalancer leads to one target: the first is taken.');
  }
  return first;
}

function newService(entrance: Entrance, plan: Plan, isFurther: boolean, desk: Desk): ServicePlan {
  const { name, open, securityGroups, attributes, labels, sources, origin } = entrance;
  const wanted = isFurther ? `${name.value}-${plan.name.value}` : name.value;
  const legal = renamed(name, desk.name('Service', plan.namespace?.value, serviceName(dnsLabel(wanted))));
  const service = emptyService(isFurther ? noted(legal, 'approximate', OTHERS) : legal, fromText(origin), false);
  const scheme = derived(open.value ? 'internet-facing' : 'internal', open);
  Object.assign(service.annotations, {
    [`${PREFIX}scheme`]: noted(scheme, 'approximate', CONTROLLER),
    [`${PREFIX}nlb-target-type`]: 'ip',
    ...optional('security-groups', joined(securityGroups)),
    ...optional('attributes', listOf(attributes)),
    ...optional('additional-resource-tags', listOf(labels)),
  });
  const ranges = sources.filter(({ value }) => cidrReason(value, true) === undefined);
  for (const source of sources) desk.say(source, 'needs-decision', 'This is no range of addresses: allow it by hand.');
  Object.assign(service.spec, {
    type: 'LoadBalancer',
    loadBalancerClass: CLASS,
    loadBalancerSourceRanges: ranges.length > 0 ? ranges : undefined,
  });
  plan.services.push(service);
  return service;
}

function optional(name: string, value: Traced<string> | undefined): Record<string, Traced<string>> {
  return value ? { [`${PREFIX}${name}`]: value } : {};
}

/** Certificates are for all listeners of a Service that are listed. */
function addSecurity(
  { protocol, port, certificates, policy }: Listener,
  target: RouteTarget,
  { annotations }: ServicePlan,
): void {
  const isSecure = protocol.value === 'tls' || protocol.value === 'https';
  if (!isSecure) return;
  const known = annotations[`${PREFIX}ssl-ports`] as Traced<string> | undefined;
  annotations[`${PREFIX}ssl-ports`] = known
    ? derived(`${known.value},${port.value}`, known, port, protocol)
    : derived(String(port.value), port, protocol);
  const certificate = joined(certificates);
  annotations[`${PREFIX}ssl-cert`] ??=
    certificate ??
    noted(derived('<CERTIFICATE_ARN>', protocol), 'needs-decision', 'Fill in the ARN of the certificate.');
  if (policy) annotations[`${PREFIX}ssl-negotiation-policy`] ??= policy;
  if (target.protocol?.value === 'tls') annotations[`${PREFIX}backend-protocol`] ??= derived('ssl', target.protocol);
}
