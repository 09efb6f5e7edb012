import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMilli, fromUnits, toMilli, toUnits } from '../../../server/conversion/sizes.ts';

const SIZES: readonly (readonly [milli: number, units: number])[] = [
  [0, 0],
  [1, 1],
  [100, 102],
  [250, 256],
  [500, 512],
  [1000, 1024],
  [1500, 1536],
];

for (const [milli, units] of SIZES) {
  test(`${milli}m of CPU are ${units} units`, () => {
    assert.equal(toUnits(fromMilli(milli)), units);
  });
}

test('the least share of a CPU is one unit, and one thousandth', () => {
  assert.equal(toUnits(0.0001), 1);
  assert.equal(toMilli(0.0001), 1);
});

test('every figure of Kubernetes comes back unchanged', () => {
  for (let milli = 1; milli <= 20_000; milli++) {
    assert.equal(toMilli(fromUnits(toUnits(fromMilli(milli)))), milli);
  }
});

test('4608 of the 196608 figures of ECS come back changed, and only by one', () => {
  let changed = 0;
  for (let units = 1; units <= 196_608; units++) {
    const back = toUnits(fromMilli(toMilli(fromUnits(units))));
    if (back === units) continue;
    changed++;
    assert.equal(Math.abs(back - units), 1);
  }
  assert.equal(changed, 4608);
});
