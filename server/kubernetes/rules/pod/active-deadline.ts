import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

const LARGEST = 2 ** 31 - 1;

export const activeDeadline: KubernetesRule = {
  id: 'kubernetes/active-deadline',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: "A pod's activeDeadlineSeconds goes from 1 to 2147483647.",
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#lifecycle',
  check({ value, pointer }, report) {
    const seconds = asNumber(value.activeDeadlineSeconds);
    if (seconds === undefined || (seconds >= 1 && seconds <= LARGEST)) return;
    report({
      pointer: child(pointer, 'activeDeadlineSeconds'),
      message: `activeDeadlineSeconds goes from 1 to ${LARGEST}.`,
    });
  },
};
