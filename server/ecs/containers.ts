import { child, type Pointer } from '../syntax/pointer.ts';
import { asList, asNumber, asObject, asString, type ObjectValue } from '../syntax/value.ts';

/** A container definition, with where it stands in its task definition. */
export interface PlacedContainer {
  readonly value: ObjectValue;
  readonly pointer: Pointer;
  /** Undefined where it has none or nobody can know it. */
  readonly name: string | undefined;
  /** For messages: `container “web”`, or its place in the list. */
  readonly label: string;
}

/** The container definitions of a task definition that are known. */
export function containersOf(taskDefinition: ObjectValue): PlacedContainer[] {
  return (asList(taskDefinition.containerDefinitions) ?? []).flatMap((item, index) => {
    const value = asObject(item);
    if (!value) return [];
    const name = asString(value.name);
    const label = name ? `container “${name}”` : `container ${index + 1}`;
    return [{ value, pointer: child('', 'containerDefinitions', index), name, label }];
  });
}

/** Whether every container definition is known, at least by its fields. */
export function allContainersKnown(taskDefinition: ObjectValue): boolean {
  const items = asList(taskDefinition.containerDefinitions);
  return items?.every((item) => asObject(item) !== undefined) ?? false;
}

/** The sum of a size over all containers, as far as it is known: it cannot be less. */
export function leastSum(
  containers: readonly PlacedContainer[],
  sizeOf: (container: ObjectValue) => number | undefined,
): number {
  return containers.reduce((sum, { value }) => sum + (sizeOf(value) ?? 0), 0);
}

/** What a container takes of its task's memory, in MiB: what it reserves, or else its limit. */
export function reservedMemory(container: ObjectValue): number | undefined {
  const { memoryReservation, memory } = container;
  return memoryReservation === undefined ? asNumber(memory) : asNumber(memoryReservation);
}
