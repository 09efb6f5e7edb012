import type { CronField } from '../kubernetes/cron.ts';
import type { Calendar, Days } from './calendar.ts';
import type { SpecialDate, SpecialWeekday } from './expression.ts';
import { BOUNDS } from './fields.ts';
import { clockTime, type HoursSaid, patternOf, type TimesOfDay, timesOfDay } from './pattern.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const NTH = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** A schedule in English: `At 08:30, Monday to Friday`. */
export function calendarInEnglish(calendar: Calendar): string {
  const times = timesOfDay(calendar.hours, calendar.minutes);
  const days = daysInEnglish(calendar) || (times.kind === 'at' ? 'every day' : '');
  const separator = days === '' ? '' : /^(on|every|in) /.test(days) ? ' ' : ', ';
  const years = calendar.years ? `, in ${yearsInEnglish(calendar.years)}` : '';
  return `${timesInEnglish(times)}${separator}${days}${years}`;
}

function timesInEnglish(times: TimesOfDay): string {
  if (times.kind === 'at') return `At ${listed(times.times)}`;
  const { hours } = times;
  if (times.kind === 'minutes') {
    return `${times.step === 1 ? 'Every minute' : `Every ${times.step} minutes`}${withinHours(hours)}`;
  }
  if (times.minutes.length === 1 && hours.kind === 'between') return `Every hour from ${hours.first} to ${hours.last}`;
  const { minutes } = times;
  const [minute = 0] = minutes;
  if (minutes.length === 1 && hours.kind === 'every') return `Every ${hours.step} hours (from ${clockTime(0, minute)})`;
  if (minutes.length === 1 && minute === 0 && hours.kind === 'all') return 'Every hour, on the hour';
  return `At ${minutes.length === 1 ? 'minute' : 'minutes'} ${listed(minutes)} of ${ofHours(hours)}`;
}

function withinHours(hours: HoursSaid): string {
  switch (hours.kind) {
    case 'all':
      return '';
    case 'between':
      return ` from ${hours.first} to ${hours.last}`;
    default:
      return ` of ${ofHours(hours)}`;
  }
}

function ofHours(hours: HoursSaid): string {
  switch (hours.kind) {
    case 'all':
      return 'every hour';
    case 'every':
      return `every ${ordinal(hours.step)} hour (from 00:00)`;
    case 'between':
      return `each hour from ${hours.first} to ${hours.last}`;
    case 'list':
      return `the hours ${listed(hours.hours)}`;
  }
}

function daysInEnglish({ months, dates, weekdays }: Calendar): string {
  const limited = months.length < 12 ? monthsInEnglish(months) : '';
  const said = [
    ...(dates ? datesInEnglish(dates, limited || 'the month') : []),
    ...(weekdays ? weekdaysInEnglish(weekdays, limited) : []),
  ];
  if (said.length === 0) return limited && `in ${limited}`;
  return said.join(' or ');
}

function datesInEnglish({ days, special }: Days<SpecialDate>, month: string): string[] {
  const pattern = patternOf(days, BOUNDS.dayOfMonth);
  const plain =
    pattern.kind === 'every'
      ? [`every ${ordinal(pattern.step)} day of ${month} (from the ${ordinal(pattern.from)})`]
      : pattern.kind === 'run'
        ? [`on the ${ordinal(pattern.first)} to ${ordinal(pattern.last)} of ${month}`]
        : days.length > 0
          ? [`on the ${listed(days.map(ordinal))} of ${month}`]
          : [];
  return [...plain, ...special.map((one) => specialDateInEnglish(one, month))];
}

function specialDateInEnglish(date: SpecialDate, month: string): string {
  if (date.kind === 'last') {
    const day = `the last day of ${month}`;
    return date.before === 0 ? `on ${day}` : `${date.before} ${date.before === 1 ? 'day' : 'days'} before ${day}`;
  }
  return date.near === 'last'
    ? `on the last working day of ${month}`
    : `on the working day nearest to the ${ordinal(date.near)} of ${month}`;
}

function weekdaysInEnglish({ days, special }: Days<SpecialWeekday>, months: string): string[] {
  const pattern = patternOf(days, BOUNDS.dayOfWeek);
  const plain =
    days.length === 0
      ? []
      : [
          `${pattern.kind === 'run' ? `${WEEKDAYS[pattern.first]} to ${WEEKDAYS[pattern.last]}` : `on ${listed(days.map((day) => WEEKDAYS[day] ?? ''))}`}${months && ` in ${months}`}`,
        ];
  return [
    ...plain,
    ...special.map(
      ({ day, nth }) => `on the ${nth === 'last' ? 'last' : NTH[nth]} ${WEEKDAYS[day]} of ${months || 'the month'}`,
    ),
  ];
}

function monthsInEnglish(months: readonly number[]): string {
  const pattern = patternOf(months, BOUNDS.month);
  if (pattern.kind === 'run') return `${MONTHS[pattern.first - 1]} to ${MONTHS[pattern.last - 1]}`;
  return listed(months.map((month) => MONTHS[month - 1] ?? ''));
}

function yearsInEnglish({ ranges }: CronField): string {
  return listed(
    ranges.map(({ first, last, step }) => {
      if (first === last) return `${first}`;
      return step === 1 ? `${first} to ${last}` : `every ${ordinal(step)} year from ${first} on`;
    }),
  );
}

/** `a, b and c` */
function listed(items: readonly (string | number)[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function ordinal(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}
