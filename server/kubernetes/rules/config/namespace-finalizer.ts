import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

/** The finalizers that need no domain. */
const STANDARD = ['kubernetes', 'orphan', 'foregroundDeletion'];

export const namespaceFinalizer: KubernetesRule = {
  id: 'kubernetes/namespace-finalizer',
  severity: 'error',
  on: ['core.v1.NamespaceSpec'],
  summary: 'The finalizers of a Namespace are qualified names with a domain, or standard ones.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/',
  check({ value, pointer }, report) {
    (itemsOf(value.finalizers) ?? []).forEach((item, index) => {
      const name = asString(item);
      if (name === undefined) return;
      const isBare = !name.includes('/') && !STANDARD.includes(name);
      const reason =
        qualifiedName(name) ?? (isBare ? 'must have a domain, such as example.com/my-finalizer' : undefined);
      if (!reason) return;
      report({
        pointer: child(pointer, 'finalizers', index),
        message: `"${name}" cannot be a finalizer: it ${reason}.`,
      });
    });
  },
};
