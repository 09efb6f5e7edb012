import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const jobReplacementPolicy: KubernetesRule = {
  id: 'kubernetes/job-replacement-policy',
  severity: 'error',
  on: ['batch.v1.JobSpec'],
  summary: 'With a podFailurePolicy, pods are replaced only once they have failed.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-replacement-policy',
  check({ value, pointer, scope }, report) {
    if (!isSet(value.podFailurePolicy) || value.podReplacementPolicy !== 'TerminatingOrFailed') return;
    if (!since(scope, '1.29')) return;
    const place = child(pointer, 'podReplacementPolicy');
    report({
      pointer: place,
      message: 'With a podFailurePolicy, podReplacementPolicy can only be "Failed".',
      fixes: [
        { title: 'Change to "Failed"', certain: true, edits: [{ kind: 'set', pointer: place, value: 'Failed' }] },
      ],
    });
  },
};
