import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

export const autoscalerCpuTarget: KubernetesRule = {
  id: 'kubernetes/autoscaler-cpu-target',
  severity: 'error',
  on: ['autoscaling.v1.HorizontalPodAutoscalerSpec'],
  summary: 'targetCPUUtilizationPercentage is at least 1.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v1/',
  check({ value, pointer }, report) {
    const target = asNumber(value.targetCPUUtilizationPercentage);
    if (target === undefined || target >= 1) return;
    report({
      pointer: child(pointer, 'targetCPUUtilizationPercentage'),
      message: 'targetCPUUtilizationPercentage is at least 1.',
    });
  },
};
