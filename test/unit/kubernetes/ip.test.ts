import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIp, ipReason, parseIp } from '../../../server/kubernetes/ip.ts';

const ADDRESSES: [written: string, usual: string, strict: boolean][] = [
  ['10.9.8.7', '10.9.8.7', true],
  ['0.0.0.0', '0.0.0.0', true],
  ['010.0.0.001', '10.0.0.1', false],
  ['::', '::', true],
  ['::1', '::1', true],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1', true],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1', true],
  ['1:0:0:2:0:0:0:3', '1:0:0:2::3', true],
  ['1:0:0:2:3:0:0:4', '1::2:3:0:0:4', true],
  ['64:ff9b::10.0.0.1', '64:ff9b::a00:1', true],
  ['::ffff:10.0.0.1', '10.0.0.1', false],
  ['fe80::', 'fe80::', true],
];
for (const [written, usual, strict] of ADDRESSES) {
  test(`${written} is ${usual}`, () => {
    const address = parseIp(written);
    assert.ok(address);
    assert.equal(formatIp(address), usual);
    assert.equal(ipReason(written, false), undefined);
    assert.equal(ipReason(written, true) === undefined, strict);
  });
}

const OTHERS = ['', '10.0.0', '10.0.0.0.1', '256.0.0.1', '10.0.0.a', '1:2:3', '1::2::3', ':1', '1:2:3:4:5:6:7:8:9'];
for (const text of [
  ...OTHERS,
  '12345::',
  '::1%eth0',
  'fe80:',
  '1:2:3:4:5:6:7::8:9',
  '10.0.0.1/8',
  ' 10.0.0.1',
  '::10.0.0',
]) {
  test(`"${text}" is no address`, () => {
    assert.equal(parseIp(text), undefined);
    assert.match(ipReason(text, false) ?? '', /^must /);
  });
}
