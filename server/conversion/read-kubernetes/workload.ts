import { asString } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Kept, Rollout, Run, Size, Workload } from '../model.ts';
import { traced } from '../trace.ts';
import { readArgoRollout } from './argo.ts';
import { asBefore } from './as-before.ts';
import { readGrace } from './grace.ts';
import { type Inventory, noteBookkeeping, type PodAt } from './inventory.ts';
import { readPodRun, readRun, readSchedule } from './jobs.ts';
import { jobOf, noteKind, podOf } from './kinds.ts';
import { readKept, readLabels, readName } from './metadata.ts';
import type { Candidate } from './network/open-workload.ts';
import { namespaceOf, type ObjectAt } from './objects.ts';
import { noteServiceName, ownNamesIn } from './pod/own-names.ts';
import { readPod } from './pod/pod.ts';
import { readResources } from './resources.ts';
import { noteDaemonRollout, readOrderedRollout, readRollout } from './rollout.ts';
import type { Stores } from './stores.ts';
import { noteUsual } from './usual.ts';

/** Kinds that ECS has one word for, or none: which one it was is kept for the way back. */
const UNTOLD = ['Job', 'Pod', 'ReplicaSet', 'ReplicationController', 'StatefulSet'];

/** Reads one of the kinds that run pods. */
export function readWorkload(object: ObjectAt, inventory: Inventory, stores: Stores): Candidate {
  const { at, resource, file } = object;
  const { kind } = resource;
  const spec = at.field('spec');
  const pod = podOf(object);
  const metadata = at.field('metadata');
  const space = metadata.field('namespace').string();
  const place: PodAt = {
    pod,
    spec: pod.field('spec'),
    namespace: namespaceOf(at),
    spaceIsSaid: space !== undefined,
    inventory,
    stores,
  };
  noteKind(object);
  noteBookkeeping(at);
  noteSelector(spec);
  noteUsual(spec, place.spec);
  noteServiceName(spec, place);
  const name = readName(object, pod.field('metadata'));
  const runs = runsOf(kind, place.spec.field('restartPolicy'));
  const size = podSize(place.spec);
  const replicas = (hasReplicas(kind) ? spec.field('replicas').count() : undefined) ?? traced(1);
  const grace = readGrace(place.spec.field('containers').objects());
  const steps = rolloutOf(kind, spec, replicas);
  const rollout = steps && { ...steps, ...(grace && { grace }) };
  const run = runOf(object, runs, place.spec);
  const schedule = kind === 'CronJob' ? readSchedule(spec) : undefined;
  const workload: Workload = {
    name,
    origin: { file, title: `${kind} ${name.value}` },
    anchor: [at.field('kind').source],
    ...(space && { space }),
    runs,
    ...(kind === 'DaemonSet' && { onEachMachine: true as const }),
    ...(kind === 'StatefulSet' && { keepsIdentity: true as const, ...ownNamesIn(place.spec) }),
    ...(schedule && { schedule }),
    ...(run && { run }),
    replicas,
    ...(rollout && { rollout }),
    ...(size && { size }),
    ...readPod(place, runs, kind === 'StatefulSet' ? spec.field('volumeClaimTemplates').objects() : []),
    endpoints: [],
    ...readLabels(metadata, pod.field('metadata')),
    kept: [...keptKind(object), ...readKept(metadata, pod.field('metadata'))],
  };
  return { workload: asBefore(workload), namespace: place.namespace, labels: labelsOf(pod) };
}

/** A pod that may end is a task that somebody runs; any other is kept running by a service. */
function runsOf(kind: string, policy: Cursor): Workload['runs'] {
  if (kind === 'Job' || kind === 'CronJob') {
    if (policy.value === 'Never') policy.note('exact', 'A task that was started by itself is not started again.');
    return 'once';
  }
  if (kind !== 'Pod') return 'always';
  if (policy.value === 'Never') {
    policy.note('exact', 'The task is run once, with RunTask: no service is written that would start it again.');
    return 'once';
  }
  return policy.value === 'OnFailure' ? 'once' : 'always';
}

function hasReplicas(kind: string): boolean {
  return !['Pod', 'DaemonSet', 'Job', 'CronJob'].includes(kind);
}

function rolloutOf(kind: string, spec: Cursor, replicas: Workload['replicas']): Rollout | undefined {
  if (kind === 'Deployment') return readRollout(spec, replicas);
  if (kind === 'StatefulSet') return readOrderedRollout(spec);
  if (kind === 'Rollout') return readArgoRollout(spec, replicas);
  if (kind === 'DaemonSet') noteDaemonRollout(spec);
  return undefined;
}

function runOf(object: ObjectAt, runs: Workload['runs'], podSpec: Cursor): Run | undefined {
  if (runs === 'always') return undefined;
  return object.resource.kind === 'Pod' ? readPodRun(podSpec) : readRun(jobOf(object), podSpec);
}

function keptKind({ resource, at }: ObjectAt): Kept[] {
  if (!UNTOLD.includes(resource.kind)) return [];
  const value = traced(JSON.stringify(resource.kind), [at.field('kind').source]);
  return [{ platform: 'kubernetes', field: 'kind', value }];
}

/** The limits of a pod as a whole; what it has set aside where no limit is given. */
function podSize(podSpec: Cursor): Size | undefined {
  const { reserved, limit } = readResources(podSpec.field('resources'));
  const cpu = limit.cpu ?? reserved.cpu;
  const memory = limit.memory ?? reserved.memory;
  return cpu || memory ? { ...(cpu && { cpu }), ...(memory && { memory }) } : undefined;
}

/** A workload owns the pods it selects; a service owns its tasks without selecting. */
function noteSelector(spec: Cursor): void {
  const selector = spec.field('selector');
  if (selector.value !== undefined) selector.note('exact', 'An ECS service knows its tasks without a selector.');
}

function labelsOf(pod: Cursor): ReadonlyMap<string, string> {
  const labels = pod.field('metadata').field('labels').entries();
  return new Map(
    labels.flatMap(({ key, at }): [string, string][] => {
      const value = asString(at.value);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
