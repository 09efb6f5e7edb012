import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import { isEmptyList, isEmptyText } from '../../fields.ts';
import { isPodItself } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';
import { NAMED_SECRETS, REQUIRED_FIELDS, VOLUME_SOURCES } from './volume-sources.data.ts';

export const volumeRequiredFields: KubernetesRule = {
  id: 'kubernetes/volume-required-fields',
  severity: 'error',
  on: ['core.v1.Volume'],
  summary: 'A volume says what its kind cannot do without: the name of the claim, of the Secret, the path …',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#volume-types',
  check({ value, pointer, scope }, report) {
    for (const kind of VOLUME_SOURCES) {
      const source = asObject(value[kind]);
      if (!source) continue;
      for (const field of REQUIRED_FIELDS[kind] ?? []) {
        if (!isEmptyText(source[field]) && !isEmptyList(source[field])) continue;
        report({ pointer: child(pointer, kind, field), message: `A volume of the kind ${kind} needs ${field}.` });
      }
      const secretField = NAMED_SECRETS[kind];
      const secret = secretField && asObject(source[secretField]);
      if (secret && isEmptyText(secret.name)) {
        report({
          pointer: child(pointer, kind, secretField, 'name'),
          message: `The ${secretField} needs the name of a Secret.`,
        });
      }
    }
    // Templates may leave the image to whoever makes the pods.
    const image = asObject(value.image);
    if (!image || !isPodItself(scope) || !isEmptyText(image.reference)) return;
    report({
      pointer: child(pointer, 'image', 'reference'),
      message: 'An image volume needs a reference to the image.',
    });
  },
};
