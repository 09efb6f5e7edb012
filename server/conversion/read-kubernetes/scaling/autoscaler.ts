import type { Cursor } from '../../cursor.ts';
import type { Entrance, Scaling, ScalingTarget, Workload } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import { noteHead } from '../network/object-head.ts';
import type { ObjectAt } from '../objects.ts';
import { readBehavior } from './behavior.ts';
import { isMetric, readRequests, readResource } from './metrics.ts';

/** What an autoscaler holds where it names no metric: percent of the CPU requests. */
const DEFAULT_PERCENT = 80;

/**
 * Reads an autoscaler of any version. Undefined where it does not say how many copies there may be.
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/
 */
export function readAutoscaler(
  object: ObjectAt,
  workload: Workload,
  entrances: readonly Entrance[],
): Scaling | undefined {
  const { at, file } = object;
  const spec = at.field('spec');
  const most = spec.field('maxReplicas').number();
  if (!most) {
    at.note('needs-decision', 'It does not say how many copies there may be at most.');
    return undefined;
  }
  noteHead(object, 'approximate', 'An autoscaler becomes a scalable target and policies of Application Auto Scaling.');
  spec.field('scaleTargetRef').note('exact', `It is the service of ${workload.origin.title}.`);
  const name = at.field('metadata').field('name').string() ?? traced('autoscaler');
  return {
    origin: { file, title: `HorizontalPodAutoscaler ${name.value}` },
    name,
    least: spec.field('minReplicas').number() ?? traced(1),
    most,
    targets: readTargets(spec, workload, entrances, most),
    ...readBehavior(spec.field('behavior')),
  };
}

function readTargets(
  spec: Cursor,
  workload: Workload,
  entrances: readonly Entrance[],
  most: Traced<number>,
): ScalingTarget[] {
  const cpu = spec.field('targetCPUUtilizationPercentage').number();
  if (cpu) return [{ of: 'cpu', base: 'reserved', percent: cpu }];
  const metrics = spec.field('metrics').objects();
  if (metrics.length === 0) {
    const message = `It names no metric: ${DEFAULT_PERCENT} % of the CPU requests are taken, as Kubernetes does.`;
    return [{ of: 'cpu', base: 'reserved', percent: noted(derived(DEFAULT_PERCENT, most), 'approximate', message) }];
  }
  return metrics.flatMap((metric): ScalingTarget[] => {
    if (isMetric(metric, 'Resource')) return readResource(metric, workload);
    if (isMetric(metric, 'Object')) return readRequests(metric, entrances);
    return [];
  });
}
