import { asList, asObject, type Value } from '../syntax/value.ts';

/** The paths of all nulls in a value. */
export function nullMembers(value: Value, path: readonly string[] = []): string[][] {
  if (value === null) return [[...path]];
  const members = Object.entries(asList(value) ?? asObject(value) ?? {});
  return members.flatMap(([key, member]) => nullMembers(member, [...path, key]));
}
