import { parseDuration } from './duration.ts';

/**
 * Schedules as CronJobs have them: what robfig/cron v3 `ParseStandard` reads, no more and no less.
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export type CronSchedule = CronTimes | CronInterval;

/** `30 8 * * MON-FRI`, `@daily` */
export interface CronTimes {
  readonly kind: 'times';
  readonly minute: CronField;
  readonly hour: CronField;
  readonly dayOfMonth: CronField;
  readonly month: CronField;
  /** 0 is Sunday. */
  readonly dayOfWeek: CronField;
}

/** `@every 90m` */
export interface CronInterval {
  readonly kind: 'every';
  /** Whole seconds, at least 1. */
  readonly seconds: number;
}

export interface CronField {
  /** Whether a `*` or `?` without a step stands in it: then it does not limit the days. See `matchesEitherDay`. */
  readonly isStar: boolean;
  /** As written; a single number is a range of one. None at all (`,`) is legal and never matches. */
  readonly ranges: readonly CronRange[];
}

/** Every `step`-th number from `first` to `last`, both included. */
export interface CronRange {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

/** Why a text is not a schedule: one or two sentences. */
export interface CronRefusal {
  readonly refusal: string;
}

interface Bounds {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MINUTE: Bounds = { name: 'minute', first: 0, last: 59, names: [] };
const HOUR: Bounds = { name: 'hour', first: 0, last: 23, names: [] };
const DAY_OF_MONTH: Bounds = { name: 'day of month', first: 1, last: 31, names: [] };
const MONTH: Bounds = { name: 'month', first: 1, last: 12, names: MONTHS };
const DAY_OF_WEEK: Bounds = { name: 'day of week', first: 0, last: 6, names: DAYS };

const MACROS: { readonly [name: string]: string } = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};
const EVERY = '@every ';
const INTEGER = /^[+-]?\d+$/;

/** Reads a schedule. Of one that the API server refuses, it says why. */
export function parseCron(text: string): CronSchedule | CronRefusal {
  if (text === '') return { refusal: 'A schedule is missing.' };
  if (text.startsWith('TZ=') || text.startsWith('CRON_TZ=')) {
    return { refusal: 'The time zone does not go into the schedule: name it in timeZone.' };
  }
  if (text.startsWith('@')) return parseMacro(text);
  const fields = text.split(/\s+/).filter((field) => field !== '');
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields;
  if (
    fields.length !== 5 ||
    minute === undefined ||
    hour === undefined ||
    dayOfMonth === undefined ||
    month === undefined ||
    dayOfWeek === undefined
  ) {
    return {
      refusal: `A schedule has five fields: minute, hour, day of month, month and day of week. This one has ${fields.length}.`,
    };
  }
  const times = {
    minute: parseField(minute, MINUTE),
    hour: parseField(hour, HOUR),
    dayOfMonth: parseField(dayOfMonth, DAY_OF_MONTH),
    month: parseField(month, MONTH),
    dayOfWeek: parseField(dayOfWeek, DAY_OF_WEEK),
  };
  const refused = Object.values(times).find(isRefusal);
  return refused ?? { kind: 'times', ...(times as Omit<CronTimes, 'kind'>) };
}

export function isRefusal(value: object): value is CronRefusal {
  return 'refusal' in value;
}

/** The numbers that a field matches, in ascending order. */
export function cronValues(field: CronField): number[] {
  const values = new Set<number>();
  for (const { first, last, step } of field.ranges) {
    for (let value = first; value <= last; value += step) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

/**
 * Whether a day matches when only one of day of month and day of week does: so when both are limited.
 * A step (`*` + `/2`) limits, a plain `*` does not; with at least one plain star, both have to match.
 */
export function matchesEitherDay({ dayOfMonth, dayOfWeek }: CronTimes): boolean {
  return !dayOfMonth.isStar && !dayOfWeek.isStar;
}

function parseMacro(text: string): CronSchedule | CronRefusal {
  const fields = Object.hasOwn(MACROS, text) ? MACROS[text] : undefined;
  if (fields) return parseCron(fields);
  if (text.startsWith(EVERY)) return parseInterval(text.slice(EVERY.length));
  return {
    refusal: `There is no schedule "${text}". The names are ${Object.keys(MACROS).join(', ')} and @every with a duration, as in @every 90m.`,
  };
}

function parseInterval(text: string): CronInterval | CronRefusal {
  const seconds = parseDuration(text);
  if (seconds === undefined) {
    return { refusal: `"${text}" is not a duration. Write hours, minutes and seconds with their units, as in 1h30m.` };
  }
  return { kind: 'every', seconds: Math.max(1, Math.floor(seconds)) };
}

function parseField(text: string, bounds: Bounds): CronField | CronRefusal {
  const ranges: CronRange[] = [];
  let isStar = false;
  for (const part of text.split(',').filter((item) => item !== '')) {
    const range = parseRange(part, bounds);
    if (isRefusal(range)) return range;
    ranges.push(range);
    isStar ||= range.step === 1 && isWildcard(part);
  }
  return { isStar, ranges };
}

function isWildcard(part: string): boolean {
  const [low] = part.split(/[-/]/);
  return low === '*' || low === '?';
}

function parseRange(part: string, bounds: Bounds): CronRange | CronRefusal {
  const [limits = '', stepText, ...restOfSteps] = part.split('/');
  const [low = '', high, ...restOfLimits] = limits.split('-');
  const isWild = isWildcard(part);
  if (restOfSteps.length > 0) return { refusal: `"${part}" has more than one "/".` };
  // After a star, whatever follows the dash is not looked at.
  if (restOfLimits.length > 0 && !isWild) return { refusal: `"${part}" has more than one "-".` };

  const first = isWild ? bounds.first : numberOf(low, bounds);
  if (first === undefined) return { refusal: notANumber(low, bounds) };
  const end = isWild ? bounds.last : high === undefined ? first : numberOf(high, bounds);
  if (end === undefined) return { refusal: notANumber(high ?? '', bounds) };
  const step = stepText === undefined ? 1 : integerOf(stepText);
  if (step === undefined || step < 1) return { refusal: `The step in "${part}" has to be a whole number from 1 on.` };

  const last = stepText !== undefined && high === undefined ? bounds.last : end;
  if (first < bounds.first || first > bounds.last) return { refusal: outOfBounds(first, bounds) };
  if (last > bounds.last) return { refusal: outOfBounds(last, bounds) };
  if (first > last) {
    return {
      refusal: `The range "${limits}" ends before it begins. Write it in two: ${low}-${bounds.last},${bounds.first}-${high}.`,
    };
  }
  return { first, last, step };
}

function numberOf(text: string, { names, first }: Bounds): number | undefined {
  const index = names.indexOf(text.toLowerCase());
  return index >= 0 ? index + first : integerOf(text);
}

function integerOf(text: string): number | undefined {
  if (!INTEGER.test(text)) return undefined;
  const number = Number(text);
  return Math.abs(number) < 2 ** 63 && number >= 0 ? number : undefined;
}

function notANumber(text: string, { name, first, last, names }: Bounds): string {
  const alternatives =
    names.length > 0 ? ` or a name (${names[0]?.toUpperCase()} to ${names.at(-1)?.toUpperCase()})` : '';
  return `"${text}" is not a ${name}: it is a number from ${first} to ${last}${alternatives}, or *.`;
}

function outOfBounds(value: number, { name, first, last }: Bounds): string {
  if (name === DAY_OF_WEEK.name && value === 7) return 'The day of week goes from 0 to 6: Sunday is 0, not 7.';
  return `The ${name} goes from ${first} to ${last}; ${value} is outside.`;
}
