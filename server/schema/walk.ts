import { child, type Pointer } from '../syntax/pointer.ts';
import { asList, asObject, type ObjectValue, type Value } from '../syntax/value.ts';
import type { FieldFacts, SchemaFacts } from './facts.ts';

/** An object of a known type, on the way down from the root. */
export interface WalkedObject {
  readonly value: ObjectValue;
  readonly pointer: Pointer;
  /** The short type name: see `shortTypeName`. */
  readonly type: string;
  readonly parent: WalkedObject | undefined;
}

/** `io.k8s.api.core.v1.PodSpec` → `core.v1.PodSpec`; ECS type names are short as they are. */
export function shortTypeName(name: string): string {
  return name.startsWith('io.k8s.') ? name.split('.').slice(-3).join('.') : name;
}

/** Visits every object whose type the schema knows, parents before children, in the order of the document. */
export function walkObjects(
  facts: SchemaFacts,
  typeName: string,
  value: Value,
  visit: (object: WalkedObject) => void,
): void {
  const object = asObject(value);
  if (object)
    walkObject(
      facts,
      typeName,
      { value: object, pointer: '', type: shortTypeName(typeName), parent: undefined },
      visit,
    );
}

function walkObject(
  facts: SchemaFacts,
  typeName: string,
  object: WalkedObject,
  visit: (object: WalkedObject) => void,
): void {
  visit(object);
  const fields = facts.types[typeName]?.fields;
  if (!fields) return;
  for (const [name, member] of Object.entries(object.value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field?.ref) continue;
    const type = field.ref;
    for (const [path, item] of itemsOf(field, member)) {
      const inner = asObject(item);
      if (!inner) continue;
      const pointer = child(object.pointer, name, ...path);
      walkObject(facts, type, { value: inner, pointer, type: shortTypeName(type), parent: object }, visit);
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
