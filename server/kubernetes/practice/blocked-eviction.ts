import { child } from '../../syntax/pointer.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';

export const blockedEviction: PracticeRule = {
  id: 'practice/blocked-eviction',
  severity: 'warning',
  preset: 'recommended',
  on: ['policy.v1.PodDisruptionBudgetSpec'],
  summary: 'A disruption budget lets at least one pod go.',
  documentation: `${KUBE_LINTER}pdb-max-unavailable`,
  sources: ['kube-linter pdb-max-unavailable', 'kube-linter pdb-min-available'],
  check({ value, pointer }, report) {
    const { maxUnavailable, minAvailable } = value;
    const message = 'No pod may ever be evicted, so the nodes it runs on cannot be drained. Let at least one pod go.';
    if (maxUnavailable === 0 || maxUnavailable === '0%') report({ pointer: child(pointer, 'maxUnavailable'), message });
    if (minAvailable === '100%') report({ pointer: child(pointer, 'minAvailable'), message });
  },
};
