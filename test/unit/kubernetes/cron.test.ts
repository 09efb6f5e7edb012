import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CronTimes, cronValues, isRefusal, matchesEitherDay, parseCron } from '../../../server/kubernetes/cron.ts';

function timesOf(text: string): CronTimes {
  const parsed = parseCron(text);
  assert.ok(!isRefusal(parsed) && parsed.kind === 'times', `${text} is a schedule`);
  return parsed;
}

function valuesOf(text: string): number[][] {
  const { minute, hour, dayOfMonth, month, dayOfWeek } = timesOf(text);
  return [minute, hour, dayOfMonth, month, dayOfWeek].map(cronValues);
}

const range = (first: number, last: number, step = 1): number[] => {
  const values: number[] = [];
  for (let value = first; value <= last; value += step) values.push(value);
  return values;
};

const ALL = [range(0, 59), range(0, 23), range(1, 31), range(1, 12), range(0, 6)] as const;
const [, hours, days, months, weekdays] = ALL;

const matches: readonly [text: string, values: readonly (readonly number[])[]][] = [
  ['* * * * *', ALL],
  ['? ? ? ? ?', ALL],
  ['*/5 * * * *', [range(0, 59, 5), hours, days, months, weekdays]],
  ['5/20 * * * *', [[5, 25, 45], hours, days, months, weekdays]],
  ['10-40/10 2 * * *', [[10, 20, 30, 40], [2], days, months, weekdays]],
  ['30 8 * * 1-5', [[30], [8], days, months, [1, 2, 3, 4, 5]]],
  ['30 8 * * mon-FRI', [[30], [8], days, months, [1, 2, 3, 4, 5]]],
  ['0 22 * * SUN,WED', [[0], [22], days, months, [0, 3]]],
  ['0 0 1 JAN,jul *', [[0], [0], [1], [1, 7], weekdays]],
  ['0 0 * * */2', [[0], [0], days, months, [0, 2, 4, 6]]],
  ['15,45,15 * * * *', [[15, 45], hours, days, months, weekdays]],
  ['  0\t12  * * 0 ', [[0], [12], days, months, [0]]],
  // The server checks no step against its range: these run at the first value only.
  ['*/61 * * * *', [[0], hours, days, months, weekdays]],
  // What follows a star is not looked at, and an empty list matches nothing.
  ['*-99 * * * *', ALL],
  [', * * * *', [[], hours, days, months, weekdays]],
  ['0,,30, * * * *', [[0, 30], hours, days, months, weekdays]],
  ['+5 007 * * *', [[5], [7], days, months, weekdays]],
  ['@yearly', [[0], [0], [1], [1], weekdays]],
  ['@annually', [[0], [0], [1], [1], weekdays]],
  ['@monthly', [[0], [0], [1], months, weekdays]],
  ['@weekly', [[0], [0], days, months, [0]]],
  ['@daily', [[0], [0], days, months, weekdays]],
  ['@midnight', [[0], [0], days, months, weekdays]],
  ['@hourly', [[0], hours, days, months, weekdays]],
];

for (const [text, values] of matches) {
  test(`schedule "${text}" matches what the server's matches`, () => assert.deepEqual(valuesOf(text), values));
}

const intervals: readonly [text: string, seconds: number][] = [
  ['@every 1h30m', 5400],
  ['@every 24h', 86_400],
  ['@every 10s', 10],
  ['@every 1.5h', 5400],
  ['@every 1m500ms', 60],
  ['@every 300ms', 1],
  ['@every 0', 1],
  ['@every -5m', 1],
];

for (const [text, seconds] of intervals) {
  test(`schedule "${text}" comes every ${seconds} seconds`, () =>
    assert.deepEqual(parseCron(text), { kind: 'every', seconds }));
}

const refused: readonly [text: string, why: RegExp][] = [
  ['', /missing/],
  ['60 * * * *', /minute goes from 0 to 59; 60/],
  ['* 24 * * *', /hour goes from 0 to 23/],
  ['* * 0 * *', /day of month goes from 1 to 31/],
  ['* * 32 * *', /day of month/],
  ['* * * 13 *', /month goes from 1 to 12/],
  ['0 12 * * 7', /Sunday is 0/],
  ['0 0 * * 5-7', /Sunday is 0/],
  ['0 0 * * FRI-MON', /FRI-6,0-MON/],
  ['0 22-2 * * *', /22-23,0-2/],
  ['0 0 * * MONDAY', /not a day of week/],
  ['0 0 * FEB-X *', /"X" is not a month/],
  ['0 0 L * *', /not a day of month/],
  ['0 0 * * 5#2', /not a day of week/],
  ['0 0 15W * *', /not a day of month/],
  ['jan * * * *', /not a minute/],
  ['*/0 * * * *', /step/],
  ['*/-5 * * * *', /step/],
  ['*/ * * * *', /step/],
  ['*/5/2 * * * *', /more than one "\/"/],
  ['1-2-3 * * * *', /more than one "-"/],
  ['-5 * * * *', /"" is not a minute/],
  ['5- * * * *', /"" is not a minute/],
  ['99999999999999999999 * * * *', /not a minute/],
  ['* * * *', /has 4/],
  ['0 0 * * * *', /has 6/],
  ['   ', /has 0/],
  ['@reboot', /@reboot/],
  ['@daily ', /@daily /],
  [' @daily', /has 1/],
  ['@every', /@every/],
  ['@every 5', /not a duration/],
  ['@every 5 m', /not a duration/],
  ['@every  5m', /not a duration/],
  ['@every 1d', /not a duration/],
  ['@every 3000000h', /not a duration/],
  ['TZ=UTC 0 2 * * *', /timeZone/],
  ['CRON_TZ=Europe/Berlin @daily', /timeZone/],
];

for (const [text, why] of refused) {
  test(`schedule "${text}" is refused`, () => {
    const parsed = parseCron(text);
    assert.ok(isRefusal(parsed));
    assert.match(parsed.refusal, why);
  });
}

const dayRules: readonly [text: string, either: boolean][] = [
  ['15 10 13 * 5', true],
  ['0 0 13 * *', false],
  ['0 0 * * 5', false],
  ['0 0 ? * 5', false],
  // A step limits, unless it is 1.
  ['0 0 */2 * 1', true],
  ['0 0 */1 * 1', false],
  ['0 0 1,*/2 * 1', true],
  ['0 0 1,* * 1', false],
];

for (const [text, either] of dayRules) {
  test(`schedule "${text}" wants ${either ? 'either day' : 'both days'} to match`, () =>
    assert.equal(matchesEitherDay(timesOf(text)), either));
}
