import type { CronField, CronRange } from '../kubernetes/cron.ts';
import { BOUNDS, type Bounds } from './fields.ts';

/** An expression of EventBridge, read: `rate(5 minutes)`, `at(2030-01-31T08:00:00)`, `cron(0 12 ? * MON-FRI *)`. */
export type Expression = RateExpression | MomentExpression | CronExpression;

export interface RateExpression {
  readonly kind: 'rate';
  readonly minutes: number;
}

export interface MomentExpression {
  readonly kind: 'at';
  /** In the time zone of the schedule: `2030-01-31T08:00:00`. */
  readonly moment: string;
}

export interface CronExpression {
  readonly kind: 'cron';
  readonly minute: CronField;
  readonly hour: CronField;
  readonly dayOfMonth: DayField<SpecialDate>;
  readonly month: CronField;
  /** 0 is Sunday, as on Kubernetes. */
  readonly dayOfWeek: DayField<SpecialWeekday>;
  /** Undefined: every year. */
  readonly year: CronField | undefined;
}

/** A field for days: plain numbers, or ways to count that Kubernetes does not have. */
export interface DayField<T> extends CronField {
  readonly special: readonly T[];
}

/** `L`: the last day, `L-3`: three days before it, `15W`: the working day nearest to the 15th, `LW`: the last working day. */
export type SpecialDate =
  | { readonly kind: 'last'; readonly before: number }
  | { readonly kind: 'working'; readonly near: number | 'last' };

/** `MON#1`: the first Monday of the month; `FRIL`, `6L`: the last Friday. */
export interface SpecialWeekday {
  readonly day: number;
  readonly nth: number | 'last';
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MINUTES = { minute: 1, hour: 60, day: 1440 } as const;
/** Wide: the documented range is not kept. */
const YEARS: Bounds = { first: 0, last: 9999 };

/**
 * Reads a schedule expression of EventBridge Scheduler or of an EventBridge rule; undefined for what is none.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function parseExpression(text: string): Expression | undefined {
  const [, word = '', body = ''] = /^\s*(\w+)\(\s*(.*?)\s*\)\s*$/s.exec(text) ?? [];
  if (word === 'rate') return parseRate(body);
  if (word === 'at') return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(body) ? { kind: 'at', moment: body } : undefined;
  return word === 'cron' ? parseFields(body.split(/\s+/)) : undefined;
}

function parseRate(body: string): RateExpression | undefined {
  const [, number = '', unit] = /^(\d+)\s*(minute|hour|day)s?$/.exec(body) ?? [];
  const minutes = unit === undefined ? 0 : Number(number) * MINUTES[unit as keyof typeof MINUTES];
  return minutes > 0 ? { kind: 'rate', minutes } : undefined;
}

function parseFields(fields: readonly string[]): CronExpression | undefined {
  if (fields.length !== 5 && fields.length !== 6) return undefined;
  const [minutes = '', hours = '', date = '', months = '', weekday = '', years = '*'] = fields;
  const minute = parseField(minutes, BOUNDS.minute);
  const hour = parseField(hours, BOUNDS.hour);
  const month = parseField(months, BOUNDS.month, MONTHS);
  const year = parseField(years, YEARS);
  const dayOfMonth = parseDays(date, specialDate, (rest) => parseField(rest, BOUNDS.dayOfMonth));
  const dayOfWeek = parseDays(weekday, specialWeekday, parseWeek);
  if (!minute || !hour || !dayOfMonth || !month || !dayOfWeek || !year) return undefined;
  // Exactly one of the two is `?`.
  if ((date === '?') === (weekday === '?')) return undefined;
  return { kind: 'cron', minute, hour, dayOfMonth, month, dayOfWeek, year: year.isStar ? undefined : year };
}

/** Takes the special parts out of a field and reads the rest. */
function parseDays<T>(
  text: string,
  special: (part: string) => T | undefined,
  plain: (rest: string) => CronField | undefined,
): DayField<T> | undefined {
  const parts = text.toUpperCase().split(',');
  const found = parts.flatMap((part) => special(part) ?? []);
  const rest = parts.filter((part) => special(part) === undefined);
  const field = rest.length === 0 ? { isStar: false, ranges: [] } : plain(rest.join(','));
  return field && { ...field, special: found };
}

function specialDate(part: string): SpecialDate | undefined {
  const [, before] = /^L(?:-(\d+))?$/.exec(part) ?? [undefined, undefined];
  if (part === 'L' || before !== undefined) return { kind: 'last', before: Number(before ?? 0) };
  const [, near] = /^(L|\d+)W$/.exec(part) ?? [];
  if (near === undefined) return undefined;
  return { kind: 'working', near: near === 'L' ? 'last' : Number(near) };
}

function specialWeekday(part: string): SpecialWeekday | undefined {
  const [, name = '', occurrence] = /^([A-Z]{3}|\d)(?:#([1-5])|L)$/.exec(part) ?? [];
  const day = name === '' ? undefined : weekdayOf(name);
  return day === undefined ? undefined : { day, nth: occurrence === undefined ? 'last' : Number(occurrence) };
}

/** Days of the week are 1 to 7 there, Sunday first. */
function parseWeek(text: string): CronField | undefined {
  const field = parseField(text, { first: 1, last: 7 }, DAYS);
  return (
    field && {
      ...field,
      ranges: field.ranges.map(({ first, last, step }) => ({ first: first - 1, last: last - 1, step })),
    }
  );
}

function weekdayOf(name: string): number | undefined {
  return parseWeek(name)?.ranges[0]?.first;
}

function parseField(text: string, bounds: Bounds, names: readonly string[] = []): CronField | undefined {
  const parts = text.toUpperCase().split(',');
  const ranges = parts.map((part) => parseRange(part, bounds, names));
  if (ranges.some((found) => found === undefined)) return undefined;
  return { isStar: parts.some((part) => /^[*?](\/1)?$/.test(part)), ranges: ranges.flatMap((found) => found ?? []) };
}

/** A part as ranges: one that goes past the end of its bounds (`FRI-MON`, `22-2`) is two. */
function parseRange(part: string, bounds: Bounds, names: readonly string[]): CronRange[] | undefined {
  const [, low = '', high, stepText] = /^([*?]|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
  const step = Number(stepText ?? 1);
  if (low === '' || step < 1) return undefined;
  if (low === '*' || low === '?') return high === undefined ? [{ ...bounds, step }] : undefined;
  const first = numberOf(low, bounds, names);
  const last = high === undefined ? (stepText === undefined ? first : bounds.last) : numberOf(high, bounds, names);
  if (first === undefined || last === undefined) return undefined;
  if (first <= last) return [{ first, last, step }];
  if (step > 1) return undefined;
  return [
    { first, last: bounds.last, step },
    { first: bounds.first, last, step },
  ];
}

function numberOf(text: string, { first, last }: Bounds, names: readonly string[]): number | undefined {
  const index = names.indexOf(text);
  const number = index >= 0 ? index + first : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return number >= first && number <= last ? number : undefined;
}
