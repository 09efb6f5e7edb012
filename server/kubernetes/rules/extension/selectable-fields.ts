import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { renaming } from '../../checks.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { versionParts } from './definition-parts.ts';

const MOST = 8;
const SIMPLE_PATH = /^(\.[A-Za-z_]\w*)+$/;
const SELECTABLE = ['string', 'boolean', 'integer'];

export const selectableFields: KubernetesRule = {
  id: 'kubernetes/selectable-fields',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'Custom resources are selected by at most eight fields: texts, numbers and booleans of their schema.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#crd-selectable-fields',
  check({ value, scope }, report) {
    // Before 1.31, servers drop them.
    if (!since(scope, '1.31')) return;
    for (const part of versionParts(value, 'selectableFields', 'selectableFields')) {
      const say = renaming(report, part.written, part.field);
      const schema = asObject(asObject(part.version.schema)?.openAPIV3Schema);
      const seen = new Set<string>();
      (itemsOf(part.value) ?? []).forEach((item, index) => {
        const field = asObject(item);
        if (!field) return;
        const place = child(part.written, index, 'jsonPath');
        if (isEmptyText(field.jsonPath)) say({ pointer: place, message: 'A selectable field needs its jsonPath.' });
        const path = asString(field.jsonPath);
        if (!path) return;
        const isTwice = seen.has(path);
        seen.add(path);
        const reason = (schema && pathReason(path, schema)) ?? (isTwice ? 'must not be in the list twice' : undefined);
        if (reason) say({ pointer: place, message: `A selectable field ${reason}.` });
      });
      if (seen.size > MOST)
        say({ pointer: part.written, target: 'key', message: `There are at most ${MOST} selectable fields.` });
    }
  },
};

/** Only paths of plain names are followed; the server knows quoted names, too. */
function pathReason(path: string, schema: ObjectValue): string | undefined {
  if (!path.startsWith('.')) return 'must begin with "."';
  if (!SIMPLE_PATH.test(path)) return undefined;
  if (path === '.metadata' || path.startsWith('.metadata.')) return 'must not be in the metadata';
  let current: ObjectValue | undefined = schema;
  for (const step of path.slice(1).split('.')) {
    const properties: ObjectValue | undefined = asObject(current?.properties);
    // A schema that says nothing of its fields is followed no further.
    if (!properties) return undefined;
    if (!Object.hasOwn(properties, step)) return `must be in the schema, and there is no "${step}" in it`;
    current = asObject(properties[step]);
  }
  const type = asString(current?.type);
  return type === undefined || SELECTABLE.includes(type) ? undefined : 'must be a string, a boolean or an integer';
}
