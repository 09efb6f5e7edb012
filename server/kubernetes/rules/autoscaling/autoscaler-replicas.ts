import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const autoscalerReplicas: KubernetesRule = {
  id: 'kubernetes/autoscaler-replicas',
  severity: 'error',
  on: [
    'autoscaling.v1.HorizontalPodAutoscalerSpec',
    'autoscaling.v2.HorizontalPodAutoscalerSpec',
    'autoscaling.v2beta2.HorizontalPodAutoscalerSpec',
  ],
  summary: 'An autoscaler scales from at least 1 to at least as many replicas.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
  check({ value, pointer }, report) {
    const least = isSet(value.minReplicas) ? asNumber(value.minReplicas) : 1;
    const most = asNumber(value.maxReplicas);
    if (least !== undefined && least < 1) {
      report({
        pointer: child(pointer, 'minReplicas'),
        message: 'minReplicas is at least 1: an autoscaler does not scale to zero.',
      });
    }
    const place = child(pointer, 'maxReplicas');
    if (most !== undefined && most < 1) {
      report({ pointer: place, message: 'maxReplicas is at least 1.' });
    } else if (least !== undefined && most !== undefined && most < least) {
      report({
        pointer: place,
        message: `maxReplicas (${most}) is less than minReplicas (${least}).`,
        related: [{ pointer: child(pointer, 'minReplicas'), message: 'minReplicas' }],
      });
    }
  },
};
