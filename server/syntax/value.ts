/**
 * Plain values: what a document means once its syntax is forgotten. YAML and JSON look the same from here on.
 */

const UNKNOWN = Symbol('unknown');

/** A value nobody can know before deployment: a template, a placeholder, an unresolved reference. */
export interface Unknown {
  /** The source text, so that a conversion can carry it over as it stands. */
  readonly [UNKNOWN]: string;
}
export type Scalar = string | number | boolean | null;
export type Value = Scalar | Unknown | readonly Value[] | ObjectValue;
export interface ObjectValue {
  readonly [key: string]: Value;
}

/** Makes the unknown value that stands for this source text. */
export function unknownValue(text: string): Unknown {
  return Object.freeze({ [UNKNOWN]: text });
}

export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && UNKNOWN in value;
}

/** The source text of an unknown value. */
export function unknownText(value: Unknown): string {
  return value[UNKNOWN];
}

/** The value as an object with keys, or undefined when it is anything else or unknown. */
export function asObject(value: unknown): ObjectValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isUnknown(value)) return undefined;
  return value as ObjectValue;
}

/** The value as a list, or undefined when it is anything else or unknown. */
export function asList(value: unknown): readonly Value[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The value below `value` at a path of keys and indexes; undefined where there is none. */
export function valueAt(value: Value | undefined, path: readonly string[]): Value | undefined {
  let current: Value | undefined = value;
  for (const step of path) {
    const list = asList(current);
    if (list) {
      current = list[Number(step)];
      continue;
    }
    const object = asObject(current);
    if (!object || !Object.hasOwn(object, step)) return undefined;
    current = object[step];
  }
  return current;
}
