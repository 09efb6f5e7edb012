import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { checkOneOf } from '../../checks.ts';
import { isSet, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { eachSchema } from './definition-schemas.ts';
import { type Subschema, walkSchema } from './schema-walk.ts';

const LIST_TYPE = 'x-kubernetes-list-type';
const MAP_TYPE = 'x-kubernetes-map-type';
const MAP_KEYS = 'x-kubernetes-list-map-keys';

export const schemaLists: KubernetesRule = {
  id: 'kubernetes/schema-lists',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'Lists that are merged as sets or maps have items that can be told apart.',
  documentation: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
  check({ value }, report) {
    eachSchema(value, report, (root, pointer, say) => {
      walkSchema(root, pointer, (node) => {
        if (isSet(node.schema[MAP_TYPE])) checkMapType(node, say);
        if (isSet(node.schema[LIST_TYPE])) checkListType(node, say);
        checkKeys(node, say);
      });
    });
  },
};

function checkMapType({ schema, pointer }: Subschema, report: Report): void {
  if (schema.type !== 'object' && isText(schema.type)) {
    report({ pointer: child(pointer, 'type'), message: `${MAP_TYPE} is for schemas of the type object.` });
  }
  checkOneOf(schema[MAP_TYPE], child(pointer, MAP_TYPE), ['atomic', 'granular'], report, MAP_TYPE);
}

function checkListType({ schema, pointer }: Subschema, report: Report): void {
  const isArray = schema.type === 'array';
  if (!isArray && isText(schema.type)) {
    report({ pointer: child(pointer, 'type'), message: `${LIST_TYPE} is for schemas of the type array.` });
  }
  checkOneOf(schema[LIST_TYPE], child(pointer, LIST_TYPE), ['atomic', 'set', 'map'], report, LIST_TYPE);
  const items = asObject(schema.items);
  const type = schema[LIST_TYPE];
  if (!items || (type !== 'set' && type !== 'map')) return;
  if (items.nullable === true) {
    report({
      pointer: child(pointer, 'items', 'nullable'),
      message: `Items of a list that is a ${type} cannot be null.`,
    });
  }
  if (type !== 'set' || !isArray) return;
  const message = 'The items of a set are compared as a whole: they have to be atomic.';
  if (items.type === 'array' && isSet(items[LIST_TYPE]) && items[LIST_TYPE] !== 'atomic') {
    report({ pointer: child(pointer, 'items', LIST_TYPE), message });
  } else if (items.type === 'object' && items[MAP_TYPE] !== 'atomic') {
    report({ pointer: child(pointer, 'items', MAP_TYPE), message });
  }
}

function checkKeys({ schema, pointer }: Subschema, report: Report): void {
  const keys = itemsOf(schema[MAP_KEYS]) ?? [];
  const isMap = schema[LIST_TYPE] === 'map';
  if (keys.length > 0 && !isMap && (!isSet(schema[LIST_TYPE]) || isText(schema[LIST_TYPE]))) {
    report({ pointer: child(pointer, LIST_TYPE), message: `${MAP_KEYS} goes with \`${LIST_TYPE}: map\`.` });
  }
  if (!isMap) return;
  const keysPlace = child(pointer, MAP_KEYS);
  if (keys.length === 0) report({ pointer: keysPlace, message: `\`${LIST_TYPE}: map\` needs ${MAP_KEYS}.` });
  if (!isSet(schema.items)) {
    report({ pointer: child(pointer, 'items'), message: `\`${LIST_TYPE}: map\` needs the schema of its items.` });
  }
  const items = asObject(schema.items);
  if (!items) return;
  if (items.type !== 'object') {
    const message = `The items of a list with \`${LIST_TYPE}: map\` are objects.`;
    report({ pointer: child(pointer, 'items', 'type'), message });
    return;
  }
  keys.forEach((item, index) => {
    const key = asString(item);
    if (key === undefined) return;
    const place = child(keysPlace, index);
    if (keys.indexOf(key) < index) report({ pointer: keysPlace, place, message: `"${key}" is in this list already.` });
    const property = asObject(asObject(items.properties)?.[key]);
    if (property) checkKey(key, property, items, child(pointer, 'items', 'properties', key), report);
    else report({ pointer: keysPlace, place, message: `The items have no property "${key}".` });
  });
}

function checkKey(key: string, property: ObjectValue, items: ObjectValue, pointer: string, report: Report): void {
  if (property.type === 'array' || property.type === 'object') {
    report({ pointer: child(pointer, 'type'), message: 'A key of a list is a text, a number or a boolean.' });
  }
  const isRequired = (asList(items.required) ?? []).includes(key);
  if (!isRequired && !isSet(property.default)) {
    report({
      pointer: child(pointer, 'default'),
      message: `"${key}" is a key of the list, so each item needs it: make it required, or give it a default.`,
    });
  }
  if (property.nullable === true) {
    report({ pointer: child(pointer, 'nullable'), message: `"${key}" is a key of the list: it cannot be null.` });
  }
}

/** Whether it is certain what the server reads there. */
function isText(value: Value | undefined): boolean {
  return typeof value === 'string' || !isSet(value);
}
