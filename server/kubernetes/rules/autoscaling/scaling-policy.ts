import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

const LONGEST_PERIOD = 1800;

export const scalingPolicy: KubernetesRule = {
  id: 'kubernetes/scaling-policy',
  severity: 'error',
  on: ['autoscaling.v2.HPAScalingPolicy', 'autoscaling.v2beta2.HPAScalingPolicy'],
  summary: 'A scaling policy changes at least 1 pod or percent in a period of 1 to 1800 seconds.',
  documentation: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies',
  check({ value, pointer }, report) {
    const amount = asNumber(value.value);
    if (amount !== undefined && amount < 1) {
      report({
        pointer: child(pointer, 'value'),
        message: 'A policy changes at least 1 pod or percent. To scale not at all, set selectPolicy to Disabled.',
      });
    }
    const period = asNumber(value.periodSeconds);
    if (period === undefined || (period >= 1 && period <= LONGEST_PERIOD)) return;
    report({ pointer: child(pointer, 'periodSeconds'), message: `periodSeconds goes from 1 to ${LONGEST_PERIOD}.` });
  },
};
