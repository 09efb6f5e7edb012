import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRefusal, parseCron } from '../../../server/kubernetes/cron.ts';
import { parseExpression } from '../../../server/schedule/expression.ts';
import { toCron } from '../../../server/schedule/to-cron.ts';
import { toScheduler } from '../../../server/schedule/to-scheduler.ts';

describe('toScheduler', () => {
  const table: [cron: string, expressions: string[]][] = [
    ['*/5 * * * *', ['cron(0/5 * * * ? *)']],
    ['0 0 * * *', ['cron(0 0 * * ? *)']],
    ['@daily', ['cron(0 0 * * ? *)']],
    ['@midnight', ['cron(0 0 * * ? *)']],
    ['30 8 * * 1-5', ['cron(30 8 ? * 2-6 *)']],
    ['30 8 * * MON-FRI', ['cron(30 8 ? * 2-6 *)']],
    ['0 0 1 * *', ['cron(0 0 1 * ? *)']],
    ['@monthly', ['cron(0 0 1 * ? *)']],
    ['0 12 * * 0', ['cron(0 12 ? * 1 *)']],
    ['15 10 13 * 5', ['cron(15 10 13 * ? *)', 'cron(15 10 ? * 6 *)']],
    ['0 0 */2 * *', ['cron(0 0 1/2 * ? *)']],
    ['0 0 */2 * 1', ['cron(0 0 1/2 * ? *)', 'cron(0 0 ? * 2 *)']],
    ['0 0 * * */2', ['cron(0 0 ? * 1,3,5,7 *)']],
    ['0 22 * * SUN,WED', ['cron(0 22 ? * 1,4 *)']],
    ['5/20 * * * *', ['cron(5/20 * * * ? *)']],
    ['10-40/10 2 * * *', ['cron(10,20,30,40 2 * * ? *)']],
    ['0 */3 * */2 *', ['cron(0 0/3 * 1/2 ? *)']],
    ['0 0 1,15 * ?', ['cron(0 0 1,15 * ? *)']],
    ['? ? ? ? ?', ['cron(* * * * ? *)']],
    ['@hourly', ['cron(0 * * * ? *)']],
    ['@weekly', ['cron(0 0 ? * 1 *)']],
    ['@yearly', ['cron(0 0 1 1 ? *)']],
    ['@every 1h30m', ['rate(90 minutes)']],
    ['@every 24h', ['rate(1 day)']],
    ['@every 1m', ['rate(1 minute)']],
    ['@every 2h', ['rate(2 hours)']],
    ['0 9-12,14 * JAN,JUL *', ['cron(0 9,10,11,12,14 * 1,7 ? *)']],
    // A field that is always true decides alone: two schedules would start two tasks.
    ['0 0 1-31 * 1', ['cron(0 0 * * ? *)']],
    ['0 0 13 * 0-6', ['cron(0 0 * * ? *)']],
    ['0 0 1-31 * *', ['cron(0 0 * * ? *)']],
    ['0 0 1-31 * ?', ['cron(0 0 * * ? *)']],
    ['0 0 * * 0-6', ['cron(0 0 * * ? *)']],
    ['*,5 0 *,3 * 1', ['cron(* 0 ? * 2 *)']],
  ];
  for (const [cron, expressions] of table) {
    it(cron, () => {
      const form = toScheduler(cron);
      assert.deepEqual('expressions' in form && form.expressions, expressions);
      for (const expression of expressions) assert.ok(parseExpression(expression), expression);
    });
  }

  const without: [cron: string, reason: RegExp][] = [
    ['0 12 * * 7', /Sunday is 0, not 7/],
    ['0 0 * * FRI-MON', /ends before it begins/],
    ['@every 10s', /whole minutes/],
    ['@every 90s', /whole minutes/],
    ['@reboot', /no schedule/],
    ['TZ=UTC 0 0 * * *', /timeZone/],
    [', 0 * * *', /never runs/],
    [`${[...Array(58).keys()].join(',')} ${[...Array(23).keys()].join(',')} ${numbers(1, 30)} * *`, /256 characters/],
  ];
  for (const [cron, reason] of without) {
    it(`none for ${cron.slice(0, 40)}`, () => {
      const form = toScheduler(cron);
      assert.match('none' in form ? form.none.en : '', reason);
    });
  }

  it('says that a day that matches both fields starts two tasks', () => {
    const form = toScheduler('15 10 13 * 5');
    assert.match('notes' in form ? (form.notes[0]?.en ?? '') : '', /two tasks/);
  });
});

