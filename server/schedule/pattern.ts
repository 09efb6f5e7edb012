import { BOUNDS, type Bounds } from './fields.ts';

/** A set of numbers as people would say it. */
export type Pattern =
  | { readonly kind: 'all' }
  /** `0, 5, 10 …`: evenly through the whole of it, or from a number to its end. */
  | { readonly kind: 'every'; readonly step: number; readonly from: number }
  /** Three or more in a row. */
  | { readonly kind: 'run'; readonly first: number; readonly last: number }
  | { readonly kind: 'list' };

/** How a set of numbers, in ascending order, lies in its bounds. */
export function patternOf(numbers: readonly number[], { first, last }: Bounds): Pattern {
  if (numbers.length === last - first + 1) return { kind: 'all' };
  const [from = 0, second = 0] = numbers;
  const step = second - from;
  const end = numbers.at(-1) ?? 0;
  if (numbers.length < 3 || numbers.some((number, index) => number !== from + index * step)) return { kind: 'list' };
  if (step === 1) return { kind: 'run', first: from, last: end };
  return end + step > last ? { kind: 'every', step, from } : { kind: 'list' };
}

/** The times of a day as people would say them. */
export type TimesOfDay =
  /** `08:30` */
  | { readonly kind: 'at'; readonly times: readonly string[] }
  /** Every so many minutes, all day or in some hours; the first and last time where those are in a row. */
  | { readonly kind: 'minutes'; readonly step: number; readonly hours: HoursSaid }
  /** At some minutes of some hours. */
  | { readonly kind: 'hours'; readonly minutes: readonly number[]; readonly hours: HoursSaid };

export type HoursSaid =
  | { readonly kind: 'all' }
  | { readonly kind: 'every'; readonly step: number }
  | { readonly kind: 'between'; readonly first: string; readonly last: string }
  | { readonly kind: 'list'; readonly hours: readonly number[] };

/** More times than these are not read one by one. */
const MOST_TIMES = 6;

/** The shortest way to say when in a day it is one of these hours and minutes. */
export function timesOfDay(hours: readonly number[], minutes: readonly number[]): TimesOfDay {
  if (hours.length * minutes.length <= MOST_TIMES) {
    return { kind: 'at', times: hours.flatMap((hour) => minutes.map((minute) => clockTime(hour, minute))) };
  }
  const said = sayHours(hours, minutes);
  const pattern = patternOf(minutes, BOUNDS.minute);
  if (pattern.kind === 'all') return { kind: 'minutes', step: 1, hours: said };
  if (pattern.kind === 'every' && pattern.from === 0 && 60 % pattern.step === 0) {
    return { kind: 'minutes', step: pattern.step, hours: said };
  }
  if (minutes.length === 2 && minutes[0] === 0 && minutes[1] === 30) return { kind: 'minutes', step: 30, hours: said };
  return { kind: 'hours', minutes, hours: said };
}

function sayHours(hours: readonly number[], minutes: readonly number[]): HoursSaid {
  const pattern = patternOf(hours, BOUNDS.hour);
  if (pattern.kind === 'all') return pattern;
  if (pattern.kind === 'every' && pattern.from === 0 && 24 % pattern.step === 0) return pattern;
  if (hours.length > 1 && pattern.kind !== 'run') return { kind: 'list', hours };
  const [first = 0] = hours;
  const last = hours.at(-1) ?? 0;
  return { kind: 'between', first: clockTime(first, minutes[0] ?? 0), last: clockTime(last, minutes.at(-1) ?? 0) };
}

/** `08:05` */
export function clockTime(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
