import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CronTimes, parseCron } from '../../../server/kubernetes/cron.ts';
import { type Calendar, calendarOf } from '../../../server/schedule/calendar.ts';
import { type CronExpression, parseExpression } from '../../../server/schedule/expression.ts';
import { nextRuns } from '../../../server/schedule/next-runs.ts';
import { calendarInEnglish } from '../../../server/schedule/words-en.ts';
import { calendarInJapanese } from '../../../server/schedule/words-ja.ts';

const NOW = Date.UTC(2026, 10, 22, 10);

function calendar(text: string): Calendar {
  return calendarOf((text.startsWith('cron(') ? parseExpression(text) : parseCron(text)) as CronExpression | CronTimes);
}

function runs(text: string, zone = 'UTC', after = NOW, count = 3): string[] | undefined {
  return nextRuns(calendar(text), after, zone, count)?.map((run) => run.toISOString().slice(0, 16));
}

describe('a schedule in words', () => {
  const table: [text: string, english: string, japanese: string][] = [
    ['* * * * *', 'Every minute', '毎分'],
    ['*/5 * * * *', 'Every 5 minutes', '5 分ごと'],
    ['0,30 8-17 * * *', 'Every 30 minutes from 08:00 to 17:30', '08:00〜17:30 の 30 分ごと'],
    ['* 9 * * *', 'Every minute from 09:00 to 09:59', '09:00〜09:59 の毎分'],
    ['5/20 * * * *', 'At minutes 5, 25 and 45 of every hour', '毎時 5、25、45 分'],
    ['*/10 1,3,9 * * *', 'Every 10 minutes of the hours 1, 3 and 9', '1、3、9 時台の 10 分ごと'],
    ['@hourly', 'Every hour, on the hour', '毎時 0 分'],
    ['15 * * * *', 'At minute 15 of every hour', '毎時 15 分'],
    ['15 */2 * * *', 'Every 2 hours (from 00:15)', '00:15 から 2 時間ごと'],
    [
      '0 8-17 * * 1-5',
      'Every hour from 08:00 to 17:00, Monday to Friday',
      '月曜日〜金曜日、08:00〜17:00 の 1 時間ごと',
    ],
    ['1,2,3 */2 * * *', 'At minutes 1, 2 and 3 of every 2nd hour (from 00:00)', '0 時から 2 時間おきの毎時 1、2、3 分'],
    ['1,2,3 0,5,7 * * *', 'At minutes 1, 2 and 3 of the hours 0, 5 and 7', '0、5、7 時台の毎時 1、2、3 分'],
    ['0 0 * * *', 'At 00:00 every day', '毎日 00:00'],
    ['0 6,18 * * *', 'At 06:00 and 18:00 every day', '毎日 06:00、18:00'],
    ['30 8 * * MON-FRI', 'At 08:30, Monday to Friday', '月曜日〜金曜日の 08:30'],
    ['0 22 * * SUN,WED', 'At 22:00 on Sunday and Wednesday', '日曜日と水曜日の 22:00'],
    ['0 0 1,15 * *', 'At 00:00 on the 1st and 15th of the month', '毎月 1 日と 15 日の 00:00'],
    ['0 0 11-13 * *', 'At 00:00 on the 11th to 13th of the month', '毎月 11 日〜13 日の 00:00'],
    ['0 0 */2 * *', 'At 00:00 every 2nd day of the month (from the 1st)', '毎月 1 日から 2 日ごとの 00:00'],
    ['15 10 13 * 5', 'At 10:15 on the 13th of the month or on Friday', '毎月 13 日または金曜日の 10:15'],
    ['0 0 1-31 * 5', 'At 00:00 every day', '毎日 00:00'],
    ['@yearly', 'At 00:00 on the 1st of January', '1 月 1 日の 00:00'],
    ['0 9 1 1,7 *', 'At 09:00 on the 1st of January and July', '1 月と 7 月の 1 日の 09:00'],
    ['0 9 * 6-8 *', 'At 09:00 in June to August', '6 月〜8 月の毎日の 09:00'],
    ['0 9 * 6 1', 'At 09:00 on Monday in June', '6 月の月曜日の 09:00'],
    ['cron(0 0 L * ? *)', 'At 00:00 on the last day of the month', '毎月末日の 00:00'],
    ['cron(0 0 L-3 * ? *)', 'At 00:00, 3 days before the last day of the month', '毎月末日の 3 日前の 00:00'],
    [
      'cron(0 0 15W * ? *)',
      'At 00:00 on the working day nearest to the 15th of the month',
      '毎月 15 日に最も近い平日の 00:00',
    ],
    ['cron(0 0 LW * ? *)', 'At 00:00 on the last working day of the month', '毎月最終平日の 00:00'],
    ['cron(0 8 ? * MON#1 *)', 'At 08:00 on the first Monday of the month', '毎月第 1 月曜日の 08:00'],
    ['cron(0 8 ? * 6L *)', 'At 08:00 on the last Friday of the month', '毎月最終金曜日の 08:00'],
    [
      'cron(0 8 1 1 ? 2027-2029)',
      'At 08:00 on the 1st of January, in 2027 to 2029',
      '2027 年〜2029 年、1 月 1 日の 08:00',
    ],
    [
      'cron(0 8 1 1 ? 2027/2)',
      'At 08:00 on the 1st of January, in every 2nd year from 2027 on',
      '2027 年から 2 年ごと、1 月 1 日の 08:00',
    ],
  ];
  for (const [text, english, japanese] of table) {
    it(text, () => {
      assert.equal(calendarInEnglish(calendar(text)), english);
      assert.equal(calendarInJapanese(calendar(text)), japanese);
    });
  }
});

