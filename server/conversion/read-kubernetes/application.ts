import { asString } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Application, Size, Workload } from '../model.ts';
import { traced } from '../trace.ts';
import { withAliases } from './aliases.ts';
import { readContainer } from './container.ts';
import { type Candidate, withEndpoints } from './endpoints.ts';
import { namespaceOf, type ObjectAt } from './objects.ts';
import { readResources } from './resources.ts';
import { readRollout } from './rollout.ts';
import { type Stores, storesOf } from './stores.ts';

/** The kinds that run something and are read so far. */
const WORKLOADS: Readonly<Record<string, readonly string[]>> = { Deployment: ['apps', 'extensions'], Pod: [''] };

/** Reads Deployments and Pods, the Services that lead to them, and the ConfigMaps their variables come from. */
export function readKubernetes(objects: readonly ObjectAt[]): Application {
  const stores = storesOf(objects);
  const candidates = objects.filter(isWorkload).map((object) => readWorkload(object, stores));
  const services = objects.filter(({ resource }) => resource.kind === 'Service' && resource.apiVersion === 'v1');
  return { workloads: withAliases(withEndpoints(candidates, services)) };
}

/** Whether the object is one that runs containers and that this reader reads. */
export function isWorkload({ resource }: ObjectAt): boolean {
  const group = resource.apiVersion.includes('/') ? (resource.apiVersion.split('/')[0] ?? '') : '';
  return Object.hasOwn(WORKLOADS, resource.kind) && (WORKLOADS[resource.kind]?.includes(group) ?? false);
}

/** How many containers the pods of a workload have, init containers aside. */
export function containerCount(object: ObjectAt): number {
  return podOf(object).field('spec').field('containers').objects().length;
}

/** The pod itself, or the template of the pods. */
function podOf({ resource, at }: ObjectAt): Cursor {
  return resource.kind === 'Pod' ? at : at.field('spec').field('template');
}

function readWorkload(object: ObjectAt, stores: Stores): Candidate {
  const { at, resource, file } = object;
  const isPod = resource.kind === 'Pod';
  const spec = at.field('spec');
  const pod = podOf(object);
  const podSpec = pod.field('spec');
  const metadata = at.field('metadata');
  const namespace = namespaceOf(at);

  readContext(at, isPod);
  for (const { at: label } of spec.field('selector').field('matchLabels').entries()) {
    label.note('exact', 'An ECS service knows its tasks without a selector.');
  }
  const name = metadata.field('name').string() ?? traced(resource.kind.toLowerCase());
  const space = metadata.field('namespace').string();
  const replicas = (isPod ? undefined : spec.field('replicas').count()) ?? traced(1);
  const rollout = isPod ? undefined : readRollout(spec, replicas);
  const size = podSize(podSpec);
  const workload: Workload = {
    name,
    origin: { file, title: `${resource.kind} ${name.value}` },
    anchor: [at.field('kind').source],
    ...(space && { space }),
    runs: isPod ? readRuns(podSpec.field('restartPolicy')) : 'always',
    replicas,
    ...(rollout && { rollout }),
    ...(size && { size }),
    containers: podSpec
      .field('containers')
      .objects()
      .map((container) => readContainer(container, namespace, stores)),
    endpoints: [],
  };
  return { workload, namespace, labels: readLabels(pod) };
}

function readContext(at: Cursor, isPod: boolean): void {
  at.field('apiVersion').note('exact', 'It says how to read the object; ECS definitions carry no version.');
  at.field('kind').note(
    'exact',
    isPod ? 'A Pod becomes a task definition.' : 'A Deployment becomes a task definition and a service.',
  );
}

/** A pod that may end is a task that somebody runs; any other is kept running by a service. */
function readRuns(at: Cursor): Workload['runs'] {
  if (at.value === 'Never') {
    at.note('exact', 'The task is run once, with RunTask: no service is written that would start it again.');
    return 'once';
  }
  if (at.value === 'OnFailure') {
    at.note('approximate', 'The task is run once, with RunTask. ECS does not start it again when it fails.');
    return 'once';
  }
  if (at.value === 'Always')
    at.note('approximate', 'A service keeps it running: it replaces the whole task, not one container.');
  return 'always';
}

/** The limits of a pod as a whole; what it has set aside where no limit is given. */
function podSize(podSpec: Cursor): Size | undefined {
  const { reserved, limit } = readResources(podSpec.field('resources'));
  const cpu = limit.cpu ?? reserved.cpu;
  const memory = limit.memory ?? reserved.memory;
  return cpu || memory ? { ...(cpu && { cpu }), ...(memory && { memory }) } : undefined;
}

function readLabels(pod: Cursor): ReadonlyMap<string, string> {
  const labels = pod.field('metadata').field('labels').entries();
  return new Map(
    labels.flatMap(({ key, at }): [string, string][] => {
      const value = asString(at.value);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
