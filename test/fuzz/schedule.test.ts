import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { type CronTimes, isRefusal, parseCron } from '../../server/kubernetes/cron.ts';
import { calendarOf } from '../../server/schedule/calendar.ts';
import { type CronExpression, parseExpression } from '../../server/schedule/expression.ts';
import { toCron } from '../../server/schedule/to-cron.ts';
import { toScheduler } from '../../server/schedule/to-scheduler.ts';

/** A field of numbers from `first` to `last`: stars, steps, ranges and lists of them. */
function field(first: number, last: number): fc.Arbitrary<string> {
  const number = fc.integer({ min: first, max: last });
  const step = fc.integer({ min: 1, max: last });
  const range = fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
  const part = fc.oneof(
    fc.constantFrom('*', '?'),
    number.map(String),
    range,
    fc.tuple(range, step).map(([limits, by]) => `${limits}/${by}`),
    fc.tuple(number, step).map(([from, by]) => `${from}/${by}`),
    step.map((by) => `*/${by}`),
  );
  return fc.oneof(
    fc.constant('*'),
    part,
    fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(',')),
  );
}

const crons = fc
  .tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6))
  .map((fields) => fields.join(' '));

it('a CronJob runs when its EventBridge expressions together do, and the way back changes nothing', () => {
  fc.assert(
    fc.property(crons, (cron) => {
      const schedule = parseCron(cron);
      assert.ok(!isRefusal(schedule));
      const calendar = calendarOf(schedule as CronTimes);
      const form = toScheduler(cron);
      // Only the length of an expression is in the way.
      if ('none' in form) return assert.match(form.none.en, /256 characters/);
      const theirs = form.expressions.map((expression) => calendarOf(parseExpression(expression) as CronExpression));
      const [first] = theirs;
      assert.ok(first);
      const together = theirs.length === 1 ? first : { ...first, ...theirs[1] };
      assert.deepEqual(together, calendar);
      for (const [index, expression] of form.expressions.entries()) {
        const back = toCron(expression);
        assert.ok('cron' in back);
        assert.deepEqual(calendarOf(parseCron(back.cron) as CronTimes), theirs[index]);
      }
    }),
    { numRuns: 3000 },
  );
});
