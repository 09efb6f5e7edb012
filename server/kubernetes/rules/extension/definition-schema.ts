import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { renaming } from '../../checks.ts';
import { isSet, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { versionParts } from './definition-parts.ts';

/** What the schema of a whole resource may say when its status is a resource of its own. */
const ALLOWED_WITH_STATUS = new Set([
  'description',
  'type',
  'format',
  'title',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'multipleOf',
  'required',
  'items',
  'properties',
  'externalDocs',
  'example',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-validations',
]);

export const definitionSchema: KubernetesRule = {
  id: 'kubernetes/definition-schema',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'Each version of a custom resource has a schema, of an object that cannot be null.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
  check({ value }, report) {
    (itemsOf(value.versions) ?? []).forEach((item, index) => {
      const version = asObject(item);
      if (!version || isUnknown(version.schema)) return;
      const schema = isSet(version.schema) ? asObject(version.schema) : {};
      if (!schema || isSet(schema.openAPIV3Schema)) return;
      report({
        pointer: child('/spec/versions', index, 'schema', 'openAPIV3Schema'),
        message:
          'A version needs a schema in schema.openAPIV3Schema. To take anything: `type: object` with `x-kubernetes-preserve-unknown-fields: true`.',
      });
    });
    for (const part of versionParts(value, 'schema', 'validation')) {
      const root = asObject(asObject(part.value)?.openAPIV3Schema);
      const say = renaming(report, part.written, part.field);
      const isCommon = part.written !== part.field;
      const versions = isCommon ? (itemsOf(value.versions) ?? []).map(asObject) : [part.version];
      const hasStatus = versions.some((version) => isSet(asObject(version?.subresources)?.status));
      if (root) checkRoot(root, child(part.written, 'openAPIV3Schema'), hasStatus, say);
    }
  },
};

function checkRoot(root: ObjectValue, pointer: string, hasStatus: boolean, report: Report): void {
  if (root.nullable === true) {
    report({ pointer: child(pointer, 'nullable'), message: 'A resource itself cannot be null: remove `nullable`.' });
  }
  if (!hasStatus) return;
  const refused = Object.keys(root).find(
    (keyword) => !ALLOWED_WITH_STATUS.has(keyword) && saysSomething(root[keyword]),
  );
  if (refused === undefined) return;
  report({
    pointer,
    place: child(pointer, refused),
    target: 'key',
    message: `With the status subresource, the schema of the whole resource cannot have ${refused}.`,
  });
}

/** Empty values are none to the server. */
function saysSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '' || value === 0) return false;
  return !Array.isArray(value) || value.length > 0;
}
