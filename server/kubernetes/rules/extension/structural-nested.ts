import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, type Value } from '../../../syntax/value.ts';
import { isEmptyList, isEmptyText } from '../../fields.ts';
import { isNested, type Subschema } from './schema-walk.ts';

/** What gives values their structure or describes them, and so has no place where they are only restricted. */
const NOT_NESTED = [
  'default',
  'title',
  'description',
  'nullable',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
  'x-kubernetes-validations',
];

/** Checks a schema inside of allOf, anyOf, oneOf or not, which restricts values and gives them no structure. */
export function checkNested(node: Subschema, report: Report): void {
  const { schema, pointer } = node;
  const where = 'Inside of allOf, anyOf, oneOf and not, a schema only restricts values';
  if (!isEmptyText(schema.type) && !isIntOrString(node)) {
    report({
      pointer: child(pointer, 'type'),
      target: 'key',
      message: `${where}: the type belongs to the schema around it.`,
    });
  }
  for (const field of NOT_NESTED) {
    const value = schema[field];
    if (isEmptyText(value) || value === false || isEmptyList(value)) continue;
    report({
      pointer: child(pointer, field),
      target: 'key',
      message: `${where}: ${field} belongs to the schema around it.`,
    });
  }
  if (asObject(schema.additionalProperties)) {
    const place = child(pointer, 'additionalProperties');
    report({
      pointer: place,
      target: 'key',
      message: `${where}: additionalProperties belongs to the schema around it.`,
    });
  }
  const metadata = asObject(schema.properties)?.metadata;
  if (metadata !== undefined) {
    report({
      pointer: child(pointer, 'properties', 'metadata'),
      target: 'key',
      message: `${where}, and never metadata.`,
    });
  }
}

/** The one place where types may stand: `anyOf` an integer or a string, alone or first in `allOf`. */
function isIntOrString({ keyword, parent }: Subschema): boolean {
  if (keyword !== 'anyOf' || !parent || !isEither(parent.schema.anyOf)) return false;
  if (!isNested(parent)) return true;
  const outer = parent.parent;
  return (
    parent.keyword === 'allOf' &&
    outer !== undefined &&
    !isNested(outer) &&
    asList(outer.schema.allOf)?.[0] === parent.schema
  );
}

function isEither(anyOf: Value | undefined): boolean {
  const types = asList(anyOf)?.map((item) => {
    const keys = Object.keys(asObject(item) ?? {});
    return keys.length === 1 && keys[0] === 'type' ? asObject(item)?.type : undefined;
  });
  return types?.length === 2 && types[0] === 'integer' && types[1] === 'string';
}
