import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../../syntax/value.ts';
import { checkOneOf } from '../../checks.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { eachSchema } from './definition-schemas.ts';
import { type Subschema, walkSchema } from './schema-walk.ts';

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object'];
/** Keywords of JSON Schema that schemas of custom resources cannot have. */
const UNSUPPORTED = ['id', 'additionalItems', 'patternProperties', 'definitions', 'dependencies', '$ref'];
const META = ['metadata', 'kind', 'apiVersion'];

export const schemaKeywords: KubernetesRule = {
  id: 'kubernetes/schema-keywords',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'The schema of a custom resource uses the types and keywords that servers know.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema',
  check({ value }, report) {
    eachSchema(value, report, (root, pointer, say) => {
      walkSchema(root, pointer, (node) => {
        checkSchema(node, say);
      });
    });
  },
};

function checkSchema(node: Subschema, report: Report): void {
  const { schema, pointer } = node;
  if (!isEmptyText(schema.type)) checkOneOf(schema.type, child(pointer, 'type'), TYPES, report, 'The type of a schema');
  for (const keyword of UNSUPPORTED) {
    if (isEmptyText(schema[keyword]) || isEmptyObject(schema[keyword])) continue;
    report({
      pointer: child(pointer, keyword),
      target: 'key',
      message: `Schemas of custom resources cannot have ${keyword}.`,
    });
  }
  if ((asList(schema.items)?.length ?? 0) > 0) {
    report({
      pointer: child(pointer, 'items'),
      target: 'key',
      message: 'items is one schema for all items, not a list of schemas.',
    });
  }
  if (schema.uniqueItems === true) {
    report({
      pointer: child(pointer, 'uniqueItems'),
      message: 'uniqueItems takes servers too long to check. Use `x-kubernetes-list-type: set`.',
    });
  }
  if (schema['x-kubernetes-preserve-unknown-fields'] === false) {
    report({
      pointer: child(pointer, 'x-kubernetes-preserve-unknown-fields'),
      message: 'x-kubernetes-preserve-unknown-fields is true, or is not there. Remove it.',
    });
  }
  const others = schema.additionalProperties;
  if (isSet(others) && others !== true && Object.keys(asObject(schema.properties) ?? {}).length > 0) {
    report({
      pointer: child(pointer, 'additionalProperties'),
      target: 'key',
      message: 'A schema has properties (a struct) or additionalProperties (a map), not both.',
    });
  }
  checkDefault(node, report);
}

function isEmptyObject(value: unknown): boolean {
  const object = asObject(value);
  return object !== undefined && Object.keys(object).length === 0;
}

/** No defaults where the server fills in the value itself, nor embedded resources in metadata. */
function checkDefault(node: Subschema, report: Report): void {
  const { schema, pointer } = node;
  const meta = metaAbove(node);
  if (!meta) return;
  if (schema['x-kubernetes-embedded-resource'] === true) {
    const place = child(pointer, 'x-kubernetes-embedded-resource');
    report({ pointer: place, message: 'There is no resource inside of metadata, kind and apiVersion.' });
  }
  if (!isSet(schema.default)) return;
  const isTop = meta.parent?.parent === undefined;
  if (!isTop && !isInMap(node, meta)) return;
  report({
    pointer: child(pointer, 'default'),
    target: 'key',
    message: `There can be no default in ${asString(meta.name) ?? 'metadata'}${isTop ? ' of the resource itself' : ''}.`,
  });
}

/** The nearest metadata, kind or apiVersion of a resource that a schema is or stands in. */
function metaAbove(node: Subschema): Subschema | undefined {
  for (let current: Subschema | undefined = node; current?.parent; current = current.parent) {
    const owner = current.parent;
    const isResource = owner.parent === undefined || owner.schema['x-kubernetes-embedded-resource'] === true;
    if (isResource && current.keyword === 'properties' && META.includes(current.name ?? '')) return current;
  }
  return undefined;
}

function isInMap(node: Subschema, end: Subschema): boolean {
  for (let current: Subschema | undefined = node; current && current !== end; current = current.parent) {
    if (current.keyword === 'additionalProperties') return true;
  }
  return false;
}
