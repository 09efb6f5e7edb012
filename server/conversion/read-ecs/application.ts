import { parseTaskCpu, parseTaskMemory } from '../../ecs/size-texts.ts';
import { isUnknown, type Unknown } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Application, Rollout, Size, Workload } from '../model.ts';
import { stepsWithin } from '../rollout.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { readContainer, unitsAsCpu } from './container.ts';
import { type DefinitionAt, taskDefinitionOf } from './definitions.ts';
import { readEndpoints } from './endpoints.ts';

/** What ECS takes where a service says nothing. */
const DEFAULT_PERCENT = { minimum: 100, maximum: 200 } as const;

/** Reads services with the task definitions they run, and task definitions that no service runs. */
export function readEcs(definitions: readonly DefinitionAt[]): Application {
  const tasks = definitions.filter(({ resource }) => resource.kind === 'TaskDefinition');
  const services = definitions.filter(({ resource }) => resource.kind === 'Service');
  const run = services
    .filter((service) => !isDaemon(service))
    .map((service) => ({ service, task: taskDefinitionOf(service, tasks) }));
  const used = new Set(services.map((service) => taskDefinitionOf(service, tasks)));
  return {
    workloads: [
      ...run.flatMap(({ service, task }) => (task ? [readService(service, task)] : [])),
      ...tasks.filter((task) => !used.has(task)).map(readTask),
    ],
  };
}

/** Whether the service runs one task on each instance: no Deployment does that. */
export function isDaemon({ at }: DefinitionAt): boolean {
  return at.field('schedulingStrategy').value === 'DAEMON';
}

function readService(service: DefinitionAt, task: DefinitionAt): Workload {
  const { at, file } = service;
  const { family, ...parts } = readTaskDefinition(task);
  const replicas = at.field('desiredCount').count() ?? traced(1);
  const rollout = readRollout(at.field('deploymentConfiguration'), replicas);
  at.field('taskDefinition').note('exact', 'The task definition becomes the pod template of the Deployment.');
  const strategy = at.field('schedulingStrategy');
  if (strategy.value === 'REPLICA') strategy.note('exact', 'A Deployment keeps a number of replicas, too.');
  const own = nameIn(service, 'serviceName') ?? family ?? unnamed(service);
  const same = family?.value === own.value;
  if (!same)
    task.at
      .field('family')
      .note('approximate', 'The Deployment is named after the service; a pod template has no name.');
  const name = same && family !== own ? derived(own.value, own, family) : own;
  return {
    ...parts,
    name,
    origin: { file, title: `service ${name.value}` },
    replicas,
    ...(rollout && { rollout }),
    endpoints: readEndpoints(at.field('serviceConnectConfiguration'), parts.containers, file),
  };
}

/** A task definition on its own: whether it is a service or a job, nobody says. */
function readTask(task: DefinitionAt): Workload {
  const { family, ...parts } = readTaskDefinition(task);
  const name = family ?? unnamed(task);
  return {
    ...parts,
    name: noted(
      name,
      'needs-decision',
      'No service among the inputs runs this task definition: one copy is kept running. Write a Job if it ends by itself.',
    ),
    origin: { file: task.file, title: `task definition ${name.value}` },
    replicas: traced(1),
    endpoints: [],
  };
}

/** What a task definition says, and the name of its family. */
function readTaskDefinition(task: DefinitionAt) {
  const { at } = task;
  const family = nameIn(task, 'family');
  readContext(at);
  const size = readSize(at);
  return {
    ...(family && { family }),
    anchor: family?.sources ?? [],
    runs: 'always' as const,
    ...(size && { size }),
    containers: at.field('containerDefinitions').objects().map(readContainer),
  };
}

function readContext(at: Cursor): void {
  const mode = at.field('networkMode');
  if (mode.value === 'awsvpc') mode.note('exact', 'A pod has an address of its own, as a task in this mode.');
}

/** A name that is only known at deployment gives way to the resource's name in its template. */
function nameIn(definition: DefinitionAt, field: string): Traced<string> | undefined {
  const at = definition.at.field(field);
  const name = at.string();
  if (!isUnknown(at.value)) return name?.value ? name : undefined;
  const { resource } = definition;
  return resource.dialect === 'cloudformation' ? derived(resource.name ?? 'app', name) : name;
}

function unnamed({ resource }: DefinitionAt): Traced<string> {
  return traced(resource.name ?? 'app');
}

function readSize(at: Cursor): Size | undefined {
  const units = readText(at.field('cpu'), parseTaskCpu);
  const memory = readText(at.field('memory'), parseTaskMemory);
  return units || memory ? { ...(units && { cpu: unitsAsCpu(units) }), ...(memory && { memory }) } : undefined;
}

function readText(at: Cursor, parse: (text: string) => number | undefined): Traced<number> | undefined {
  const text = at.scalar();
  const size = text && parse(String(text.value));
  return size === undefined ? undefined : derived(size, text);
}

/** Undefined when the number of tasks is not known: then nothing can be computed. */
function readRollout(at: Cursor, replicas: Traced<number | Unknown>): Rollout | undefined {
  const wanted = replicas.value;
  if (typeof wanted !== 'number') return undefined;
  const minimum = at.field('minimumHealthyPercent').number();
  const maximum = at.field('maximumPercent').number();
  const steps = stepsWithin(wanted, {
    minimumHealthyPercent: minimum?.value ?? DEFAULT_PERCENT.minimum,
    maximumPercent: maximum?.value ?? DEFAULT_PERCENT.maximum,
  });
  const missing = derived(steps.missing, minimum);
  const extra = derived(steps.extra, maximum);
  if (steps.missing > 0 || steps.extra > 0) return { missing, extra };
  return { missing, extra: wanted === 0 ? traced(1, extra.sources) : stuck(maximum ?? minimum) };
}

function stuck(from: Traced<number> | undefined): Traced<number> {
  return noted(
    derived(1, from),
    'approximate',
    'These percentages forbid every step of a deployment, and Kubernetes refuses that: one extra pod is allowed.',
  );
}
