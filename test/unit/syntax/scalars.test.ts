import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOfPlain, resolvePlain } from '../../../server/syntax/scalars.ts';

const words: [value: unknown, texts: string][] = [
  [true, 'true True TRUE yes Yes YES on On ON y Y'],
  [false, 'false False FALSE no No NO off Off OFF n N'],
  [null, '~ null Null NULL'],
  [Number.POSITIVE_INFINITY, '.inf .Inf .INF +.inf'],
  [Number.NEGATIVE_INFINITY, '-.inf -.INF'],
  [Number.NaN, '.nan .NaN .NAN'],
];

for (const [value, texts] of words) {
  for (const text of texts.split(' ')) test(`${text} is ${value}`, () => assert.deepEqual(resolvePlain(text), value));
}

const numbers: [text: string, value: number][] = [
  ['0', 0],
  ['42', 42],
  ['-7', -7],
  ['+7', 7],
  ['0755', 493],
  ['-010', -8],
  ['0o17', 15],
  ['0x1F', 31],
  ['-0x10', -16],
  ['0b101', 5],
  ['1_000', 1000],
  ['08', 8],
  ['1.5', 1.5],
  ['1.', 1],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['1e3', 1000],
  ['1.5E-3', 0.0015],
  ['9007199254740993', 9007199254740992],
];

for (const [text, value] of numbers)
  test(`${text} is the number ${value}`, () => assert.equal(resolvePlain(text), value));

const strings = [
  'tRue',
  'yEs',
  'nULL',
  '12:30:45',
  '2026-01-02',
  '2026-01-02T10:00:00Z',
  '1.2.3',
  '0x',
  '0b2',
  '0xZZ',
  '-',
  '+',
  '.',
  '_1',
  '1e',
  '1e400',
  '100m',
  '1Gi',
  '1,5',
  '٣',
  'off-line',
  'None',
  '1 2',
];

for (const text of strings) test(`${text} is text`, () => assert.equal(resolvePlain(text), text));

test('nothing is null', () => assert.equal(resolvePlain(''), null));

test('keys are text', () => {
  const keys = ['a', 'true', 'yes', 'on', '1', '0x10', '1.50', '~', '12345678901234567890'].map(keyOfPlain);
  assert.deepEqual(keys, ['a', 'true', 'true', 'true', '1', '16', '1.5', 'null', '12345678901234567890']);
});
