import type { Edit } from '../../syntax/edits.ts';
import type { Pointer } from '../../syntax/pointer.ts';
import { asList, asObject, type ObjectValue, type Value } from '../../syntax/value.ts';

/** The changes that bring an object to a newer apiVersion, as a migration collects them. Pointers start at the object. */
export interface Draft {
  readonly edits: Edit[];
  /** Whether the object means the same afterwards; otherwise somebody has to look. */
  certain: boolean;
}

/** Adds a member, unless it is written already. */
export function fillIn(draft: Draft, object: ObjectValue, pointer: Pointer, key: string, value: Value): void {
  if (object[key] === undefined || object[key] === null) insert(draft, pointer, { [key]: value });
}

export function insert(draft: Draft, pointer: Pointer, members: ObjectValue): void {
  draft.edits.push({ kind: 'insert', pointer, members });
}

/** Gives members other names. */
export function rename(
  draft: Draft,
  object: ObjectValue,
  pointer: Pointer,
  names: Readonly<Record<string, string>>,
): void {
  for (const [from, to] of Object.entries(names)) {
    if (Object.hasOwn(object, from)) draft.edits.push({ kind: 'rename', pointer: `${pointer}/${from}`, key: to });
  }
}

/** Removes the members that are written. */
export function remove(draft: Draft, object: ObjectValue, pointer: Pointer, keys: readonly string[]): void {
  for (const key of keys) {
    if (Object.hasOwn(object, key)) draft.edits.push({ kind: 'remove', pointer: `${pointer}/${key}` });
  }
}

/** Visits the objects of a list that is a member of an object, each with its pointer. */
export function eachItem(
  object: ObjectValue | undefined,
  pointer: Pointer,
  key: string,
  visit: (item: ObjectValue, pointer: Pointer) => void,
): void {
  for (const [index, value] of (asList(object?.[key]) ?? []).entries()) {
    const item = asObject(value);
    if (item) visit(item, `${pointer}/${key}/${index}`);
  }
}

/** The members of an object that have a value. */
export function written(members: Readonly<Record<string, Value | undefined>>): ObjectValue {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null),
  );
}
