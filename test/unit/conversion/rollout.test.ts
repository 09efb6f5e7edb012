import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentagesOf, stepsOf, stepsWithin } from '../../../server/conversion/rollout.ts';

type Amount = string | number;

/** Replicas, maxSurge and maxUnavailable; the percentages; the numbers of tasks ECS then runs. */
const VECTORS: readonly (readonly [number, Amount, Amount, number, number, number, number])[] = [
  [1, '25%', '25%', 100, 200, 1, 2],
  [2, '25%', '25%', 100, 150, 2, 3],
  [3, '25%', '25%', 100, 134, 3, 4],
  [4, '25%', '25%', 75, 125, 3, 5],
  [10, '25%', '25%', 80, 130, 8, 13],
  [3, 1, 0, 100, 134, 3, 4],
  [3, 0, 1, 66, 100, 2, 3],
  [5, 2, 1, 80, 140, 4, 7],
  [10, '30%', '10%', 90, 130, 9, 13],
  [1, 0, 1, 0, 100, 0, 1],
  [6, '50%', '50%', 50, 150, 3, 9],
  [4, '100%', '0%', 100, 200, 4, 8],
];

for (const [replicas, surge, unavailable, minimum, maximum, least, most] of VECTORS) {
  test(`${replicas} replicas, surge ${surge}, unavailable ${unavailable}: ${minimum} to ${maximum} percent`, () => {
    const steps = stepsOf(replicas, surge, unavailable);
    assert.ok(steps);
    const percentages = percentagesOf(replicas, steps);
    assert.deepEqual(percentages, { minimumHealthyPercent: minimum, maximumPercent: maximum });
    const allowed = stepsWithin(replicas, percentages);
    assert.deepEqual([replicas - allowed.missing, replicas + allowed.extra], [least, most]);
  });
}

test('below a hundred replicas the percentages allow exactly the same steps', () => {
  for (let replicas = 1; replicas < 100; replicas++) {
    for (let missing = 0; missing <= replicas; missing++) {
      for (let extra = 0; extra <= replicas; extra++) {
        assert.deepEqual(stepsWithin(replicas, percentagesOf(replicas, { missing, extra })), { missing, extra });
      }
    }
  }
});

test('when neither step is allowed, one pod may be missing, as in the Deployment controller', () => {
  assert.deepEqual(stepsOf(3, 0, '10%'), { missing: 1, extra: 0 });
  assert.deepEqual(stepsOf(3, '0%', 0), { missing: 1, extra: 0 });
});

test('no replicas count as one', () => {
  assert.deepEqual(percentagesOf(0, { missing: 0, extra: 1 }), { minimumHealthyPercent: 100, maximumPercent: 200 });
});

test('more may not be missing than there are', () => {
  assert.deepEqual(percentagesOf(2, { missing: 5, extra: 0 }), { minimumHealthyPercent: 0, maximumPercent: 100 });
});

test('percentages that forbid every step give none', () => {
  for (const desired of [1, 2, 3]) {
    const stuck = stepsWithin(desired, { minimumHealthyPercent: 75, maximumPercent: 125 });
    assert.deepEqual(stuck, { missing: 0, extra: 0 });
  }
});

for (const amount of ['a', '10', '-5%', -1, 1.5, '']) {
  test(`${JSON.stringify(amount)} is no number of pods`, () => {
    assert.equal(stepsOf(3, amount, 0), undefined);
    assert.equal(stepsOf(3, 1, amount), undefined);
  });
}
