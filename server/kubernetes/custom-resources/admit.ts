import { child, type Pointer } from '../../syntax/pointer.ts';
import { looksTemplated } from '../../syntax/templates.ts';
import { asList, asObject, isUnknown, type ObjectValue, type Value } from '../../syntax/value.ts';
import type { CustomSchema, Fault } from './fault.ts';

const KEEPS = 'x-kubernetes-preserve-unknown-fields';

/** What every object has, whatever its schema says. */
const META = ['apiVersion', 'kind', 'metadata'];

/** Where a walk is: `asObject` for the object itself and for embedded ones, which have the fields of every object. */
interface Site {
  readonly pointer: Pointer;
  readonly report: (fault: Fault) => void;
}

/**
 * A value as the server takes it in before it looks at it: fields the schema does not have are reported and left out, nulls
 * where there can be none count as absent, defaults are filled in. `keepsUnknown`: the definition turns pruning off.
 */
export function admit(
  value: Value,
  schema: CustomSchema,
  keepsUnknown: boolean,
  report: (fault: Fault) => void,
): Value {
  const root: CustomSchema = { ...schema, 'x-kubernetes-embedded-resource': true };
  return withDefaults(keepsUnknown ? value : prune(value, root, { pointer: '', report }), root);
}

/** Without a schema (`undefined`) an object keeps no field. */
function prune(value: Value, schema: CustomSchema | undefined, site: Site): Value {
  const keeps = schema?.[KEEPS] === true;
  const list = asList(value);
  if (list) {
    const items = asObject(schema?.items);
    // What a list keeps, its entries keep.
    if (keeps)
      return items ? list.map((item, index) => prune(item, { ...items, [KEEPS]: true }, at(site, index))) : list;
    return list.map((item, index) => prune(item, items, at(site, index)));
  }
  const object = asObject(value);
  if (!object) return value;
  const properties = asObject(schema?.properties) ?? {};
  const others = schema?.additionalProperties;
  const kept: [string, Value][] = [];
  for (const [key, member] of Object.entries(object)) {
    if (schema?.['x-kubernetes-embedded-resource'] === true && META.includes(key)) {
      kept.push([key, member]);
    } else if (Object.hasOwn(properties, key)) {
      kept.push([key, prune(member, asObject(properties[key]), at(site, key))]);
    } else if (others !== undefined && others !== false) {
      kept.push([key, keeps && others === true ? member : prune(member, asObject(others), at(site, key))]);
    } else if (keeps) {
      kept.push([key, member]);
    } else if (!looksTemplated(key)) {
      const fields = Object.keys(properties).filter((name) => !Object.hasOwn(object, name));
      site.report({ kind: 'unknown', pointer: child(site.pointer, key), fields });
    }
  }
  return Object.fromEntries(kept);
}

function at(site: Site, step: string | number): Site {
  return { ...site, pointer: child(site.pointer, step) };
}

function withDefaults(value: Value, schema: CustomSchema | undefined): Value {
  if (!schema) return value;
  const list = asList(value);
  if (list) {
    const items = asObject(schema.items);
    return list.map((item) => withDefaults(isAbsent(item, items) ? (items?.default ?? item) : item, items));
  }
  const object = asObject(value);
  return object ? filledIn(object, schema) : value;
}

function filledIn(object: ObjectValue, schema: CustomSchema): ObjectValue {
  const properties = asObject(schema.properties) ?? {};
  const others = asObject(schema.additionalProperties);
  const filled: Record<string, Value> = {};
  for (const [key, property] of Object.entries(properties)) {
    const fallback = asObject(property)?.default;
    if (fallback !== undefined && fallback !== null && !Object.hasOwn(object, key)) {
      filled[key] = withDefaults(fallback, asObject(property));
    }
  }
  for (const [key, member] of Object.entries(object)) {
    const inner = Object.hasOwn(properties, key) ? asObject(properties[key]) : others;
    if (!isAbsent(member, inner)) filled[key] = withDefaults(member, inner);
    else if (inner?.default !== undefined && inner.default !== null) filled[key] = withDefaults(inner.default, inner);
  }
  return filled;
}

/** A null is one only where the schema says that there can be one. */
function isAbsent(value: Value | undefined, schema: CustomSchema | undefined): boolean {
  return value === null && schema !== undefined && schema.nullable !== true && !isUnknown(value);
}
