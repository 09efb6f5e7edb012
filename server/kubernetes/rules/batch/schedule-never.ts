import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { type CronTimes, cronValues, isRefusal, matchesEitherDay, parseCron } from '../../cron.ts';
import type { KubernetesRule } from '../../scope.ts';

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const scheduleNever: KubernetesRule = {
  id: 'kubernetes/schedule-never',
  severity: 'warning',
  on: ['batch.v1.CronJobSpec'],
  summary: 'There are days on which a schedule comes.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
  check({ value, pointer }, report) {
    const parsed = parseCron(asString(value.schedule) ?? '');
    if (isRefusal(parsed) || parsed.kind === 'every' || comes(parsed)) return;
    report({ pointer: child(pointer, 'schedule'), message: 'No day matches this schedule, so the job never runs.' });
  },
};

function comes(times: CronTimes): boolean {
  const [minutes, hours, days, months, weekdays] = [
    times.minute,
    times.hour,
    times.dayOfMonth,
    times.month,
    times.dayOfWeek,
  ].map(cronValues);
  if (!minutes?.length || !hours?.length || !months?.length) return false;
  const hasDate = days?.some((day) => months.some((month) => day <= (LONGEST_MONTHS[month - 1] ?? 0))) ?? false;
  const hasWeekday = (weekdays?.length ?? 0) > 0;
  return matchesEitherDay(times) ? hasDate || hasWeekday : hasDate && hasWeekday;
}
