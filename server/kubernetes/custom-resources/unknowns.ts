import { asList, asObject, isUnknown, type Value } from '../../syntax/value.ts';

/** Whether anything in a value, or all of it, is known only later. */
export function holdsUnknown(value: Value | undefined): boolean {
  if (isUnknown(value)) return true;
  const members = asList(value) ?? Object.values(asObject(value) ?? {});
  return members.some(holdsUnknown);
}
