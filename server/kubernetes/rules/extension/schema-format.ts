import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { walkSchema } from './schema-walk.ts';

/** The formats of texts that a server checks, without their dashes. */
const TEXT_FORMATS = new Set(
  [
    'bsonobjectid uri email hostname ipv4 ipv6 cidr mac uuid uuid3 uuid4 uuid5 isbn isbn10 isbn13 creditcard ssn',
    'hexcolor rgbcolor byte password date duration datetime quantity k8sshortname k8slongname',
  ].flatMap((names) => names.split(' ')),
);
const NUMBER_FORMATS: Readonly<Record<string, readonly string[]>> = {
  integer: ['int32', 'int64'],
  number: ['float', 'double'],
};

export const schemaFormat: KubernetesRule = {
  id: 'kubernetes/schema-format',
  severity: 'warning',
  on: ['apiextensions.v1.CustomResourceValidation'],
  summary: 'The schema of a custom resource names formats that the server knows. It ignores the others.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
  check({ value, pointer, scope }, report) {
    const root = asObject(value.openAPIV3Schema);
    if (!root) return;
    walkSchema(root, child(pointer, 'openAPIV3Schema'), ({ schema, pointer: at }) => {
      const format = asString(schema.format);
      const type = asString(schema.type) ?? '';
      // 1.34 began with texts.
      if (!format || !since(scope, type === 'string' ? '1.34' : '1.36') || isKnown(type, format)) return;
      report({
        pointer: child(at, 'format'),
        message: `The server does not know the format "${format}"${type && ` for the type ${type}`}, and ignores it.`,
      });
    });
  },
};

function isKnown(type: string, format: string): boolean {
  if (type === '' || type === 'string') return TEXT_FORMATS.has(format.replaceAll('-', ''));
  return NUMBER_FORMATS[type]?.includes(format) ?? false;
}
