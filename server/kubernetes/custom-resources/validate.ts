import { child, type Pointer } from '../../syntax/pointer.ts';
import { looksTemplated } from '../../syntax/templates.ts';
import { asList, asNumber, asObject, asString, isUnknown, type ObjectValue, type Value } from '../../syntax/value.ts';
import { choiceFaults } from './choices.ts';
import type { CustomSchema, Fault } from './fault.ts';
import { listTypeFaults } from './list-types.ts';
import { scalarFaults } from './scalars.ts';
import { holdsUnknown } from './unknowns.ts';

/**
 * What a schema refuses in a value that has been admitted, as the API server's validator for custom resources does: `nullable` and
 * `x-kubernetes-int-or-string` count, expressions (`x-kubernetes-validations`) do not. Values nobody can know pass.
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation
 */
export function schemaFaults(value: Value, schema: CustomSchema, pointer: Pointer): Fault[] {
  if (isUnknown(value) || (value === null && schema.nullable === true)) return [];
  const wrongType = typeFault(value, schema, pointer);
  if (wrongType) return [wrongType];
  return [
    ...enumFaults(value, schema, pointer),
    ...scalarFaults(value, schema, pointer),
    ...listFaults(value, schema, pointer),
    ...objectFaults(value, schema, pointer),
    ...choiceFaults(value, schema, pointer, schemaFaults),
  ];
}

function typeFault(value: Value, schema: CustomSchema, pointer: Pointer): Fault | undefined {
  const isEither = schema['x-kubernetes-int-or-string'] === true;
  const type = isEither ? 'int-or-string' : asString(schema.type);
  if (type === undefined || fitsType(value, type)) return undefined;
  // With a format, the server asks no more of texts and lists where neither is expected.
  const isLoose = schema.format !== undefined && (typeof value === 'string' || asList(value) !== undefined);
  if (isLoose && type !== 'integer' && type !== 'number') return undefined;
  return { kind: 'type', pointer, value, type };
}

function fitsType(value: Value, type: string): boolean {
  switch (type) {
    case 'object':
      return asObject(value) !== undefined;
    case 'array':
      return asList(value) !== undefined;
    case 'integer':
      return Number.isInteger(value);
    case 'int-or-string':
      return Number.isInteger(value) || typeof value === 'string';
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
    default:
      return true;
  }
}

function enumFaults(value: Value, schema: CustomSchema, pointer: Pointer): Fault[] {
  const allowed = asList(schema.enum);
  if (!allowed || holdsUnknown(value) || allowed.some((one) => isUnknown(one) || isSame(one, value))) return [];
  return [{ kind: 'enum', pointer, value, allowed }];
}

function isSame(value: Value, other: Value): boolean {
  return value === other || JSON.stringify(value) === JSON.stringify(other);
}

function listFaults(value: Value, schema: CustomSchema, pointer: Pointer): Fault[] {
  const list = asList(value);
  if (!list) return [];
  const items = asObject(schema.items);
  return [
    ...countFaults(list.length, schema.minItems, schema.maxItems, 'entries', pointer),
    ...(items ? list.flatMap((item, index) => schemaFaults(item, items, child(pointer, index))) : []),
    ...listTypeFaults(list, schema, pointer),
  ];
}

function objectFaults(value: Value, schema: CustomSchema, pointer: Pointer): Fault[] {
  const object = asObject(value);
  if (!object) return [];
  const keys = Object.keys(object);
  const properties = asObject(schema.properties) ?? {};
  const others = asObject(schema.additionalProperties);
  const members = keys.flatMap((key) => {
    const inner = Object.hasOwn(properties, key) ? asObject(properties[key]) : others;
    return inner ? schemaFaults(object[key] ?? null, inner, child(pointer, key)) : [];
  });
  // Template text between the keys may bring more of them.
  if (keys.some(looksTemplated)) return members;
  return [
    ...missingFaults(object, schema, pointer),
    ...countFaults(keys.length, schema.minProperties, schema.maxProperties, 'fields', pointer),
    ...members,
  ];
}

function missingFaults(object: ObjectValue, schema: CustomSchema, pointer: Pointer): Fault[] {
  const embedded = schema['x-kubernetes-embedded-resource'] === true ? ['apiVersion', 'kind'] : [];
  const required = [...(asList(schema.required) ?? []).map(asString), ...embedded];
  return [...new Set(required)].flatMap((name): Fault[] =>
    name === undefined || Object.hasOwn(object, name) ? [] : [{ kind: 'missing', pointer: child(pointer, name) }],
  );
}

function countFaults(
  count: number,
  least: Value | undefined,
  most: Value | undefined,
  what: string,
  pointer: Pointer,
): Fault[] {
  const [min, max] = [asNumber(least), asNumber(most)];
  if (min !== undefined && count < min) {
    return [{ kind: 'range', pointer, what: `must have at least ${min} ${what}` }];
  }
  if (max !== undefined && count > max) {
    return [{ kind: 'range', pointer, what: `must have at most ${max} ${what}` }];
  }
  return [];
}
