import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cidrReason, formatCidr, isStrictlyWithin, parseCidr } from '../../../server/kubernetes/ip.ts';

for (const [written, usual] of [
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['10.1.2.3/32', '10.1.2.3/32'],
  ['FD00:0:0::/48', 'fd00::/48'],
  ['::/0', '::/0'],
] as const) {
  test(`${written} is the range ${usual}`, () => {
    const cidr = parseCidr(written);
    assert.ok(cidr);
    assert.equal(formatCidr(cidr), usual);
    assert.equal(cidrReason(written, false), undefined);
  });
}

for (const text of [
  '',
  '10.0.0.0',
  '10.0.0.0/',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/8 ',
  '10.0.0/8',
  'fd00::/129',
  '/8',
  '10.0.0.0/a',
]) {
  test(`"${text}" is no range`, () => {
    assert.equal(parseCidr(text), undefined);
    assert.notEqual(cidrReason(text, false), undefined);
  });
}

test('a strict range is written the usual way, and begins with its first address', () => {
  assert.equal(cidrReason('10.0.0.0/8', true), undefined);
  for (const loose of ['10.1.2.3/8', '010.0.0.0/8', '::ffff:10.0.0.0/104', '10.0.0.0/08']) {
    assert.notEqual(cidrReason(loose, true), undefined, loose);
  }
});

test('a range is strictly within a wider one of its family', () => {
  const within = (inner: string, outer: string) => {
    const [a, b] = [parseCidr(inner), parseCidr(outer)];
    assert.ok(a && b);
    return isStrictlyWithin(a, b);
  };
  assert.equal(within('10.1.0.0/16', '10.0.0.0/8'), true);
  assert.equal(within('10.0.0.0/8', '10.0.0.0/8'), false);
  assert.equal(within('10.0.0.0/8', '10.1.0.0/16'), false);
  assert.equal(within('11.0.0.0/16', '10.0.0.0/8'), false);
  assert.equal(within('fd00::/16', '0.0.0.0/0'), false);
});
