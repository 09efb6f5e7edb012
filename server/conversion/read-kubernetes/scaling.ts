import type { Entrance, Workload } from '../model.ts';
import { dnsLabel } from '../names.ts';
import { derived } from '../trace.ts';
import { noteWhole, objectsOf } from './network/object-head.ts';
import { namespaceOf, type ObjectAt } from './objects.ts';
import { readAutoscaler } from './scaling/autoscaler.ts';
import { readScaledObject } from './scaling/scaled-object.ts';

/** The workloads with how the number of their copies follows the load. */
export function withScaling(
  workloads: readonly Workload[],
  objects: readonly ObjectAt[],
  entrances: readonly Entrance[],
): Workload[] {
  const scaled = new Map<Workload, Workload>();
  const autoscalers = objectsOf(objects, 'autoscaling', 'HorizontalPodAutoscaler');
  const scaledObjects = objectsOf(objects, 'keda.sh', 'ScaledObject');
  for (const object of [...autoscalers, ...scaledObjects]) {
    const target = targetOf(object, workloads);
    if (!target || scaled.has(target)) {
      noteWhole(
        object,
        'dropped',
        target
          ? 'Something else scales this workload already; a service has one number of tasks.'
          : 'The workload that it scales is not among the inputs.',
      );
      continue;
    }
    const scaling =
      object.resource.kind === 'ScaledObject'
        ? readScaledObject(object, target)
        : readAutoscaler(object, target, entrances);
    if (!scaling) continue;
    // Where nobody says how many, the autoscaler starts with its least.
    const { replicas } = target;
    const silent = replicas.sources.length === 0 && scaling.least.value > 1;
    scaled.set(target, {
      ...target,
      ...(silent && { replicas: derived(scaling.least.value, scaling.least) }),
      scaling,
    });
  }
  for (const object of objectsOf(objects, 'autoscaling.k8s.io', 'VerticalPodAutoscaler')) {
    noteWhole(
      object,
      'dropped',
      'Nothing changes the size of a task by itself. AWS Compute Optimizer recommends sizes.',
    );
  }
  return workloads.map((workload) => scaled.get(workload) ?? workload);
}

function targetOf({ at, resource }: ObjectAt, workloads: readonly Workload[]): Workload | undefined {
  const ref = at.field('spec').field('scaleTargetRef');
  const kind = ref.field('kind').value ?? (resource.kind === 'ScaledObject' ? 'Deployment' : undefined);
  const wanted = ref.field('name').value;
  return workloads.find(
    ({ origin, name, space, runs }) =>
      runs === 'always' &&
      origin.title.startsWith(`${String(kind)} `) &&
      // A workload that came from ECS has its name there.
      (name.value === wanted || dnsLabel(name.value) === wanted) &&
      (space?.value ?? 'default') === namespaceOf(at),
  );
}
