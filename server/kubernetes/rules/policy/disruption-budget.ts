import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import { intOrPercentFixes, intOrPercentReason, parseIntOrPercent } from '../../int-or-percent.ts';
import type { KubernetesRule } from '../../scope.ts';

const FIELDS = ['minAvailable', 'maxUnavailable'];

export const disruptionBudget: KubernetesRule = {
  id: 'kubernetes/disruption-budget',
  severity: 'error',
  on: ['policy.v1.PodDisruptionBudgetSpec', 'policy.v1beta1.PodDisruptionBudgetSpec'],
  summary: 'A PodDisruptionBudget has minAvailable or maxUnavailable, as a number or a percentage up to 100%.',
  documentation: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget',
  check({ value, pointer }, report) {
    if (FIELDS.every((field) => isSet(value[field]))) {
      report({
        pointer,
        target: 'key',
        message: 'A budget has either minAvailable or maxUnavailable. Remove one of them.',
        related: FIELDS.map((field) => ({ pointer: child(pointer, field), message: field })),
      });
    }
    for (const field of FIELDS) {
      const written = value[field];
      const place = child(pointer, field);
      const reason = intOrPercentReason(written);
      const amount = parseIntOrPercent(written);
      if (reason) {
        report({ pointer: place, message: `${field} ${reason}.`, fixes: intOrPercentFixes(place, written) });
      } else if (amount?.isPercent && amount.amount > 100) {
        report({ pointer: place, message: `${field} cannot be more than 100%.` });
      }
    }
  },
};
