import { child } from '../../../syntax/pointer.ts';
import { isUnknown } from '../../../syntax/value.ts';
import { isEmptyList } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

/** Scopes that a pod is in or is not in, without values. */
const WITHOUT_VALUES = new Set<unknown>([
  'BestEffort',
  'NotBestEffort',
  'Terminating',
  'NotTerminating',
  'CrossNamespacePodAffinity',
]);

export const scopeSelector: KubernetesRule = {
  id: 'kubernetes/scope-selector',
  severity: 'error',
  on: ['core.v1.ScopedResourceSelectorRequirement'],
  summary: 'In and NotIn of a scope selector have values, other operators none; most scopes take Exists only.',
  documentation: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes',
  check({ value, pointer }, report) {
    const { operator, values, scopeName } = value;
    if (isUnknown(values)) return;
    if (WITHOUT_VALUES.has(scopeName) && typeof operator === 'string' && operator !== 'Exists') {
      report({
        pointer: child(pointer, 'operator'),
        message: `The scope ${scopeName} has no values: its operator is Exists.`,
      });
    } else if ((operator === 'In' || operator === 'NotIn') && isEmptyList(values)) {
      report({ pointer: child(pointer, 'values'), message: `The operator ${operator} needs at least one value.` });
    }
    if ((operator === 'Exists' || operator === 'DoesNotExist') && !isEmptyList(values)) {
      report({
        pointer: child(pointer, 'values'),
        message: `The operator ${operator} takes no values. Remove them, or use In or NotIn.`,
      });
    }
  },
};
