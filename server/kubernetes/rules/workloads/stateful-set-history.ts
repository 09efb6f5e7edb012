import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

export const statefulSetHistory: KubernetesRule = {
  id: 'kubernetes/stateful-set-history',
  severity: 'warning',
  on: ['apps.v1.StatefulSetSpec'],
  summary: 'The revisionHistoryLimit of a StatefulSet is not negative: that would keep every revision for good.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
  check({ value, pointer }, report) {
    const limit = asNumber(value.revisionHistoryLimit);
    if (limit === undefined || limit >= 0) return;
    report({
      pointer: child(pointer, 'revisionHistoryLimit'),
      message: 'A negative limit keeps every revision for good. Use 0 or more.',
    });
  },
};
