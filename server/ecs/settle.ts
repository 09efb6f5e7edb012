import type { FieldFacts } from '../schema/facts.ts';
import { asList, asObject, isUnknown, type ObjectValue, type Value } from '../syntax/value.ts';
import type { Resolver } from './cloudformation/resolver.ts';
import { coerce } from './coerce.ts';
import { cloudFormationFacts, typePair } from './facts.ts';
import { resolveIntrinsic } from './intrinsics.ts';

type Names = 'api' | 'cloudformation';

/**
 * The properties of a template's resource as far as they are known before deployment: intrinsic functions are unknown
 * values, scalars have the types of their fields. `api` names the fields as the API does; names CloudFormation does not know stay,
 * but for one that says in the API's words what is there in CloudFormation's too. With a resolver, functions are worked out.
 */
export function settleProperties(
  properties: ObjectValue,
  type: string,
  names: Names,
  resolver?: Resolver,
): ObjectValue {
  const fields = cloudFormationFacts.types[type]?.fields ?? {};
  const pair = names === 'api' ? typePair(type) : undefined;
  const settled: Record<string, Value> = {};
  for (const [name, value] of Object.entries(properties)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const twin = field ? undefined : pair?.toCloudFormation.get(name);
    if (twin !== undefined && Object.hasOwn(properties, twin)) continue;
    define(settled, pair?.toApi.get(name) ?? name, settleField(value, field, names, resolver));
  }
  return settled;
}

function settleField(
  written: Value,
  field: FieldFacts | undefined,
  names: Names,
  resolver: Resolver | undefined,
): Value {
  const value = meant(written, resolver);
  if (isUnknown(value)) return value;
  const object = asObject(value);
  const list = asList(value);
  if (list) return list.map((item) => settleField(item, field && itemOf(field, 'list'), names, resolver));
  if (!object) return coerce(value as Exclude<Value, object>, field && !field.container ? field.type : 'any');
  if (field?.ref && !field.container) return settleProperties(object, field.ref, names, resolver);
  return settleMembers(object, field && itemOf(field, 'map'), names, resolver);
}

/** What stands where a function is. */
function meant(value: Value, resolver: Resolver | undefined): Value {
  const object = asObject(value);
  if (!resolver) return (object && resolveIntrinsic(object)) ?? value;
  // What is left out by a condition is null.
  const resolved = resolver.resolve(value);
  return resolved ? resolved.value : value;
}

/** A map, or something free: its keys are the user's own. */
function settleMembers(
  object: ObjectValue,
  item: FieldFacts | undefined,
  names: Names,
  resolver: Resolver | undefined,
): ObjectValue {
  const settled: Record<string, Value> = {};
  for (const [key, value] of Object.entries(object)) define(settled, key, settleField(value, item, names, resolver));
  return settled;
}

/** What the items of a field are, when it is that kind of container. */
function itemOf(field: FieldFacts, container: 'list' | 'map'): FieldFacts | undefined {
  if (field.container !== container) return undefined;
  return { type: field.type, ...(field.ref ? { ref: field.ref } : {}) };
}

/** Assignment, but for a key such as `__proto__`, which is somebody's data. */
function define(object: Record<string, Value>, key: string, value: Value): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
