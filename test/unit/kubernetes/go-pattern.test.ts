import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternReason } from '../../../server/kubernetes/rules/extension/go-pattern.ts';

for (const pattern of [
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
  '^(?:a|b)(?P<name>c)(?i:d)$',
  '^[]a]+$',
  '^[^]a]+$',
  '[[:alpha:]_()]+',
  '[\\]()]',
  '\\(\\)\\[',
  '\\Q(a[\\E(b)',
  '\\Q(to the end',
  ']',
  'a{2,3}',
]) {
  test(`${pattern} may be a pattern of Go`, () => {
    assert.equal(patternReason(pattern), undefined);
  });
}

for (const pattern of ['^(?!a)', '(?=a)', '(?<=a)b', '(?<!a)b', '(a)\\1', '(a', 'a)', '[a', '[]', '[\\]', 'a\\']) {
  test(`${pattern} is no pattern of Go`, () => {
    assert.notEqual(patternReason(pattern), undefined);
  });
}
