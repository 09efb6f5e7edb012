import { asNumber } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';
import { isIndexed } from './job-spec.ts';

export const jobIndexedTracking: KubernetesRule = {
  id: 'kubernetes/job-indexed-tracking',
  severity: 'warning',
  on: ['batch.v1.JobSpec'],
  summary: 'An Indexed Job with more than 100000 completions runs at most 10000 pods at a time.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode',
  check({ value, pointer }, report) {
    if (!isIndexed(value) || (asNumber(value.completions) ?? 0) <= 100_000) return;
    if ((asNumber(value.parallelism) ?? 0) <= 10_000) return;
    report({
      pointer,
      target: 'key',
      message:
        'With so many completions and pods at a time, Kubernetes may lose track of what is done when many indexes fail. Lower parallelism to 10000 or completions to 100000.',
    });
  },
};
