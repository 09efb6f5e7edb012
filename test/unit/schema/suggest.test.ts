import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairQuantity } from '../../../server/schema/repair-quantity.ts';
import { suggest } from '../../../server/schema/suggest.ts';

const FIELDS = ['imagePullPolicy', 'labels', 'limits', 'name', 'ports', 'Unmasked', 'Default', 'env'];
const WORDS: [word: string, meant: string | undefined][] = [
  ['imagePullpolicy', 'imagePullPolicy'],
  ['image_pull_policy', 'imagePullPolicy'],
  ['lables', 'labels'],
  ['limit', 'limits'],
  ['Ports', 'ports'],
  ['naem', 'name'],
  ['Masked', undefined],
  ['sidecars', undefined],
  ['en', undefined],
  ['', undefined],
];
for (const [word, meant] of WORDS) {
  test(`${word || 'nothing'} was meant to be ${meant ?? 'something else'}`, () =>
    assert.equal(suggest(word, FIELDS), meant));
}

const QUANTITIES: [text: string, meant: string | undefined][] = [
  ['500 m', '500m'],
  ['1 Gi', '1Gi'],
  ['512MB', '512M'],
  ['512mb', '512M'],
  ['2gi', '2Gi'],
  ['2GiB', '2Gi'],
  ['lots', undefined],
  ['1.2.3Gi', undefined],
  ['', undefined],
];
for (const [text, meant] of QUANTITIES) {
  test(`the quantity ${text || 'nothing'} was meant to be ${meant}`, () => assert.equal(repairQuantity(text), meant));
}
