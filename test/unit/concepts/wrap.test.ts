import assert from 'node:assert/strict';
import { it } from 'node:test';
import { wrap } from '../../../server/concepts/wrap.ts';

const CASES: readonly [string, number, readonly string[]][] = [
  ['', 10, []],
  ['one two three', 20, ['one two three']],
  ['one two three', 8, ['one two', 'three']],
  ['unbreakable', 4, ['unbreakable']],
  ['タスク定義です', 8, ['タスク定', '義です']],
  ['サービスです。次', 12, ['サービスで', 'す。次']],
  ['`awsvpc` なら同じ', 12, ['`awsvpc` な', 'ら同じ']],
];

for (const [text, columns, lines] of CASES) {
  it(`wraps «${text}» at ${columns}`, () => {
    assert.deepEqual(wrap(text, columns), lines);
  });
}
