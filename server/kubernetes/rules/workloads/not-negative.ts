import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { NOT_NEGATIVE } from './not-negative.data.ts';

export const notNegative: KubernetesRule = {
  id: 'kubernetes/not-negative',
  severity: 'error',
  on: Object.keys(NOT_NEGATIVE),
  summary: 'Replicas, limits and periods of workloads are not negative.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/',
  check({ value, pointer, type, parent, scope }, report) {
    // A partition beside OnDelete is refused as a whole, by another rule.
    if (parent?.type === 'apps.v1.StatefulSetUpdateStrategy' && parent.value.type === 'OnDelete') return;
    for (const [field, { since: version }] of Object.entries(NOT_NEGATIVE[type] ?? {})) {
      const number = asNumber(value[field]);
      if (number === undefined || number >= 0) continue;
      if (version && !since(scope, version)) continue;
      report({ pointer: child(pointer, field), message: `${field} cannot be negative.` });
    }
  },
};
