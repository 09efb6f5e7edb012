import type { Severity } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { containersOf, type PlacedContainer } from '../../containers.ts';
import type { EcsScope } from '../../scope.ts';

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
): { readonly value: ObjectValue; readonly pointer: Pointer }[] {
  return itemsOf(owner[field]).flatMap((item, index) => {
    const value = asObject(item);
    return value ? [{ value, pointer: child(pointer, field, index) }] : [];
  });
}

/** The names of all containers, or undefined when nobody can know them all. */
export function containerNames({ resource }: EcsScope): string[] | undefined {
  const names = containersOf(resource).map(({ name }) => name);
  const isComplete = names.length === asList(resource.containerDefinitions)?.length;
  return isComplete && names.every((name) => name !== undefined) ? names : undefined;
}

/** The container of this name, if it is the only one. */
export function containerNamed({ resource }: EcsScope, name: string): PlacedContainer | undefined {
  const [found, other] = containersOf(resource).filter((container) => container.name === name);
  return other ? undefined : found;
}

/** How grave it is that something else of the task is missing: a bare list of containers may be a part of the task. */
export function whenMissing({ bareContainers }: EcsScope): Severity {
  return bareContainers ? 'warning' : 'error';
}

/** The network mode that the task has to be right for: Fargate has awsvpc only, whatever is written. */
export function networkModeOf({ fargate, networkMode }: EcsScope): string | undefined {
  return fargate === 'yes' ? 'awsvpc' : networkMode;
}

/** `The container “web”` */
export function theContainer(container: ObjectValue): string {
  const name = asString(container.name);
  return name ? `The container “${name}”` : 'This container';
}

/** Whether any container of the task is a FireLens log router, as far as can be known. */
export function hasRouter({ resource }: EcsScope): boolean {
  return containersOf(resource).some(({ value }) => isSet(value.firelensConfiguration));
}
