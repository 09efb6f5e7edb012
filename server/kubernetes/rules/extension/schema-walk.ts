import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, type ObjectValue } from '../../../syntax/value.ts';

/** A schema inside the schema of a custom resource. */
export interface Subschema {
  readonly schema: ObjectValue;
  readonly pointer: Pointer;
  /** The schema it stands in; undefined for that of the whole resource. */
  readonly parent: Subschema | undefined;
  /** The keyword it stands at: `properties`, `items`, `allOf` … */
  readonly keyword: string;
  /** The property it describes. */
  readonly name: string | undefined;
}

const SINGLE = ['not', 'items', 'additionalProperties'];
const LISTS = ['allOf', 'anyOf', 'oneOf'];

/** Visits a schema and every schema inside it, parents first. */
export function walkSchema(root: ObjectValue, pointer: Pointer, visit: (node: Subschema) => void): void {
  walk({ schema: root, pointer, parent: undefined, keyword: '', name: undefined }, visit);
}

function walk(node: Subschema, visit: (node: Subschema) => void): void {
  visit(node);
  const { schema, pointer } = node;
  const enter = (keyword: string, value: unknown, at: Pointer, name?: string) => {
    const inner = asObject(value);
    if (inner) walk({ schema: inner, pointer: at, parent: node, keyword, name }, visit);
  };
  for (const keyword of SINGLE) enter(keyword, schema[keyword], child(pointer, keyword));
  for (const [name, property] of Object.entries(asObject(schema.properties) ?? {})) {
    enter('properties', property, child(pointer, 'properties', name), name);
  }
  for (const keyword of LISTS) {
    (asList(schema[keyword]) ?? []).forEach((item, index) => {
      enter(keyword, item, child(pointer, keyword, index));
    });
  }
}

/** Whether a schema only restricts values, inside of allOf, anyOf, oneOf or not, and so cannot give them a structure. */
export function isNested(node: Subschema): boolean {
  for (let current: Subschema | undefined = node; current?.parent; current = current.parent) {
    if (current.keyword === 'not' || LISTS.includes(current.keyword)) return true;
  }
  return false;
}
