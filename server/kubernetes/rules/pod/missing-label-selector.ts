import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const missingLabelSelector: KubernetesRule = {
  id: 'kubernetes/missing-label-selector',
  severity: 'warning',
  on: ['core.v1.TopologySpreadConstraint', 'core.v1.PodAffinityTerm'],
  summary: 'Spread constraints and pod affinity terms have a labelSelector: without one they look at no pod.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  check({ value, pointer }, report) {
    if (isSet(value.labelSelector)) return;
    report({
      pointer: child(pointer, 'labelSelector'),
      message: 'Without a labelSelector this looks at no pod, so it does nothing. {} selects all pods.',
    });
  },
};
