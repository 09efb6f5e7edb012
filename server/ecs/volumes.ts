import type { Fix } from '../problem.ts';
import type { Edit } from '../syntax/edits.ts';
import { child, type Pointer } from '../syntax/pointer.ts';
import { asList, asObject, asString, isUnknown, type ObjectValue, type Value } from '../syntax/value.ts';
import { allContainersKnown, containersOf } from './containers.ts';
import { legalName, shortened } from './legal-name.ts';

/** A volume, or a mount of one, with where it stands in its task definition. */
export interface Placed {
  readonly value: ObjectValue;
  readonly pointer: Pointer;
}

/** The volumes of a task definition that are known. */
export function volumesOf(taskDefinition: ObjectValue): Placed[] {
  return placed(taskDefinition.volumes, '/volumes');
}

/** The mount points of all its containers that are known. */
export function mountPointsOf(taskDefinition: ObjectValue): Placed[] {
  return containersOf(taskDefinition).flatMap(({ value, pointer }) =>
    placed(value.mountPoints, child(pointer, 'mountPoints')),
  );
}

/** Whether a volume is certainly not mounted: all mount points are known, and none of them is of it. */
export function isUnmounted(taskDefinition: ObjectValue, volume: string): boolean {
  const mounted = mountPointsOf(taskDefinition).map(({ value }) => value.sourceVolume);
  const areKnown = containersOf(taskDefinition).every(
    ({ value }) => !isUnknown(value.mountPoints) && !asList(value.mountPoints)?.some(isUnknown),
  );
  return allContainersKnown(taskDefinition) && areKnown && !mounted.some((name) => name === volume || isUnknown(name));
}

/** Gives a volume the nearest legal name that no other has, here and where it is mounted; undefined where there is none. */
export function renameVolume(taskDefinition: ObjectValue, name: string): Fix | undefined {
  const others = volumesOf(taskDefinition).map(({ value }) => asString(value.name));
  const legal = legalName(name);
  if (legal === undefined || others.includes(legal)) return undefined;
  const uses: Edit[] = [
    ...volumesOf(taskDefinition).flatMap(({ value, pointer }) => (value.name === name ? child(pointer, 'name') : [])),
    ...mountPointsOf(taskDefinition).flatMap(({ value, pointer }) =>
      value.sourceVolume === name ? child(pointer, 'sourceVolume') : [],
    ),
  ].map((pointer) => ({ kind: 'set', pointer, value: legal }));
  return { title: `Rename to ${shortened(legal)}`, certain: false, edits: uses };
}

/** Whether something is set: ECS takes an empty text for nothing. */
export function isSet(value: Value | undefined): boolean {
  return value !== undefined && value !== '';
}

function placed(list: Value | undefined, pointer: Pointer): Placed[] {
  return (asList(list) ?? []).flatMap((item, index) => {
    const value = asObject(item);
    return value ? [{ value, pointer: child(pointer, index) }] : [];
  });
}