describe('toCron', () => {
  const table: [expression: string, cron: string][] = [
    ['cron(0/5 * * * ? *)', '*/5 * * * *'],
    ['cron(*/5 * * * ? *)', '*/5 * * * *'],
    ['cron(0 0 * * ? *)', '0 0 * * *'],
    ['cron(30 8 ? * 2-6 *)', '30 8 * * 1-5'],
    ['cron(30 8 ? * MON-FRI *)', '30 8 * * 1-5'],
    ['cron(30 8 ? * mon-fri)', '30 8 * * 1-5'],
    ['cron(0 0 1 * ? *)', '0 0 1 * *'],
    ['cron(0 12 ? * 1 *)', '0 12 * * 0'],
    ['cron(0 12 ? * SAT *)', '0 12 * * 6'],
    ['cron(0 0 1/2 * ? *)', '0 0 */2 * *'],
    ['cron(0 0 ? * 1,3,5,7 *)', '0 0 * * 0,2,4,6'],
    ['cron(5/20 * * * ? *)', '5/20 * * * *'],
    ['cron(0 0/3 * 1/2 ? *)', '0 */3 * */2 *'],
    ['cron(10-40/10 2 * * ? *)', '10-40/10 2 * * *'],
    ['cron(0 22-2 * * ? *)', '0 0,1,2,22,23 * * *'],
    ['cron(0 8 ? * FRI-MON *)', '0 8 * * 0,1,5,6'],
    ['rate(1 minute)', '* * * * *'],
    ['rate(5 minutes)', '*/5 * * * *'],
    ['rate(7 minutes)', '@every 7m'],
    ['rate(90 minutes)', '@every 1h30m'],
    ['rate(60 minutes)', '0 * * * *'],
    ['rate(1 hour)', '0 * * * *'],
    ['rate(6 hours)', '0 */6 * * *'],
    ['rate(5 hours)', '@every 5h'],
    ['rate(1 day)', '0 0 * * *'],
    ['rate(2 days)', '@every 48h'],
  ];
  for (const [expression, cron] of table) {
    it(expression, () => {
      const form = toCron(expression);
      assert.equal('cron' in form && form.cron, cron);
      assert.ok(!isRefusal(parseCron(cron)));
    });
  }

  const without: [expression: string, reason: RegExp][] = [
    ['cron(0 0 L * ? *)', /last day/],
    ['cron(0 0 L-3 * ? *)', /last day/],
    ['cron(0 0 15W * ? *)', /working day/],
    ['cron(0 0 LW * ? *)', /working day/],
    ['cron(0 0 ? * MON#1 *)', /nth or last weekday/],
    ['cron(0 0 ? * 6L *)', /nth or last weekday/],
    ['cron(0 0 1 1 ? 2027)', /year/],
    ['cron(0 0 1 1 ? 2199-2300)', /year/],
    ['at(2030-01-31T08:00:00)', /Create a Job/],
    ['cron(0 0 * * * *)', /cannot read/],
    ['cron(0 0 ? * ? *)', /cannot read/],
    ['cron(60 0 * * ? *)', /cannot read/],
    ['cron(0 0 * * ? * *)', /cannot read/],
    ['rate(0 minutes)', /cannot read/],
    ['rate(5 weeks)', /cannot read/],
    ['every(5 minutes)', /cannot read/],
  ];
  for (const [expression, reason] of without) {
    it(`none for ${expression}`, () => {
      const form = toCron(expression);
      assert.match('none' in form ? form.none.en : '', reason);
    });
  }
});

function numbers(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).join(',');
}
