import { child } from '../../syntax/pointer.ts';
import { isSet } from '../fields.ts';
import { since } from '../scope.ts';
import { KUBE_LINTER, type PracticeRule, setAt } from './practice.ts';

export const unhealthyEviction: PracticeRule = {
  id: 'practice/unhealthy-eviction',
  severity: 'warning',
  preset: 'recommended',
  on: ['policy.v1.PodDisruptionBudgetSpec'],
  summary: 'A disruption budget says what happens to pods that are not ready.',
  documentation: `${KUBE_LINTER}pdb-unhealthy-pod-eviction-policy`,
  sources: ['kube-linter pdb-unhealthy-pod-eviction-policy'],
  check({ value, pointer, scope }, report) {
    if (isSet(value.unhealthyPodEvictionPolicy) || !since(scope, '1.27')) return;
    const path = ['unhealthyPodEvictionPolicy'];
    report({
      pointer: child(pointer, ...path),
      message:
        'Pods that never get ready keep their node from being drained. Set unhealthyPodEvictionPolicy: AlwaysAllow.',
      fixes: [
        {
          title: 'Set unhealthyPodEvictionPolicy: AlwaysAllow',
          certain: false,
          edits: [setAt(value, pointer, path, 'AlwaysAllow')],
        },
      ],
    });
  },
};
