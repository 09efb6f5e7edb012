import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

export const negativeGracePeriod: KubernetesRule = {
  id: 'kubernetes/negative-grace-period',
  severity: 'warning',
  on: ['core.v1.PodSpec'],
  summary: "A pod's terminationGracePeriodSeconds is not negative.",
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  check({ value, pointer }, report) {
    const seconds = asNumber(value.terminationGracePeriodSeconds);
    if (seconds === undefined || seconds >= 0) return;
    const place = child(pointer, 'terminationGracePeriodSeconds');
    report({
      pointer: place,
      message: 'A negative terminationGracePeriodSeconds counts as 1 second. Write what is meant.',
      fixes: [
        { title: 'Set to 1, which it counts as', certain: true, edits: [{ kind: 'set', pointer: place, value: 1 }] },
      ],
    });
  },
};
