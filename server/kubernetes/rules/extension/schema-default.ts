import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, isUnknown, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { eachSchema } from './definition-schemas.ts';
import { isNested, walkSchema } from './schema-walk.ts';

/** Whether a value is of a type. */
const TYPES: { readonly [type: string]: (value: Value) => boolean } = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: (value) => typeof value === 'number' && Number.isInteger(value),
  array: (value) => asList(value) !== undefined,
  object: (value) => asObject(value) !== undefined,
};

export const schemaDefault: KubernetesRule = {
  id: 'kubernetes/schema-default',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'A default in the schema of a custom resource is a value that the schema takes.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting',
  check({ value }, report) {
    eachSchema(value, report, (root, pointer, say) => {
      walkSchema(root, pointer, (node) => {
        const written = node.schema.default;
        if (!isSet(written) || isUnknown(written) || isNested(node)) return;
        checkValue(written, node.schema, child(node.pointer, 'default'), child(node.pointer, 'default'), say);
      });
    });
  },
};

/** Checks a default and what is in it. The server names the default itself, whatever is wrong in it. */
function checkValue(value: Value, schema: ObjectValue, field: Pointer, place: Pointer, report: Report): void {
  // Nulls the server may drop before it looks.
  if (value === null || isUnknown(value) || schema['x-kubernetes-int-or-string'] === true) return;
  const say = (message: string) => report({ pointer: field, ...(place !== field && { place }), message });
  const type = asString(schema.type);
  const isOfType = type === undefined || !Object.hasOwn(TYPES, type) ? undefined : TYPES[type];
  if (isOfType && !isOfType(value)) {
    say(`The default is of another type than its schema, which says ${type}.`);
    return;
  }
  const allowed = asList(schema.enum);
  if (allowed && typeof value !== 'object' && !allowed.some(isUnknown) && !allowed.includes(value)) {
    say('The default is none of the values in `enum`.');
  }
  const items = asObject(schema.items);
  (asList(value) ?? []).forEach((item, index) => {
    if (items) checkValue(item, items, field, child(place, index), report);
  });
  const object = asObject(value);
  if (object) checkObject(object, schema, field, place, report);
}

function checkObject(object: ObjectValue, schema: ObjectValue, field: Pointer, place: Pointer, report: Report): void {
  const properties = asObject(schema.properties) ?? {};
  const others = asObject(schema.additionalProperties);
  const takesOthers =
    isSet(schema.additionalProperties) ||
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    schema['x-kubernetes-embedded-resource'] === true;
  for (const [name, member] of Object.entries(object)) {
    const known = Object.hasOwn(properties, name) ? asObject(properties[name]) : others;
    if (known) checkValue(member, known, field, child(place, name), report);
    else if (!takesOthers && !Object.hasOwn(properties, name)) {
      report({
        pointer: field,
        place: child(place, name),
        target: 'key',
        message: `The schema has no field "${name}", so the server would drop it from the default.`,
      });
    }
  }
  for (const name of (asList(schema.required) ?? []).map(asString)) {
    if (name === undefined || Object.hasOwn(object, name)) continue;
    const property = asObject(properties[name]);
    // The server fills in defaults inside of defaults first.
    if (isSet(property?.default)) continue;
    report({
      pointer: field,
      ...(place !== field && { place }),
      message: `The default lacks "${name}", which is required.`,
    });
  }
}
