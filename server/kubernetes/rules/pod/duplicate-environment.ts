import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown } from '../../../syntax/value.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { CONTAINER_TYPES } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const duplicateEnvironment: KubernetesRule = {
  id: 'kubernetes/duplicate-environment',
  severity: 'warning',
  on: CONTAINER_TYPES,
  summary: 'No environment variable of a container hides an earlier one of the same name.',
  documentation: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  check({ value, pointer }, report) {
    const first = new Map<string, string>();
    (itemsOf(value.env) ?? []).forEach((item, index) => {
      const variable = asObject(item);
      const name = asString(variable?.name);
      if (!variable || !name) return;
      const place = child(pointer, 'env', index);
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, place);
        return;
      }
      const text = asString(variable.value) ?? '';
      const reference = `$(${name})`;
      // X=abc and then X=$(X)def builds on the first: that is fine.
      const buildsOn = text.includes(reference) && text !== reference && !isSet(variable.valueFrom);
      if (buildsOn || isUnknown(variable.value)) return;
      report({
        pointer: place,
        message: `"${name}" is set above already: this one hides it, and one of them may be dropped when the object is applied.`,
        related: [{ pointer: earlier, message: 'The first definition' }],
      });
    });
  },
};
