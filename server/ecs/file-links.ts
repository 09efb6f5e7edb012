import type { ElsewhereRange } from '../problem.ts';
import type { EcsResource } from '../resource.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue, type Value } from '../syntax/value.ts';
import { viewOf } from './dialects.ts';
import type { EcsLinks, Linked } from './links.ts';

/** A task definition or service in some file, and how to find its members there. */
export interface EcsNeighbour {
  readonly path: string;
  readonly resource: EcsResource;
  readonly elsewhere: (pointer: Pointer) => ElsewhereRange | undefined;
}

/** Two files that a deployment tool puts together. */
export interface EcsPair {
  readonly service: string;
  readonly taskDefinition: string;
}

/** `web`, `web:7`, `arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7` */
const REFERENCE = /^(?:arn:[^:]*:ecs:[^:]*:[^:]*:task-definition\/)?([\w-]+)(?::(\d+))?$/;

/**
 * What certainly belongs to a resource among the files of its folder: a service and the one task definition there of the
 * family it names, or what a tool's configuration puts together. A revision may say something else than the file does.
 */
export function linksAmongFiles(
  path: string,
  resource: EcsResource,
  folder: readonly EcsNeighbour[],
  pairs: readonly EcsPair[],
): EcsLinks {
  if (resource.template || resource.bareContainers) return {};
  if (resource.kind === 'Service') {
    const task = taskOf(path, resource, folder, pairs);
    return task ? { taskDefinition: linked(task) } : {};
  }
  const services = folder.filter((other) => {
    if (other.resource.kind !== 'Service') return false;
    const task = taskOf(other.path, other.resource, folder, pairs);
    return task?.path === path && task.resource.pointer === resource.pointer && task.resource.name === resource.name;
  });
  return services.length > 0 ? { services: services.map(linked) } : {};
}

function taskOf(
  path: string,
  { value }: EcsResource,
  folder: readonly EcsNeighbour[],
  pairs: readonly EcsPair[],
): EcsNeighbour | undefined {
  const tasks = folder.filter(({ resource }) => resource.kind === 'TaskDefinition' && !resource.bareContainers);
  const matches =
    value.taskDefinition === undefined
      ? tasks.filter((task) => pairs.some((pair) => pair.service === path && pair.taskDefinition === task.path))
      : tasks.filter(({ resource }) => isMeant(value.taskDefinition, resource.value));
  return matches.length === 1 ? matches[0] : undefined;
}

function isMeant(reference: Value | undefined, task: ObjectValue): boolean {
  const [, family, revision] = REFERENCE.exec(asString(reference) ?? '') ?? [];
  if (family === undefined || task.family !== family) return false;
  return revision === undefined || task.revision === Number(revision);
}

function linked({ resource, elsewhere }: EcsNeighbour): Linked {
  const { value, toDocument } = viewOf(resource);
  return { value, toDocument, elsewhere };
}

/**
 * The files that an ecspresso configuration names, as it names them; undefined for anything else.
 * https://github.com/kayac/ecspresso
 */
export function readEcspresso(value: Value | undefined): EcsPair | undefined {
  const root = asObject(value);
  if (!root || isUnknown(root.service_definition)) return undefined;
  const service = asString(root.service_definition);
  const taskDefinition = asString(root.task_definition);
  return service === undefined || taskDefinition === undefined ? undefined : { service, taskDefinition };
}
