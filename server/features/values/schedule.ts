import type { Context } from '../../context.ts';
import { isRefusal, parseCron } from '../../kubernetes/cron.ts';
import { type Calendar, calendarOf } from '../../schedule/calendar.ts';
import { parseExpression } from '../../schedule/expression.ts';
import { nextRuns } from '../../schedule/next-runs.ts';
import { toCron } from '../../schedule/to-cron.ts';
import { toScheduler } from '../../schedule/to-scheduler.ts';
import { calendarInEnglish } from '../../schedule/words-en.ts';
import { calendarInJapanese } from '../../schedule/words-ja.ts';
import type { Value } from '../../syntax/value.ts';
import { valueLabels } from './labels.ts';

/** Where and when a schedule is read: its time zone (a missing one is UTC), the reader's language, and an instant as in `ValuePlace`. */
export interface Reading {
  readonly zone: Value | undefined;
  readonly language: Context['language'];
  readonly now: string;
}

const RUNS = 3;

/** The schedule of a CronJob in words, its next runs, and what EventBridge Scheduler writes. Undefined for what is no schedule. */
export function describeCron(cron: Value, reading: Reading): readonly string[] | undefined {
  const schedule = typeof cron === 'string' ? parseCron(cron) : undefined;
  if (typeof cron !== 'string' || !schedule || isRefusal(schedule)) return undefined;
  const { language } = reading;
  const words = valueLabels[language];
  const form = toScheduler(cron);
  const there =
    'none' in form
      ? [words.noScheduler(form.none[language])]
      : [words.scheduler(form.expressions), ...form.notes.map((note) => note[language])];
  if (schedule.kind === 'every') return [words.meaning(cron, words.everySeconds(schedule.seconds)), ...there];
  return [...describeCalendar(cron, calendarOf(schedule), reading), ...there];
}

/** The schedule expression of EventBridge in words, its next runs, and what a CronJob writes. Undefined for what is none. */
export function describeExpression(expression: Value, reading: Reading): readonly string[] | undefined {
  const read = typeof expression === 'string' ? parseExpression(expression) : undefined;
  if (typeof expression !== 'string' || !read) return undefined;
  const { language } = reading;
  const words = valueLabels[language];
  const form = toCron(expression);
  const there =
    'none' in form
      ? [words.noCronJob(form.none[language])]
      : [words.cronJob(form.cron), ...form.notes.map((note) => note[language])];
  if (read.kind === 'rate') return [words.meaning(expression, words.everySeconds(read.minutes * 60)), ...there];
  if (read.kind === 'at') return [words.meaning(expression, words.once(read.moment, zoneText(reading.zone))), ...there];
  return [...describeCalendar(expression, calendarOf(read), reading), ...there];
}

function describeCalendar(text: string, calendar: Calendar, { zone, language, now }: Reading): string[] {
  const words = valueLabels[language];
  const meaning = words.meaning(text, language === 'ja' ? calendarInJapanese(calendar) : calendarInEnglish(calendar));
  const name = zoneText(zone);
  const runs = name === undefined ? undefined : nextRuns(calendar, Date.parse(now), name, RUNS);
  return runs && name !== undefined ? [meaning, words.nextRuns(runs, name)] : [meaning];
}

/** Undefined where a deployment decides it. */
function zoneText(zone: Value | undefined): string | undefined {
  if (zone === undefined || zone === null || zone === '') return 'UTC';
  return typeof zone === 'string' ? zone : undefined;
}
