import type { Severity } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import type { EcsScope } from '../../scope.ts';

/** A container definition and where it stands. */
export interface Container {
  readonly value: ObjectValue;
  readonly pointer: Pointer;
  /** Undefined where there is none, or nobody can know it. */
  readonly name: string | undefined;
}

/** Whether a member is there at all: null is the same as no member. */
export function isSet(value: Value | undefined): value is Value {
  return value !== undefined && value !== null;
}

/** The items of a list; none where there is no list, or nobody can know it. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  return asList(value) ?? [];
}

/** The objects of a list, each with its pointer. */
export function objectsOf(
  owner: ObjectValue,
  pointer: Pointer,
  field: string,
): { value: ObjectValue; pointer: Pointer }[] {
  return itemsOf(owner[field]).flatMap((item, index) => {
    const value = asObject(item);
    return value ? [{ value, pointer: child(pointer, field, index) }] : [];
  });
}

/** All container definitions of a task definition that can be known. */
export function containersOf({ resource }: EcsScope): Container[] {
  return objectsOf(resource, '', 'containerDefinitions').map((container) => ({
    ...container,
    name: asString(container.value.name),
  }));
}

/** The names of all containers, or undefined when nobody can know them all. */
export function containerNames(scope: EcsScope): string[] | undefined {
  const names = containersOf(scope).map(({ name }) => name);
  const isComplete = names.length === asList(scope.resource.containerDefinitions)?.length;
  return isComplete && names.every((name) => name !== undefined) ? names : undefined;
}

/** The container of this name, if it is the only one. */
export function containerNamed(scope: EcsScope, name: string): Container | undefined {
  const [found, other] = containersOf(scope).filter((container) => container.name === name);
  return other ? undefined : found;
}

/** How grave it is that something else of the task is missing: a bare list of containers may be a part of the task. */
export function whenMissing({ bareContainers }: EcsScope): Severity {
  return bareContainers ? 'warning' : 'error';
}

export type NetworkMode = 'awsvpc' | 'bridge' | 'host' | 'none' | 'default';

/** The network mode that applies: Fargate has only awsvpc. Undefined where nobody can know it. */
export function networkModeOf({ resource, fargate, bareContainers, isWindows }: EcsScope): NetworkMode | undefined {
  if (fargate === 'yes') return 'awsvpc';
  if (bareContainers) return undefined;
  if (!isSet(resource.networkMode)) return isWindows ? 'default' : 'bridge';
  const mode = asString(resource.networkMode);
  return mode === 'awsvpc' || mode === 'bridge' || mode === 'host' || mode === 'none' ? mode : undefined;
}

/** `The container "web"` */
export function theContainer(container: ObjectValue): string {
  const name = asString(container.name);
  return name ? `The container "${name}"` : 'This container';
}

/** ECS's own words, as the last sentence of a message. */
export function answers(text: string): string {
  return `Amazon ECS answers: “${text}”.`;
}
