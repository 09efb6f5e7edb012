import { asList, isUnknown, type Value } from '../syntax/value.ts';

/** Whether the server sees a member at all: null is the same as no member. */
export function isSet(value: Value | undefined): value is Value {
  return value !== undefined && value !== null;
}

/** Whether the server reads nothing there: no member, null, or the empty text that a missing one decodes to. */
export function isEmptyText(value: Value | undefined): boolean {
  return !isSet(value) || value === '';
}

/** The items of a list; none for a missing one, and undefined when nobody can know them or it is no list. */
export function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  return isSet(value) ? asList(value) : [];
}

/** Whether a list has nothing in it, a missing one included. Unknown lists are not empty. */
export function isEmptyList(value: Value | undefined): boolean {
  return !isSet(value) || asList(value)?.length === 0;
}

/** Whether a value or anything directly in a list of them is unknown before deployment. */
export function hasUnknown(value: Value | undefined): boolean {
  return isUnknown(value) || (asList(value) ?? []).some(isUnknown);
}

/** `"TCP", "UDP" or "SCTP"` */
export function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value}"`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** The allowed value that differs from this one in case, spaces or dashes only. */
export function nearestOf(text: string, allowed: readonly string[]): string | undefined {
  const plain = normalized(text);
  return allowed.find((value) => value !== '' && normalized(value) === plain);
}

function normalized(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]/g, '');
}
