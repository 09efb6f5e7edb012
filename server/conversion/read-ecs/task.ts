import { parseTaskCpu, parseTaskMemory } from '../../ecs/size-texts.ts';
import { isUnknown } from '../../syntax/value.ts';
import { chosenSize } from '../chosen-size.ts';
import type { Cursor } from '../cursor.ts';
import type { Kept, Mount, Size, Workload } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { readContainer, unitsAsCpu } from './container/container.ts';
import { readDependencies } from './container/dependencies.ts';
import { asWas } from './container/kept-forms.ts';
import { readMemoryMounts, readMounts, sharedMounts } from './container/mounts.ts';
import type { DefinitionAt } from './definitions.ts';
import { explained, keep } from './kept.ts';
import { readMachine } from './machine.ts';
import { readHosts, readKernel, readResolver } from './names-inside.ts';
import { readPlacement } from './placement.ts';
import { remarkReadOnly } from './read-only.ts';
import { networkModeOf, readClosed, readSharing } from './sharing.ts';
import { readTags } from './tags.ts';
import { type AwsResource, cursorIn, keyAt } from './template/scope.ts';
import { readVolumes } from './volumes.ts';
import { withoutWriters } from './written-files.ts';

/** The place of what a service says in `kept`. */
const GRACE = 'service.healthCheckGracePeriodSeconds';

/** Who runs a task definition: a service, or somebody who starts it and waits for its end. */
export interface Runner {
  readonly service?: DefinitionAt;
  readonly once: boolean;
}

/** The parts of a workload that a task definition says. */
export type TaskParts = Omit<Workload, 'name' | 'origin' | 'replicas' | 'endpoints' | 'runs'> & {
  readonly family?: Traced<string>;
  /** The family, for a workload that is named otherwise. */
  readonly keptFamily: readonly Kept[];
  /** The name it had on Kubernetes. */
  readonly sourceName?: Traced<string>;
};

/** Reads a task definition for one of those who run it. `resources`: those of its template. */
export function readTask(task: DefinitionAt, { service, once }: Runner, resources: readonly AwsResource[]): TaskParts {
  const { at } = task;
  const family = nameIn(task, 'family');
  const mode = networkModeOf(at);
  const machine = readMachine(at, service?.at);
  const size = readSize(at);
  const definitions = at.field('containerDefinitions').objects();
  const tags = readTags(service?.at.field('tags'), [at.field('tags'), ...tagsBeside(task)]);
  const isChosen =
    tags.chosenSize?.value === chosenSize(String(at.field('cpu').value), String(at.field('memory').value));
  const memory = new Map(definitions.map((one) => [one, readMemoryMounts(one, tags.memoryNames)]));
  const volumes = [
    ...readVolumes(at.field('volumes'), service?.at.field('volumeConfigurations')),
    ...[...memory.values()].flatMap((one) => one.volumes),
  ];
  const mounts = onlyKnown(
    withMemory(sharedMounts(definitions, new Map(definitions.map((one) => [one, readMounts(one)]))), memory),
    volumes,
  );
  const waits = readDependencies(definitions);
  const typeAt = (value: Cursor) => resources.find(({ keys }) => keys.includes(keyAt(task.scope, value) ?? ''))?.type;
  const grace = service ? asWas(service.at.field('healthCheckGracePeriodSeconds'), GRACE) : [];
  const graced = grace.length > 0;
  const around = { mode, windows: machine.system?.value === 'windows', once, graced, waits, mounts, typeAt };
  const parts = definitions.map((definition) => readContainer(definition, around));
  const unwritten = withoutWriters({ containers: parts.map(({ container }) => container), volumes });
  noteWriters(definitions, unwritten.writers);
  const constraints = [at, ...(service ? [service.at] : [])].map((one) => one.field('placementConstraints'));
  const resolver = readResolver(definitions);
  const access = readClosed(at.field('networkMode'), task);
  const identity = readIdentity(at);
  remarkReadOnly(task);
  return {
    ...(family && { family }),
    keptFamily: asWas(at.field('family'), 'family'),
    ...(tags.sourceName && { sourceName: tags.sourceName }),
    ...(tags.space && { space: tags.space }),
    anchor: family?.sources ?? [at.field('containerDefinitions').source],
    ...(size && { size }),
    ...(isChosen && { sizeIsChosen: true }),
    containers: unwritten.containers,
    volumes: unwritten.volumes,
    ...(identity && { identity }),
    machine,
    sharing: readSharing(at, mode),
    placement: readPlacement(constraints, service?.at.field('placementStrategy')),
    ...(access && { access }),
    hosts: readHosts(definitions),
    ...(resolver && { resolver }),
    kernel: readKernel(definitions),
    labels: tags.labels,
    annotations: tags.annotations,
    kept: [
      ...tags.kept,
      ...parts.flatMap((one) => (unwritten.writers.has(one.container.name.value) ? [] : one.kept)),
      ...readKept(at),
      ...grace,
    ],
  };
}

