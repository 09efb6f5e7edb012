import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSource, whyUnreadable } from '../../../server/doors/read-source.ts';

describe('what cannot be read', () => {
  const table: [code: string, reason: string][] = [
    ['EACCES', 'cannot be read: permission denied'],
    ['EPERM', 'cannot be read: permission denied'],
    ['ENOENT', 'no longer there'],
    ['ELOOP', 'a symbolic link that leads back to itself'],
    ['EIO', 'cannot be read: EIO happened'],
  ];
  for (const [code, reason] of table) {
    it(code, () => assert.equal(whyUnreadable(Object.assign(new Error(`${code} happened`), { code })), reason));
  }
  it('a folder, a device and a file that is gone', () => {
    assert.deepEqual(readSource('.'), { reason: 'a folder' });
    assert.deepEqual(readSource('/dev/null'), { reason: 'not a regular file' });
    assert.deepEqual(readSource('nowhere.yaml'), { reason: 'no longer there' });
  });
});
