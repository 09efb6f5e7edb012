import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { isJobTemplate } from './job-spec.ts';

export const cronJobSelector: KubernetesRule = {
  id: 'kubernetes/cron-job-selector',
  severity: 'error',
  on: ['batch.v1.JobSpec'],
  summary: 'The job template of a CronJob has no selector: each Job gets its own.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-selector',
  check(node, report) {
    if (!isJobTemplate(node)) return;
    const { value, pointer } = node;
    const fields = [
      ...(isSet(value.selector) ? ['selector'] : []),
      ...(value.manualSelector === true ? ['manualSelector'] : []),
    ];
    for (const field of fields) {
      const place = child(pointer, field);
      report({
        pointer: place,
        target: 'key',
        message: `The Jobs of a CronJob get a selector of their own: remove ${field}.`,
        fixes: [{ title: `Remove ${field}`, certain: true, edits: [{ kind: 'remove', pointer: place }] }],
      });
    }
  },
};
