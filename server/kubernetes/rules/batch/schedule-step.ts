import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { type CronField, isRefusal, parseCron } from '../../cron.ts';
import type { KubernetesRule } from '../../scope.ts';

export const scheduleStep: KubernetesRule = {
  id: 'kubernetes/schedule-step',
  severity: 'warning',
  on: ['batch.v1.CronJobSpec'],
  summary: 'A step in a schedule is not longer than the range it steps through.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
  check({ value, pointer }, report) {
    const parsed = parseCron(asString(value.schedule) ?? '');
    if (isRefusal(parsed) || parsed.kind === 'every') return;
    const { minute, hour, dayOfMonth, month, dayOfWeek } = parsed;
    const step = [minute, hour, dayOfMonth, month, dayOfWeek].map(uselessStep).find((found) => found !== undefined);
    if (step === undefined) return;
    report({
      pointer: child(pointer, 'schedule'),
      message: `A step of ${step} leaves the range at once, so only its first value counts. Steps begin anew in each hour, day, month, year and week.`,
    });
  },
};

/** A step that is longer than its range: the server takes it. */
function uselessStep({ ranges }: CronField): number | undefined {
  return ranges.find(({ first, last, step }) => step > 1 && last > first && step > last - first)?.step;
}
