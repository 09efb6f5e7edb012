import { child, type Pointer } from '../syntax/pointer.ts';
import { asList, asObject, type ObjectValue, type Value } from '../syntax/value.ts';
import type { FieldFacts, SchemaFacts } from './facts.ts';

/** An object of a known type, on the way down from the root. */
export interface WalkedObject {
  readonly value: ObjectValue;
  readonly pointer: Pointer;
  /** The short type name: see `shortTypeName`. */
  readonly type: string;
}

const shortNames = new Map<string, string>();

/** `io.k8s.api.core.v1.PodSpec` → `core.v1.PodSpec`; ECS type names are short as they are. */
export function shortTypeName(name: string): string {
  const known = shortNames.get(name);
  if (known !== undefined) return known;
  const short = name.startsWith('io.k8s.') ? name.split('.').slice(-3).join('.') : name;
  shortNames.set(name, short);
  return short;
}

/**
 * Visits every object whose type the schema knows, parents before children, in the order of the document.
 * A visit gets what the visit of the enclosing object returned; undefined at the root.
 */
export function walkObjects<T>(
  facts: SchemaFacts,
  typeName: string,
  value: Value,
  visit: (object: WalkedObject, ofParent: T | undefined) => T,
): void {
  const object = asObject(value);
  if (object) walkObject(facts, typeName, object, '', undefined, visit);
}

function walkObject<T>(
  facts: SchemaFacts,
  typeName: string,
  value: ObjectValue,
  pointer: Pointer,
  ofParent: T | undefined,
  visit: (object: WalkedObject, ofParent: T | undefined) => T,
): void {
  const visited = visit({ value, pointer, type: shortTypeName(typeName) }, ofParent);
  const fields = facts.types[typeName]?.fields;
  if (!fields) return;
  for (const name of Object.keys(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field?.ref) continue;
    for (const [path, item] of itemsOf(field, value[name] ?? null)) {
      const inner = asObject(item);
      if (inner) walkObject(facts, field.ref, inner, child(pointer, name, ...path), visited, visit);
    }
  }
}

/** The values of the field's own type inside its lists and maps, each with its path below the field. */
function itemsOf(field: FieldFacts, value: Value): [path: (string | number)[], item: Value][] {
  switch (field.container) {
    case undefined:
      return [[[], value]];
    case 'list':
      return listItems(value);
    case 'map':
      return mapItems(value);
    case 'map-of-lists':
      return nested(mapItems(value), listItems);
    case 'list-of-lists':
      return nested(listItems(value), listItems);
    case 'list-of-maps':
      return nested(listItems(value), mapItems);
  }
}

function listItems(value: Value): [(string | number)[], Value][] {
  return (asList(value) ?? []).map((item, index) => [[index], item]);
}

function mapItems(value: Value): [(string | number)[], Value][] {
  return Object.entries(asObject(value) ?? {}).map(([key, item]) => [[key], item]);
}

function nested(
  outer: [(string | number)[], Value][],
  inner: (value: Value) => [(string | number)[], Value][],
): [(string | number)[], Value][] {
  return outer.flatMap(([path, value]) =>
    inner(value).map(([rest, item]): [(string | number)[], Value] => [[...path, ...rest], item]),
  );
}
