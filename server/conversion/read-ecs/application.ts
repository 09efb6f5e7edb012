import type { Application, Workload } from '../model.ts';
import { ecsName } from '../names.ts';
import { derived, noted, traced } from '../trace.ts';
import { type DefinitionAt, taskDefinitionOf } from './definitions.ts';
import { withAccess } from './network/access.ts';
import { readEntrances } from './network/entrances.ts';
import type { Running } from './network/running.ts';
import { readScaling } from './scaling.ts';
import { keptKind, readService } from './service.ts';
import { readStarters } from './started/starters.ts';
import { together } from './started/together.ts';
import { readStarted } from './started/workload.ts';
import { readTags } from './tags.ts';
import { readTask, unnamed } from './task.ts';
import type { AwsResource } from './template/scope.ts';

/**
 * Reads services with the task definitions they run, what is started by schedules and requests, and task definitions that
 * nobody runs; and of the resources around them what says how they are reached and scaled.
 */
export function readEcs(definitions: readonly DefinitionAt[], resources: readonly AwsResource[]): Application {
  const tasks = definitions.filter(({ resource }) => resource.kind === 'TaskDefinition');
  const services = definitions.filter(({ resource }) => resource.kind === 'Service');
  const running = services.flatMap((service): Running[] => {
    const task = taskDefinitionOf(service, tasks);
    return task ? [{ service, workload: readService(service, task, resources) }] : [];
  });
  const starters = together(readStarters(resources, tasks));
  const entrances = readEntrances(running, resources);
  const scaled = running.map(({ service, workload }): Running => {
    const entrance = entrances.find(({ workloads }) => workloads.has(workload))?.entrance.name.value;
    const scaling = readScaling(service, workload, resources, entrance);
    return { service, workload: scaling ? { ...workload, scaling } : workload };
  });
  const used = new Set([
    ...services.map((service) => taskDefinitionOf(service, tasks)),
    ...starters.map(({ task }) => task),
  ]);
  const isTold = tasks.some(({ at }) => readTags(undefined, [at.field('tags')]).space);
  return {
    entrances: entrances.map(({ entrance }) => entrance),
    workloads: inOneSpace(isTold, [
      ...withAccess(scaled, resources),
      ...starters.map((starter) => {
        const isOnly = starters.every(({ task }, index) => task !== starter.task || starters[index] === starter);
        return readStarted(starter, resources, isOnly);
      }),
      ...tasks.filter((task) => !used.has(task)).map((task) => readAlone(task, resources)),
    ]),
  };
}

/** One space that is known is that of all: they found each other by their short names. `isTold`: tags tell which are in one. */
function inOneSpace(isTold: boolean, workloads: readonly Workload[]): readonly Workload[] {
  if (isTold) return workloads;
  const known = workloads.flatMap(({ space }) => space ?? []);
  const [space] = known;
  if (!space || known.some(({ value }) => value !== space.value)) return workloads;
  return workloads.map((workload) => ({ ...workload, space: workload.space ?? derived(space.value, space) }));
}

const ENDING = ['Job', 'CronJob', 'Pod'];

/** A task definition on its own: whether it is kept running or ends by itself, only a tag could say. */
function readAlone(task: DefinitionAt, resources: readonly AwsResource[]): Workload {
  const { family, keptFamily, sourceName, ...parts } = readTask(task, { once: false }, resources);
  const name = sourceName ?? family ?? unnamed(task);
  const kind = keptKind(parts.kept);
  const once = ENDING.includes(kind ?? '');
  return {
    ...parts,
    ...(family && family.value !== ecsName(name.value) && { kept: [...parts.kept, ...keptFamily] }),
    name: kind === undefined ? noted(name, 'needs-decision', ALONE) : name,
    origin: { file: task.file, title: `task definition ${(family ?? name).value}` },
    runs: once ? 'once' : 'always',
    ...(kind === 'DaemonSet' && { onEachMachine: true }),
    ...(kind === 'StatefulSet' && { keepsIdentity: true }),
    replicas: traced(1),
    endpoints: [],
  };
}

const ALONE =
  'No service among the inputs runs this task definition: one copy is kept running. Write a Job if it ends by itself.';
