import { asString } from '../../../syntax/value.ts';
import { dns1123Label } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const namespaceSyntax: KubernetesRule = {
  id: 'kubernetes/namespace-syntax',
  severity: 'error',
  on: ['meta.v1.ObjectMeta'],
  summary: 'metadata.namespace can be the name of a namespace.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  check({ value, pointer, parent }, report) {
    if (parent?.parent) return;
    const namespace = asString(value.namespace);
    const reason = namespace && dns1123Label(namespace);
    if (!reason) return;
    report({
      pointer: `${pointer}/namespace`,
      message: `There cannot be a namespace "${namespace}": its name ${reason}.`,
    });
  },
};
