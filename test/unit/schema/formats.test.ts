import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE64, QUANTITY, TIME } from '../../../server/schema/formats.ts';

const CASES: [format: RegExp, good: string[], bad: string[]][] = [
  [
    QUANTITY,
    [
      '0',
      '1',
      '0.5',
      '.5',
      '1.',
      '-1',
      '+1',
      '100m',
      '1k',
      '1E',
      '1e3',
      '1E-3',
      '12e+6',
      '5Ki',
      '5Ei',
      '3n',
      ' 1 ',
      '+',
      '.',
      'Gi',
      '-.m',
      'e3',
    ],
    [
      '',
      ' ',
      '1 Gi',
      '1GB',
      '1gi',
      '1e',
      '1Kii',
      '1,5',
      '0x10',
      '1..2',
      'one',
      '1K',
      'Pi',
      '1Gi\n',
      '\t1',
      '--1',
      '1+1',
      'K',
    ],
  ],
  [
    BASE64,
    ['', 'YQ==', 'YWI=', 'YWJj', 'YWJj\nYWJj\n', 'YW\r\nJj', '+/+/'],
    ['YQ', 'YQ=', 'YQ===', 'YWJ j', 'secret', 'YQ==YQ==', 'YW-_', '='],
  ],
  [
    TIME,
    ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.123456Z', '2026-01-31T12:00:00+09:00'],
    [
      '',
      '2026-01-31',
      '2026-01-31 12:00:00Z',
      '2026-01-31T12:00:00',
      '2026-01-31t12:00:00z',
      '12:00:00',
      '2026-13-01T12:00:00Z',
      '2026-01-31T24:00:00Z',
      '2026-01-31T12:00:60Z',
    ],
  ],
];
for (const [format, good, bad] of CASES) {
  for (const text of good) test(`${JSON.stringify(text)} is one`, () => assert.match(text, format));
  for (const text of bad) test(`${JSON.stringify(text)} is none`, () => assert.doesNotMatch(text, format));
}

test('a megabyte of base64 is read in one go', () => {
  const text = 'QUJD'.repeat(250_000);
  assert.match(text, BASE64);
  assert.doesNotMatch(`${text}!`, BASE64);
});
