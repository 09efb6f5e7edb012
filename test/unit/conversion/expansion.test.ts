import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeExpansion, expand } from '../../../server/conversion/expansion.ts';
import fc from '../../property.ts';

const variables: Readonly<Record<string, string>> = { HOST: 'api', PORT: '80', NESTED: '$(HOST)' };
const lookup = (name: string) => variables[name];

const EXPANSIONS: readonly (readonly [text: string, expanded: string])[] = [
  ['http://$(HOST):$(PORT)', 'http://api:80'],
  ['$(UNKNOWN)', '$(UNKNOWN)'],
  ['$$(HOST)', '$(HOST)'],
  ['$$$(HOST)', '$api'],
  ['pa$$word', 'pa$word'],
  ['${HOST} $HOST', '${HOST} $HOST'],
  ['$(NESTED)', '$(HOST)'],
  ['$(HOST', '$(HOST'],
  ['$()', '$()'],
  ['cost: 5$', 'cost: 5$'],
];

for (const [text, expanded] of EXPANSIONS) {
  test(`${text} reads ${expanded}`, () => {
    assert.equal(expand(text, lookup).text, expanded);
  });
}

test('the names that were looked up are told', () => {
  assert.deepEqual(expand('$(A) $$(B) $(C)', () => undefined).names, ['A', 'C']);
});

test('what is escaped reads as it was, whatever variables there are', () => {
  const text = fc.string({ unit: fc.constantFrom('$', '(', ')', 'A', ' ') });
  fc.assert(fc.property(text, (text) => expand(escapeExpansion(text), () => 'replaced').text === text));
});
