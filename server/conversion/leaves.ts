import { child, type Pointer } from '../syntax/pointer.ts';
import { asList, asObject, type Value } from '../syntax/value.ts';

/** A scalar, an unknown, or an empty list or object: what an account of a document counts. */
export interface Leaf {
  readonly pointer: Pointer;
  readonly value: Value;
}

/** The leaves of a value in the order of the text. */
export function leavesOf(value: Value | undefined, pointer: Pointer = ''): Leaf[] {
  if (value === undefined) return [];
  const members = asList(value)?.map((item, index) => [index, item] as const) ?? Object.entries(asObject(value) ?? {});
  if (members.length === 0) return [{ pointer, value }];
  return members.flatMap(([key, member]) => leavesOf(member, child(pointer, key)));
}
