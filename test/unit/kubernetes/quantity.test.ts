import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatMebibytes,
  formatMilli,
  inMebibytes,
  inMilli,
  isWholeMebibytes,
  parseQuantity,
} from '../../../server/kubernetes/quantity.ts';

const AMOUNTS: readonly (readonly [text: string | number, nano: bigint])[] = [
  ['0', 0n],
  [1, 1_000_000_000n],
  [0.5, 500_000_000n],
  ['250m', 250_000_000n],
  ['.5', 500_000_000n],
  ['5.', 5_000_000_000n],
  ['1e3', 1_000_000_000_000n],
  ['1E3', 1_000_000_000_000n],
  ['1E', 10n ** 27n],
  ['1.5Gi', 3n * 2n ** 29n * 10n ** 9n],
  ['1u', 1000n],
  ['1n', 1n],
  ['0.1n', 1n],
  ['-1', -1_000_000_000n],
  ['+2', 2_000_000_000n],
  ['100e-3', 100_000_000n],
];

for (const [text, nano] of AMOUNTS) {
  test(`${text} is ${nano} nano`, () => {
    assert.equal(parseQuantity(text)?.nano, nano);
  });
}

for (const text of [
  '',
  'Mi',
  '1 Gi',
  '256MB',
  '1GB',
  '1ki',
  '1K',
  '--1',
  '1.2.3',
  '0x10',
  '1e',
  '1e999999999',
  'one',
  '.',
]) {
  test(`"${text}" is no quantity`, () => {
    assert.equal(parseQuantity(text), undefined);
  });
}

const MEMORY: readonly (readonly [text: string | number, mebibytes: number, whole: boolean])[] = [
  ['512Mi', 512, true],
  ['1Gi', 1024, true],
  ['512M', 489, false],
  ['1G', 954, false],
  ['129e6', 124, false],
  [128974848, 123, true],
  ['400m', 1, false],
  ['0', 0, true],
];

for (const [text, mebibytes, whole] of MEMORY) {
  test(`${text} of memory is ${mebibytes} MiB`, () => {
    const quantity = parseQuantity(text);
    assert.ok(quantity);
    assert.equal(inMebibytes(quantity), mebibytes);
    assert.equal(isWholeMebibytes(quantity), whole);
  });
}

test('CPU counts in thousandths, rounded up', () => {
  const milli = (text: string) => inMilli(parseQuantity(text) ?? { nano: -1n });
  assert.deepEqual(['250m', '0.1', '2', '100u', '0'].map(milli), [250, 100, 2000, 1, 0]);
});

test('quantities are written as people write them', () => {
  assert.deepEqual([250, 1000, 2500].map(formatMilli), ['250m', '1', '2500m']);
  assert.deepEqual([512, 1024, 1536, 0].map(formatMebibytes), ['512Mi', '1Gi', '1536Mi', '0Mi']);
});
