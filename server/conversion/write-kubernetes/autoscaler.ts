import { commented, type DraftObject, orNothing } from '../draft.ts';
import type { Container, ScalingTarget, Size, Workload } from '../model.ts';
import { dnsLabel } from '../names.ts';
import { renamed } from '../renamed.ts';
import { derived, noted, type Traced } from '../trace.ts';
import type { Desk } from './desk.ts';
import { fromText, sourceName } from './metadata.ts';
import { type Plan, wholeWithin } from './plan.ts';
import { tracedIn } from './say.ts';

const LONGEST_WINDOW = 3600;
const SCALABLE = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'];

const PER_REQUEST =
  'An autoscaler does not know the requests of a load balancer: install KEDA, and scale on the CloudWatch metric RequestCountPerTarget.';
const NO_REQUEST = 'Percentages are of what the containers request: set requests, or nothing is scaled.';
const COOLDOWN = 'The autoscaler takes the calmest of what it saw in that time, where ECS pauses after each step.';

/** https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ */
export function writeAutoscaler(plan: Plan, hasPodSize: boolean, desk: Desk): DraftObject[] {
  const { workload, kind, name, namespace } = plan;
  const { scaling } = workload;
  if (!scaling) return [];
  const { outCooldown, inCooldown, neverIn } = scaling;
  const metrics = scaling.targets.flatMap((target) => writeMetric(target, workload, hasPodSize, desk));
  if (metrics.length === 0 || !SCALABLE.includes(kind)) {
    for (const part of tracedIn(scaling)) desk.say(part, 'dropped', 'Nothing is left that an autoscaler could follow.');
    return [];
  }
  desk.say(neverIn, 'exact', 'An autoscaler goes down too, unless told otherwise.');
  const legal = renamed(
    scaling.name,
    desk.name('HorizontalPodAutoscaler', namespace?.value, dnsLabel(scaling.name.value)),
  );
  const least = wholeWithin(scaling.least, 1);
  return [
    commented(fromText(scaling.origin), {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: legal, namespace: namespace?.value, annotations: sourceName(scaling.name, legal) },
      spec: {
        scaleTargetRef: { apiVersion: kind === 'ReplicationController' ? 'v1' : 'apps/v1', kind, name: name.value },
        minReplicas:
          scaling.least.value < 1
            ? noted(least, 'approximate', 'An autoscaler keeps one pod at least; KEDA goes down to none.')
            : least,
        maxReplicas: wholeWithin(scaling.most, least.value),
        metrics,
        behavior: orNothing({
          scaleUp: outCooldown && { stabilizationWindowSeconds: windowOf(outCooldown) },
          scaleDown: orNothing({
            stabilizationWindowSeconds: inCooldown && windowOf(inCooldown),
            selectPolicy: neverIn?.value ? derived('Disabled', neverIn) : undefined,
          }),
        }),
      },
    }),
  ];
}

function windowOf(cooldown: Traced<number>): Traced<number> {
  return noted(wholeWithin(cooldown, 0, LONGEST_WINDOW), 'approximate', COOLDOWN);
}

function writeMetric(target: ScalingTarget, workload: Workload, hasPodSize: boolean, { say }: Desk): DraftObject[] {
  if (target.of === 'requests') {
    say(target.count, 'dropped', PER_REQUEST);
    return [];
  }
  const averageUtilization = hasPodSize ? target.percent : ofRequests(target, workload);
  return [
    {
      type: 'Resource',
      resource: {
        name: target.of,
        target: { type: 'Utilization', averageUtilization: wholeWithin(averageUtilization, 1) },
      },
    },
  ];
}

/** A percentage of the task as a whole, as one of what its containers request. */
function ofRequests(
  { of, base, percent }: Exclude<ScalingTarget, { of: 'requests' }>,
  { containers, size }: Workload,
): Traced<number> {
  const requested = containers.map((container) => requestOf(container, of, containers.length === 1 ? size : undefined));
  const total = requested.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  if (requested.includes(undefined)) return noted(percent, 'needs-decision', NO_REQUEST);
  const whole = base === 'size' ? (size?.[of]?.value ?? total) : total;
  if (whole === total) return percent;
  const converted = Math.max(1, Math.round((percent.value * whole) / total));
  const message = `${percent.value} % of the task as a whole are ${converted} % of what its containers request.`;
  return noted(derived(converted, percent), 'approximate', message);
}

function requestOf({ reserved, limit }: Container, of: 'cpu' | 'memory', size: Size | undefined): number | undefined {
  const value = (reserved[of] ?? limit[of] ?? size?.[of])?.value;
  return value !== undefined && value > 0 ? value : undefined;
}
