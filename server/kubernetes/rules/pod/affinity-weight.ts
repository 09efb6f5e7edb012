import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const affinityWeight: KubernetesRule = {
  id: 'kubernetes/affinity-weight',
  severity: 'error',
  on: ['core.v1.PreferredSchedulingTerm', 'core.v1.WeightedPodAffinityTerm'],
  summary: 'The weight of a preference goes from 1 to 100.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity-weight',
  check({ value, pointer }, report) {
    const weight = isSet(value.weight) ? asNumber(value.weight) : 0;
    if (weight === undefined || (weight >= 1 && weight <= 100)) return;
    report({ pointer: child(pointer, 'weight'), message: 'A preference has a weight from 1 to 100.' });
  },
};
