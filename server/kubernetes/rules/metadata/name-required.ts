import { asObject, isUnknown } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { needsName } from './object-names.ts';

export const nameRequired: KubernetesRule = {
  id: 'kubernetes/name-required',
  severity: 'error',
  on: ['root'],
  summary: 'An object has a name, or a generateName from which the server makes one.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check({ value, scope }, report) {
    if (!needsName(scope)) return;
    if (isUnknown(value.metadata)) return;
    const metadata = asObject(value.metadata);
    if (!metadata && isSet(value.metadata)) return;
    if (!isEmptyText(metadata?.name) || !isEmptyText(metadata?.generateName)) return;
    report({
      pointer: '/metadata/name',
      message: `This ${scope.kind} has no name. Set metadata.name (or generateName, if each creation shall make a new object).`,
    });
  },
};
