import type { Text } from '../concepts/concept.ts';
import { type CronField, cronValues } from '../kubernetes/cron.ts';
import { type CronExpression, parseExpression } from './expression.ts';
import { BOUNDS, type Bounds, matchesAll } from './fields.ts';

/** The schedule of a CronJob, or why there is none. */
export type CronForm =
  | {
      readonly cron: string;
      /** What differs from the expression, a sentence each. */
      readonly notes: readonly Text[];
    }
  | { readonly none: Text };

/**
 * An expression of EventBridge Scheduler or of an EventBridge rule (`cron(30 8 ? * MON-FRI *)`, `rate(5 minutes)`) as a CronJob
 * writes it. The time zone is not part of it on either side: `ScheduleExpressionTimezone` is `timeZone`; rules are in UTC, and so
 * are CronJobs on Amazon EKS that name no zone.
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export function toCron(expression: string): CronForm {
  const read = parseExpression(expression);
  if (!read) return { none: UNREADABLE };
  if (read.kind === 'at') return { none: ONCE };
  if (read.kind === 'rate') return { cron: everyMinutes(read.minutes), notes: [PHASE] };
  const reason = reasonAgainst(read);
  if (reason) return { none: reason };
  const { minute, hour, dayOfMonth, month, dayOfWeek } = read;
  const cron = [
    inField(minute, BOUNDS.minute),
    inField(hour, BOUNDS.hour),
    inField(dayOfMonth, BOUNDS.dayOfMonth),
    inField(month, BOUNDS.month),
    inField(dayOfWeek, BOUNDS.dayOfWeek),
  ].join(' ');
  return { cron, notes: [] };
}

function reasonAgainst({ dayOfMonth, dayOfWeek, year }: CronExpression): Text | undefined {
  if (year) return YEAR;
  const [date] = dayOfMonth.special;
  if (date) return date.kind === 'working' ? WORKING_DAY : LAST_DAY;
  return dayOfWeek.special.length > 0 ? NTH_WEEKDAY : undefined;
}

/** As it is written there, as far as both write it alike: all values are `*`, also in a day that is `?`. */
function inField(field: CronField, bounds: Bounds): string {
  if (matchesAll(field, bounds)) return '*';
  const [range, ...more] = field.ranges;
  if (!range || more.length > 0) return cronValues(field).join(',');
  const { first, last, step } = range;
  if (first === last) return String(first);
  if (step === 1) return `${first}-${last}`;
  if (last !== bounds.last) return `${first}-${last}/${step}`;
  return first === bounds.first ? `*/${step}` : `${first}/${step}`;
}

/** In fixed times where they are evenly spaced through the hour or the day, and as an interval otherwise. */
function everyMinutes(minutes: number): string {
  const hours = minutes / 60;
  if (minutes === 1) return '* * * * *';
  if (minutes < 60 && 60 % minutes === 0) return `*/${minutes} * * * *`;
  if (!Number.isInteger(hours))
    return hours < 1 ? `@every ${minutes}m` : `@every ${Math.floor(hours)}h${minutes % 60}m`;
  if (hours === 1) return '0 * * * *';
  if (hours === 24) return '0 0 * * *';
  return hours < 24 && 24 % hours === 0 ? `0 */${hours} * * *` : `@every ${hours}h`;
}

const UNREADABLE: Text = {
  en: 'EventBridge cannot read this expression.',
  ja: 'EventBridge はこの式を解釈できません。',
};
const ONCE: Text = {
  en: 'A CronJob repeats and has no single date. Create a Job at that time.',
  ja: 'CronJob は繰り返し実行するもので、一度だけの日時は指定できません。その時刻に Job を作成してください。',
};
const YEAR: Text = {
  en: 'The schedule of a CronJob has no year. Leave it out and set `suspend` when it is over.',
  ja: 'CronJob のスケジュールには年がありません。年を外し、期間が終わったら `suspend` を設定してください。',
};
const LAST_DAY: Text = {
  en: 'A CronJob cannot name the last day of the month. Run it on `28-31` and let the container check whether tomorrow is the 1st.',
  ja: 'CronJob では月末を指定できません。`28-31` 日に実行し、翌日が 1 日かどうかをコンテナで判定してください。',
};
const WORKING_DAY: Text = {
  en: 'A CronJob knows no working day nearest to a date. Run it on the days that come into question and let the container check.',
  ja: 'CronJob では「指定日に最も近い平日」を指定できません。候補の日に実行し、コンテナで判定してください。',
};
const NTH_WEEKDAY: Text = {
  en: 'A CronJob cannot name the nth or last weekday of a month. Run it on that weekday and let the container check the date.',
  ja: 'CronJob では第 n 曜日や最終曜日を指定できません。その曜日に毎週実行し、コンテナで日付を判定してください。',
};
const PHASE: Text = {
  en: 'A rate counts from the start of its schedule. A CronJob with fixed times runs at those, one with `@every` counts from its last run.',
  ja: 'rate はスケジュールの開始時刻から数えます。CronJob は、時刻を指定した場合はその時刻に、`@every` の場合は前回の実行から数えて実行します。',
};
