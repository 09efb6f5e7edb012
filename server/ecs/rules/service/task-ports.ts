import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asNumber, asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { allContainersKnown, containersOf, type PlacedContainer } from '../../containers.ts';

/** A port mapping of a container, with where it stands in the task definition. */
export interface PlacedPort {
  readonly value: ObjectValue;
  readonly pointer: Pointer;
  /** Undefined where it has none, or nobody can know it. */
  readonly name: string | undefined;
}

/** The containers of a task definition; undefined where one of them, or its name, cannot be known. */
export function namedContainers(
  task: ObjectValue,
): readonly (PlacedContainer & { readonly name: string })[] | undefined {
  if (!allContainersKnown(task)) return undefined;
  const containers = containersOf(task).flatMap((container) => {
    const { name } = container;
    return name === undefined ? [] : [{ ...container, name }];
  });
  return containers.length === asList(task.containerDefinitions)?.length ? containers : undefined;
}

/** The port mappings of a container; undefined where not all of them can be known. */
export function portsOf({ value, pointer }: PlacedContainer): readonly PlacedPort[] | undefined {
  const { portMappings = [] } = value;
  const list = asList(portMappings);
  const ports = (list ?? []).flatMap((item, index) => {
    const port = asObject(item);
    return port ? [{ value: port, pointer: child(pointer, 'portMappings', index), name: asString(port.name) }] : [];
  });
  return list && ports.length === list.length ? ports : undefined;
}

/** The numbers of a container's ports; undefined where one cannot be known, or is a range. */
export function portNumbers(ports: readonly PlacedPort[]): readonly number[] | undefined {
  const numbers = ports.map(({ value }) => asNumber(value.containerPort));
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** The names of all ports of a task; undefined where one may be there that nobody can know. */
export function portNames(task: ObjectValue): readonly string[] | undefined {
  if (!allContainersKnown(task)) return undefined;
  const names: string[] = [];
  for (const container of containersOf(task)) {
    for (const { value, name } of portsOf(container) ?? [{ value: { name: null }, name: undefined }]) {
      if (name !== undefined) names.push(name);
      else if (value.name !== undefined) return undefined;
    }
  }
  return names;
}