describe('the next runs', () => {
  const table: [text: string, runs: string[]][] = [
    ['*/5 * * * *', ['2026-11-22T10:05', '2026-11-22T10:10', '2026-11-22T10:15']],
    ['0 10 * * *', ['2026-11-23T10:00', '2026-11-24T10:00', '2026-11-25T10:00']],
    ['30 8 * * 1-5', ['2026-11-23T08:30', '2026-11-24T08:30', '2026-11-25T08:30']],
    ['15 10 13 * 5', ['2026-11-27T10:15', '2026-12-04T10:15', '2026-12-11T10:15']],
    ['0 0 29 2 *', ['2028-02-29T00:00', '2032-02-29T00:00']],
    ['0 0 31 2 *', []],
    ['cron(0 0 L * ? *)', ['2026-11-30T00:00', '2026-12-31T00:00', '2027-01-31T00:00']],
    ['cron(0 0 L-1 * ? *)', ['2026-11-29T00:00', '2026-12-30T00:00', '2027-01-30T00:00']],
    // 15 May 2027 is a Saturday, 15 August 2027 a Sunday.
    ['cron(0 0 15W 5,8 ? *)', ['2027-05-14T00:00', '2027-08-16T00:00', '2028-05-15T00:00']],
    // 1 May 2027 is a Saturday: the nearest working day of the same month is the 3rd.
    ['cron(0 0 1W 5 ? 2027)', ['2027-05-03T00:00']],
    ['cron(0 0 LW * ? *)', ['2026-11-30T00:00', '2026-12-31T00:00', '2027-01-29T00:00']],
    ['cron(0 8 ? * MON#1 *)', ['2026-12-07T08:00', '2027-01-04T08:00', '2027-02-01T08:00']],
    ['cron(0 8 ? * 6L *)', ['2026-11-27T08:00', '2026-12-25T08:00', '2027-01-29T08:00']],
    ['cron(0 8 1 1 ? 2027/2)', ['2027-01-01T08:00', '2029-01-01T08:00', '2031-01-01T08:00']],
    ['cron(0 8 1 1 ? 2020)', []],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(runs(text), expected));

  it('are by the clock of the zone', () => {
    assert.deepEqual(runs('0 19 * * *', 'Asia/Tokyo', NOW, 1), ['2026-11-23T19:00']);
    assert.deepEqual(runs('1 19 * * *', 'Asia/Tokyo', NOW, 1), ['2026-11-22T19:01']);
    assert.deepEqual(runs('0 0 * * *', 'Pacific/Kiritimati', NOW, 1), ['2026-11-24T00:00']);
  });
  it('leave out a time that summer time skips', () => {
    assert.deepEqual(runs('30 2 * * *', 'America/New_York', Date.UTC(2027, 2, 13), 2), [
      '2027-03-13T02:30',
      '2027-03-15T02:30',
    ]);
    assert.deepEqual(runs('30 1 * * *', 'America/New_York', Date.UTC(2026, 9, 31, 10), 1), ['2026-11-01T01:30']);
  });
  it('are not known in a zone nobody knows', () => assert.equal(runs('* * * * *', 'Mars/Base'), undefined));
});
