import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmptySelector, labelValue, matchesLabels, matchesSelector } from '../../../server/kubernetes/labels.ts';
import { type ObjectValue, unknownValue } from '../../../server/syntax/value.ts';

test('label values are short words or nothing', () => {
  for (const text of ['', 'a', 'Web_1.x-y', '1', 'a'.repeat(63)]) assert.equal(labelValue(text), undefined, text);
  for (const text of ['-a', 'a-', 'a b', 'a/b', 'ä', 'a'.repeat(64)])
    assert.match(labelValue(text) ?? '', /^must /, text);
});

const LABELS: ObjectValue = { app: 'web', tier: '', any: unknownValue('{{ x }}') };
const expression = (key: string, operator: string, ...values: ObjectValue[string][]): ObjectValue => {
  return { matchExpressions: [{ key, operator, ...(values.length > 0 && { values }) }] };
};

const SELECTORS: [what: string, selector: ObjectValue, answer: boolean | undefined][] = [
  ['nothing', {}, true],
  ['nulls', { matchLabels: null, matchExpressions: null }, true],
  ['a label', { matchLabels: { app: 'web' } }, true],
  ['an empty label', { matchLabels: { tier: '' } }, true],
  ['another value', { matchLabels: { app: 'api' } }, false],
  ['another key', { matchLabels: { role: '' } }, false],
  ['an unknown label', { matchLabels: { any: 'web' } }, undefined],
  ['an unknown value', { matchLabels: { app: unknownValue('${APP}') } }, undefined],
  ['an unknown one beside a wrong one', { matchLabels: { any: 'web', app: 'api' } }, false],
  ['a value that no label can have', { matchLabels: { app: 'a b' } }, undefined],
  ['a key that no label can have', { matchLabels: { 'a b': 'web' } }, undefined],
  ['In', expression('app', 'In', 'api', 'web'), true],
  ['In others', expression('app', 'In', 'api'), false],
  ['In, no such key', expression('role', 'In', 'api'), false],
  ['In with unknown values', expression('app', 'In', 'api', unknownValue('$X')), undefined],
  ['NotIn', expression('app', 'NotIn', 'api'), true],
  ['NotIn its own', expression('app', 'NotIn', 'web'), false],
  ['NotIn, no such key', expression('role', 'NotIn', 'web'), true],
  ['Exists', expression('any', 'Exists'), true],
  ['Exists, no such key', expression('role', 'Exists'), false],
  ['DoesNotExist', expression('role', 'DoesNotExist'), true],
  ['DoesNotExist, but does', expression('app', 'DoesNotExist'), false],
  ['an unknown operator', expression('app', 'Equals', 'web'), undefined],
];

for (const [what, selector, answer] of SELECTORS) {
  test(`a selector with ${what}: ${answer}`, () => assert.equal(matchesSelector(selector, LABELS), answer));
}

test('a plain map of labels selects by each of them', () => {
  assert.equal(matchesLabels({ app: 'web', tier: '' }, LABELS), true);
  assert.equal(matchesLabels({ app: 'web', role: 'x' }, LABELS), false);
  assert.equal(matchesLabels({ app: 'a b' }, LABELS), false);
});

test('a selector without labels and expressions is empty; one that is not known is not', () => {
  assert.ok(isEmptySelector({}));
  assert.ok(isEmptySelector({ matchLabels: {}, matchExpressions: [] }));
  assert.ok(!isEmptySelector({ matchLabels: { app: 'web' } }));
  assert.ok(!isEmptySelector({ matchExpressions: [{ key: 'app', operator: 'Exists' }] }));
  assert.ok(!isEmptySelector({ matchLabels: unknownValue('{{ labels }}') }));
});