/** Of what a container was made for there is a volume again. */
function noteWriters(definitions: readonly Cursor[], writers: ReadonlySet<string>): void {
  for (const at of definitions) {
    if (writers.has(String(at.field('name').value)))
      at.note('exact', 'The container only writes files, which a volume of the pod holds by itself.');
  }
}

/** `describe-task-definition` prints the tags beside the definition. */
function tagsBeside({ resource, scope }: DefinitionAt): Cursor[] {
  return resource.pointer === '/taskDefinition' ? [cursorIn(scope, '/tags')] : [];
}

/** Memory is each container's own: `volumesFrom` does not take it over. */
function withMemory(
  mounts: ReadonlyMap<Cursor, readonly Mount[]>,
  memory: ReadonlyMap<Cursor, { readonly mounts: readonly Mount[] }>,
): ReadonlyMap<Cursor, readonly Mount[]> {
  return new Map([...mounts].map(([one, own]) => [one, [...own, ...(memory.get(one)?.mounts ?? [])]]));
}

/** Mounts of volumes that the task definition has. */
function onlyKnown(mounts: ReadonlyMap<Cursor, readonly Mount[]>, volumes: TaskParts['volumes']) {
  const known = new Set(volumes.map(({ name }) => name.value));
  return new Map([...mounts].map(([at, list]) => [at, list.filter(({ volume }) => known.has(volume.value))]));
}

/** A name that is only known at deployment gives way to the resource's name in its template. */
export function nameIn({ at, resource }: DefinitionAt, field: string): Traced<string> | undefined {
  const name = at.field(field).string();
  if (!isUnknown(at.field(field).value)) return name?.value ? name : undefined;
  if (resource.dialect !== 'cloudformation') return name;
  const message = `\`${name?.value}\` is only known at deployment: the name of the resource is taken.`;
  return noted(traced(resource.name ?? 'app', name?.sources), 'needs-decision', message);
}

function readSize(at: Cursor): Size | undefined {
  const units = readText(at.field('cpu'), parseTaskCpu);
  const memory = readText(at.field('memory'), parseTaskMemory);
  const disk = at.field('ephemeralStorage').field('sizeInGiB').number();
  if (!units && !memory && !disk) return undefined;
  return { ...(units && { cpu: unitsAsCpu(units) }), ...(memory && { memory }), ...(disk && { disk }) };
}

function readText(at: Cursor, parse: (text: string) => number | undefined): Traced<number> | undefined {
  const text = at.scalar();
  const size = text && parse(String(text.value));
  return size === undefined ? undefined : derived(size, text);
}

function readIdentity(at: Cursor): Workload['identity'] {
  const role = at.field('taskRoleArn').string();
  if (!role) return undefined;
  if (role.value.startsWith('arn:') || isUnknown(at.field('taskRoleArn').value)) return { role };
  return { role: noted(role, 'needs-decision', 'It is the name of a role: an annotation takes its ARN.') };
}

/** What a pod has no field for, with its own words where the table of equivalences has none. */
function readKept(at: Cursor): Kept[] {
  for (const field of ['proxyConfiguration', 'inferenceAccelerators'])
    if (at.field(field).value !== undefined) at.field(field).note('dropped', explained(`TaskDefinition.${field}`));
  return [
    ...keep(
      at.field('executionRoleArn'),
      'executionRoleArn',
      'TaskDefinition.executionRoleArn',
      'Nobody takes this role on in a cluster: nodes pull images, the agent for logs and the operator for secrets have roles of their own.',
    ),
    ...keep(at.field('enableFaultInjection'), 'enableFaultInjection', 'TaskDefinition.enableFaultInjection'),
  ];
}

/** The workload's name when a template or nobody gives it one. */
export function unnamed({ resource }: DefinitionAt): Traced<string> {
  return traced(resource.name ?? 'app');
}
