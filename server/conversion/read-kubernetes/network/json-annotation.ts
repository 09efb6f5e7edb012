import { asList, asNumber, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { derived, type Traced } from '../../trace.ts';

/** The JSON text of an annotation as a value; undefined for any other text. */
export function parsedJson(text: Traced<string>): Value | undefined {
  try {
    return JSON.parse(text.value) as Value;
  } catch {
    return undefined;
  }
}

/** The member of an object whose name has either case at its start: old annotations spell it `Type`. */
export function member(object: ObjectValue | undefined, name: string): Value | undefined {
  if (!object) return undefined;
  for (const key of [name, name.charAt(0).toUpperCase() + name.slice(1)])
    if (Object.hasOwn(object, key)) return object[key];
  return undefined;
}

/** The texts of a list that stands in an annotation. */
export function textsIn(value: Value | undefined, annotation: Traced<string>): Traced<string>[] {
  return (asList(value) ?? []).flatMap((item) => {
    const text = asString(item);
    return text === undefined ? [] : [derived(text, annotation)];
  });
}

/** The objects of a list. */
export function objectsIn(value: Value | undefined): ObjectValue[] {
  return (asList(value) ?? []).map(asObject).filter((item) => item !== undefined);
}

/** A number, also one within quotes. */
export function numberIn(value: Value | undefined): number | undefined {
  const text = asString(value);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : asNumber(value);
}
