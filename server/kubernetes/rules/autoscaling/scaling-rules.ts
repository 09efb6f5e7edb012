import { child } from '../../../syntax/pointer.ts';
import { asList, asNumber } from '../../../syntax/value.ts';
import { parseQuantity } from '../../quantity.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const LONGEST_WINDOW = 3600;

export const scalingRules: KubernetesRule = {
  id: 'kubernetes/scaling-rules',
  severity: 'error',
  on: ['autoscaling.v2.HPAScalingRules', 'autoscaling.v2beta2.HPAScalingRules'],
  summary: 'Scaling rules have at least one policy and a stabilization window of at most an hour.',
  documentation:
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior',
  check({ value, pointer, scope }, report) {
    const window = asNumber(value.stabilizationWindowSeconds);
    if (window !== undefined && (window < 0 || window > LONGEST_WINDOW)) {
      report({
        pointer: child(pointer, 'stabilizationWindowSeconds'),
        message: `stabilizationWindowSeconds goes from 0 to ${LONGEST_WINDOW}.`,
      });
    }
    // Without the field, the server fills in policies; an empty list stays empty.
    if (asList(value.policies)?.length === 0) {
      report({
        pointer: child(pointer, 'policies'),
        message:
          'At least one policy is needed. Leave out the field for the usual ones, or disable scaling with selectPolicy: Disabled.',
      });
    }
    const { tolerance } = value;
    if ((typeof tolerance !== 'string' && typeof tolerance !== 'number') || !since(scope, '1.35')) return;
    const quantity = parseQuantity(tolerance);
    if (!quantity || quantity.nano >= 0n) return;
    report({ pointer: child(pointer, 'tolerance'), message: 'tolerance cannot be negative.' });
  },
};
