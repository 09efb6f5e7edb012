import type { Cursor } from '../../../cursor.ts';
import type { RouteAction, RouteTarget } from '../../../model.ts';
import { derived, noted, type Traced, traced } from '../../../trace.ts';
import { annotationsOf } from '../annotations.ts';
import { CHECKS } from '../ingress/backends.ts';
import type { Service } from '../service.ts';
import { portOfService, type TargetSettings, targetsOf } from '../targets.ts';

/** The most that a weight of a listener rule can be. */
const HEAVIEST = 999;

/** Where the requests of a rule go: to its backends, by their weights. */
export function readBackends(
  rule: Cursor,
  namespace: string,
  services: readonly Service[],
  kind: 'http' | 'ports',
  application?: RouteTarget['application'],
): Extract<RouteAction, { kind: 'forward' | 'answer' }> {
  const refs = rule.field('backendRefs').objects();
  const targets = refs.flatMap((ref) => readBackend(ref, namespace, services, kind, refs.length > 1, application));
  if (targets.length > 0) return { kind: 'forward', targets };
  const anchor = traced(503, [rule.field('backendRefs').source]);
  return {
    kind: 'answer',
    status: noted(
      anchor,
      'needs-decision',
      'None of its backends is a Service among the inputs that leads to a workload: requests are answered with 503. Put a target group there.',
    ),
  };
}

function readBackend(
  ref: Cursor,
  namespace: string,
  services: readonly Service[],
  kind: 'http' | 'ports',
  several: boolean,
  application: RouteTarget['application'],
): RouteTarget[] {
  const name = ref.field('name').string();
  const port = ref.field('port').number();
  const place = ref.field('namespace').string();
  const service = services.find(
    (one) => one.namespace === (place?.value ?? namespace) && one.name.value === name?.value,
  );
  const servicePort = service && portOfService(service, port?.value);
  if (!service || !servicePort || (ref.field('kind').value ?? 'Service') !== 'Service') {
    ref.note('needs-decision', 'It is no Service among the inputs that leads to a workload: put a target group there.');
    return [];
  }
  const said = ref.field('weight').number();
  const weight = several || said ? heaviest(said ?? traced(1)) : undefined;
  const settings: TargetSettings = {
    kind,
    annotations: annotationsOf([], ''),
    checkNames: CHECKS,
    ...(application && { application }),
    attributes: [],
  };
  const protocol = kind === 'http' ? ('http' as const) : servicePort.protocol.value;
  return targetsOf(service, servicePort, settings, weight).map((target) => ({
    ...target,
    // The names of the Service and its port are what is left of the backend.
    protocol: derived(protocol, name, port, place),
  }));
}

function heaviest(weight: Traced<number>): Traced<number> {
  if (weight.value <= HEAVIEST) return weight;
  return noted(
    derived(HEAVIEST, weight),
    'needs-decision',
    `A weight is ${HEAVIEST} at most: divide all weights of the rule.`,
  );
}
