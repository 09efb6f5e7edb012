import { asObject, asString } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

/** The controller appends a dash and ten digits, and the name of a Job has at most 63 characters. */
const LONGEST = 52;

export const cronJobName: KubernetesRule = {
  id: 'kubernetes/cron-job-name',
  severity: 'error',
  on: ['batch.v1.CronJob', 'batch.v1beta1.CronJob'],
  summary: 'The name of a CronJob has at most 52 characters, which leaves room for the names of its Jobs.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/',
  check({ value }, report) {
    const name = asString(asObject(value.metadata)?.name);
    // What is no name at all is another rule's.
    if (name === undefined || name.length <= LONGEST || name.length > 253) return;
    report({
      pointer: '/metadata/name',
      message: `The name of a CronJob has at most ${LONGEST} characters, because its Jobs add 11 to it; this one has ${name.length}.`,
    });
  },
};
