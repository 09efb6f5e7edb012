import type { Text } from '../concepts/concept.ts';
import { type CronField, type CronTimes, cronValues, isRefusal, parseCron } from '../kubernetes/cron.ts';
import { BOUNDS, type Bounds, matchesAll } from './fields.ts';

/** Expressions for EventBridge, or why there are none. */
export type SchedulerForm =
  | {
      /** One expression or, where one cannot say it, two that have to exist side by side: `cron(0 0 1 * ? *)`. */
      readonly expressions: readonly string[];
      /** What differs from the CronJob, a sentence each. */
      readonly notes: readonly Text[];
    }
  | { readonly none: Text };

/** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html */
const LONGEST = 256;

/**
 * The schedule of a CronJob (`30 8 * * MON-FRI`, `@daily`, `@every 90m`) as EventBridge Scheduler and EventBridge rules write it.
 * The time zone is not part of it on either side: `timeZone` is `ScheduleExpressionTimezone`; both are UTC on Amazon EKS and in
 * Scheduler when they are missing, and a rule knows only UTC.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function toScheduler(cron: string): SchedulerForm {
  const schedule = parseCron(cron);
  if (isRefusal(schedule)) return { none: refused(schedule.refusal) };
  if (schedule.kind === 'every') return rateOf(schedule.seconds);
  const { minute, hour, dayOfMonth, month, dayOfWeek } = schedule;
  if ([minute, hour, dayOfMonth, month, dayOfWeek].some(({ ranges }) => ranges.length === 0)) return { none: NEVER };
  const expressions = dayFields(schedule).map(
    (days) => `cron(${inField(minute, BOUNDS.minute)} ${inField(hour, BOUNDS.hour)} ${days} *)`,
  );
  if (expressions.some((expression) => expression.length > LONGEST)) return { none: TOO_LONG };
  return { expressions, notes: expressions.length > 1 ? [TWICE] : [] };
}

/** Day of month, month and day of week: exactly one of the two days is `?`, so days that are OR-ed take two expressions. */
function dayFields({ dayOfMonth, month, dayOfWeek }: CronTimes): string[] {
  const months = inField(month, BOUNDS.month);
  const byDate = `${inField(dayOfMonth, BOUNDS.dayOfMonth)} ${months} ?`;
  const byWeekday = `? ${months} ${inWeek(dayOfWeek)}`;
  const anyDate = matchesAll(dayOfMonth, BOUNDS.dayOfMonth);
  const anyWeekday = matchesAll(dayOfWeek, BOUNDS.dayOfWeek);
  if (anyDate && anyWeekday) return [`* ${months} ?`];
  // A plain star is AND-ed with the other field and limits nothing; without one, a field that is always true decides alone.
  if (dayOfMonth.isStar) return [byWeekday];
  if (dayOfWeek.isStar) return [byDate];
  return anyDate || anyWeekday ? [`* ${months} ?`] : [byDate, byWeekday];
}

/** `*`, `5`, `8-17`, `0/5`; anything else as the list of its numbers, which is what EventBridge certainly reads. */
function inField(field: CronField, bounds: Bounds): string {
  if (matchesAll(field, bounds)) return '*';
  const [range, ...more] = field.ranges;
  if (!range || more.length > 0) return cronValues(field).join(',');
  const { first, last, step } = range;
  if (first === last) return String(first);
  if (step === 1) return `${first}-${last}`;
  return last === bounds.last ? `${first}/${step}` : cronValues(field).join(',');
}

/** Days of the week count from 1, Sunday, and take no steps. */
function inWeek(field: CronField): string {
  const [range, ...more] = field.ranges;
  if (range && more.length === 0 && range.step === 1 && range.first !== range.last) {
    return `${range.first + 1}-${range.last + 1}`;
  }
  return cronValues(field)
    .map((day) => day + 1)
    .join(',');
}

function rateOf(seconds: number): SchedulerForm {
  const minutes = seconds / 60;
  if (!Number.isInteger(minutes)) return { none: WHOLE_MINUTES };
  if (minutes % 1440 === 0) return { expressions: [rate(minutes / 1440, 'day')], notes: [PHASE] };
  if (minutes % 60 === 0) return { expressions: [rate(minutes / 60, 'hour')], notes: [PHASE] };
  return { expressions: [rate(minutes, 'minute')], notes: [PHASE] };
}

/** Rules want the singular for 1 and the plural for the rest. */
function rate(number: number, unit: string): string {
  return `rate(${number} ${number === 1 ? unit : `${unit}s`})`;
}

function refused(refusal: string): Text {
  return {
    en: `Kubernetes refuses this schedule: ${refusal}`,
    ja: `Kubernetes はこのスケジュールを受け付けません: ${refusal}`,
  };
}

const NEVER: Text = {
  en: 'The schedule has a field without a value, so it never runs.',
  ja: '値のないフィールドがあるため、一度も実行されません。',
};
const TOO_LONG: Text = {
  en: `An expression has at most ${LONGEST} characters: split this schedule into several.`,
  ja: `式は ${LONGEST} 文字までです。スケジュールを複数に分けてください。`,
};
const TWICE: Text = {
  en: 'Kubernetes runs on days that match either field, which takes two schedules. A day that matches both starts two tasks.',
  ja: 'Kubernetes は日と曜日のどちらかが一致すれば実行します。EventBridge ではスケジュールが 2 つ必要で、両方に一致する日はタスクが 2 回起動します。',
};
const WHOLE_MINUTES: Text = {
  en: 'A rate is in whole minutes. Run a service that waits between its turns, or round the interval.',
  ja: 'rate は分単位です。間隔を分単位に丸めるか、待機しながら繰り返すサービスにしてください。',
};
const PHASE: Text = {
  en: 'A rate counts from the start of its schedule, not from the last run of the CronJob.',
  ja: 'rate はスケジュールの開始時刻から数えます。CronJob の前回の実行からではありません。',
};
