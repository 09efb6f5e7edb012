import type { CronField } from '../kubernetes/cron.ts';
import type { Calendar, Days } from './calendar.ts';
import type { SpecialDate, SpecialWeekday } from './expression.ts';
import { BOUNDS } from './fields.ts';
import { clockTime, type HoursSaid, patternOf, type TimesOfDay, timesOfDay } from './pattern.ts';

const WEEKDAYS = ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'];

/** A schedule in Japanese: `月曜日〜金曜日の 08:30`. */
export function calendarInJapanese(calendar: Calendar): string {
  const times = timesOfDay(calendar.hours, calendar.minutes);
  const years = calendar.years ? `${yearsInJapanese(calendar.years)}、` : '';
  const days = daysInJapanese(calendar);
  const said = timesInJapanese(times);
  if (times.kind === 'at') return `${years}${days ? `${days}の` : '毎日'} ${said}`;
  return `${years}${days && `${days}、`}${said}`;
}

function timesInJapanese(times: TimesOfDay): string {
  if (times.kind === 'at') return times.times.join('、');
  const { hours } = times;
  if (times.kind === 'minutes')
    return `${withinHours(hours)}${times.step === 1 ? '毎分' : ` ${times.step} 分ごと`}`.trim();
  if (times.minutes.length === 1 && hours.kind === 'between') return `${hours.first}〜${hours.last} の 1 時間ごと`;
  if (times.minutes.length === 1 && hours.kind === 'every') {
    return `${clockTime(0, times.minutes[0] ?? 0)} から ${hours.step} 時間ごと`;
  }
  return `${withinHours(hours)}毎時 ${times.minutes.join('、')} 分`;
}

function withinHours(hours: HoursSaid): string {
  switch (hours.kind) {
    case 'all':
      return '';
    case 'every':
      return `0 時から ${hours.step} 時間おきの`;
    case 'between':
      return `${hours.first}〜${hours.last} の`;
    case 'list':
      return `${hours.hours.join('、')} 時台の`;
  }
}

function daysInJapanese({ months, dates, weekdays }: Calendar): string {
  const limited = months.length < 12 ? monthsInJapanese(months) : '';
  const said = [
    ...(dates ? datesInJapanese(dates, limited ? monthBefore(months) : '毎月 ') : []),
    ...(weekdays ? weekdaysInJapanese(weekdays, limited) : []),
  ];
  if (said.length === 0) return limited && `${limited}の毎日`;
  return said.join('または');
}

function datesInJapanese({ days, special }: Days<SpecialDate>, month: string): string[] {
  const pattern = patternOf(days, BOUNDS.dayOfMonth);
  const plain =
    pattern.kind === 'every'
      ? [`${month}${pattern.from} 日から ${pattern.step} 日ごと`]
      : pattern.kind === 'run'
        ? [`${month}${pattern.first} 日〜${pattern.last} 日`]
        : days.length > 0
          ? [`${month}${listed(days.map((day) => `${day} 日`))}`]
          : [];
  return [...plain, ...special.map((one) => spaced(month, specialDateInJapanese(one)))];
}

function specialDateInJapanese(date: SpecialDate): string {
  if (date.kind === 'last') return date.before === 0 ? '末日' : `末日の ${date.before} 日前`;
  return date.near === 'last' ? '最終平日' : `${date.near} 日に最も近い平日`;
}

function weekdaysInJapanese({ days, special }: Days<SpecialWeekday>, months: string): string[] {
  const pattern = patternOf(days, BOUNDS.dayOfWeek);
  const names =
    pattern.kind === 'run'
      ? `${WEEKDAYS[pattern.first]}〜${WEEKDAYS[pattern.last]}`
      : listed(days.map((day) => WEEKDAYS[day] ?? ''));
  const plain = days.length === 0 ? [] : [months ? `${months}の${names}` : names];
  return [
    ...plain,
    ...special.map(
      ({ day, nth }) => `${months ? `${months}の` : '毎月'}${nth === 'last' ? '最終' : `第 ${nth} `}${WEEKDAYS[day]}`,
    ),
  ];
}

function monthsInJapanese(months: readonly number[]): string {
  const pattern = patternOf(months, BOUNDS.month);
  if (pattern.kind === 'run') return `${pattern.first} 月〜${pattern.last} 月`;
  return listed(months.map((month) => `${month} 月`));
}

/** `1 月 ` before a date, `1 月と 7 月の ` */
function monthBefore(months: readonly number[]): string {
  return months.length === 1 ? `${monthsInJapanese(months)} ` : `${monthsInJapanese(months)}の `;
}

/** A space stands between Japanese and figures only. */
function spaced(before: string, text: string): string {
  return /^\d/.test(text) ? before + text : before.trimEnd() + text;
}

/** Two with と, more with commas. */
function listed(items: readonly string[]): string {
  if (items.length !== 2) return items.join('、');
  const [first = '', second = ''] = items;
  return spaced(`${first}と `, second);
}

function yearsInJapanese({ ranges }: CronField): string {
  return ranges
    .map(({ first, last, step }) => {
      if (first === last) return `${first} 年`;
      return step === 1 ? `${first} 年〜${last} 年` : `${first} 年から ${step} 年ごと`;
    })
    .join('、');
}
