import type { Calendar, Days } from './calendar.ts';
import type { SpecialDate, SpecialWeekday } from './expression.ts';

/** How far to look. Every day of the calendar comes back within eight years, the 29th of February too. */
const DAYS_AHEAD = 8 * 366;
const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/**
 * The next times a schedule runs after an instant (milliseconds since 1970), by the clock of a time zone:
 * `2026-11-23T08:30Z` stands for 08:30 there. Empty where there is none in eight years, undefined for a zone nobody knows.
 * A time that the change to summer time skips is left out, as both platforms do.
 */
export function nextRuns(calendar: Calendar, after: number, zone: string, count: number): Date[] | undefined {
  const clock = clockOf(zone);
  if (!clock) return undefined;
  const now = clock(after);
  const runs: Date[] = [];
  const today = Math.floor(now / DAY) * DAY;
  for (let day = today; day <= today + DAYS_AHEAD * DAY && runs.length < count; day += DAY) {
    if (!runsOn(calendar, new Date(day))) continue;
    for (const time of timesOf(calendar)) {
      const run = day + time * MINUTE;
      if (run > now && existsIn(clock, run) && runs.length < count) runs.push(new Date(run));
    }
  }
  return runs;
}

/** From an instant to the time on the wall, both in milliseconds. */
type Clock = (instant: number) => number;

function clockOf(zone: string): Clock | undefined {
  if (zone === 'UTC') return (instant) => instant;
  try {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    return (instant) => {
      const [day = 0, month = 1, year = 0, hour = 0, minute = 0, second = 0] = (
        format.format(instant).match(/\d+/g) ?? []
      ).map(Number);
      return Date.UTC(year, month - 1, day, hour, minute, second);
    };
  } catch {
    return undefined;
  }
}

/** Whether the clock ever shows a time: zones are at most fourteen hours from UTC, and their offset is found by one correction. */
function existsIn(clock: Clock, wall: number): boolean {
  const guess = wall - (clock(wall) - wall);
  const instant = guess - (clock(guess) - wall);
  return clock(guess) === wall || clock(instant) === wall;
}

/** The minutes of the day on which it runs. */
function* timesOf({ hours, minutes }: Calendar): Generator<number> {
  for (const hour of hours) for (const minute of minutes) yield hour * 60 + minute;
}

function runsOn({ months, years, dates, weekdays }: Calendar, day: Date): boolean {
  if (!months.includes(day.getUTCMonth() + 1)) return false;
  const year = day.getUTCFullYear();
  if (years?.ranges.every(({ first, last, step }) => year < first || year > last || (year - first) % step !== 0)) {
    return false;
  }
  if (!dates && !weekdays) return true;
  return (dates !== undefined && isDate(dates, day)) || (weekdays !== undefined && isWeekday(weekdays, day));
}

function isDate({ days, special }: Days<SpecialDate>, day: Date): boolean {
  const date = day.getUTCDate();
  if (days.includes(date)) return true;
  const last = lastDateOf(day);
  return special.some((one) =>
    one.kind === 'last'
      ? date === last - one.before
      : date === workingDateNear(day, one.near === 'last' ? last : one.near),
  );
}

/** The date of the working day nearest to a date, in the same month. */
function workingDateNear(day: Date, date: number): number {
  const weekday = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), date)).getUTCDay();
  if (weekday === 6) return date === 1 ? 3 : date - 1;
  if (weekday === 0) return date === lastDateOf(day) ? date - 2 : date + 1;
  return date;
}

function isWeekday({ days, special }: Days<SpecialWeekday>, day: Date): boolean {
  const weekday = day.getUTCDay();
  if (days.includes(weekday)) return true;
  const date = day.getUTCDate();
  return special.some((one) => {
    if (one.day !== weekday) return false;
    return one.nth === 'last' ? date + 7 > lastDateOf(day) : Math.ceil(date / 7) === one.nth;
  });
}

function lastDateOf(day: Date): number {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
}
