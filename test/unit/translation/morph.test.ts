import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, editText } from '../../../server/syntax/apply-edits.ts';
import { openFile } from '../../../server/syntax/open-file.ts';
import { PLAIN_JSON, printJson } from '../../../server/syntax/print-json.ts';
import { printYaml } from '../../../server/syntax/print-yaml.ts';
import type { Value } from '../../../server/syntax/value.ts';
import { isSame, morph } from '../../../server/translation/morph.ts';
import fc from '../../property.ts';

const CASES: [what: string, before: Value, after: Value, edits: string[]][] = [
  ['nothing', { a: 1 }, { a: 1 }, []],
  ['a new name', { a: [1], b: 2 }, { c: [1], b: 2 }, ['rename /a c']],
  [
    'two names that follow each other',
    { args: [1], command: [2] },
    { command: [1], entryPoint: [2] },
    ['rename /command entryPoint', 'rename /args command'],
  ],
  ['names that change places', { a: 1, b: 2 }, { a: 2, b: 1 }, ['set /a', 'set /b']],
  [
    'a new name and new content',
    { env: [{ name: 'a', value: 1 }] },
    { environment: [{ name: 'a', value: '1' }] },
    ['rename /env environment', 'set /environment/0/value'],
  ],
  ['items that go', [{ name: 'a' }, { name: 'b' }, { name: 'c' }], [{ name: 'a' }, { name: 'c' }], ['remove /1']],
  ['an item that comes', [{ name: 'a' }], [{ name: 'a' }, { name: 'b' }], ['append ']],
  [
    'another thing',
    { probe: { httpGet: { port: 1 }, period: 2 } },
    { probe: { command: ['x'], interval: 3 } },
    ['set /probe'],
  ],
];
for (const [what, before, after, expected] of CASES) {
  test(`morph: ${what}`, () => {
    const edits = morph(before, after, '').map(
      (edit) => `${edit.kind} ${edit.pointer}${edit.kind === 'rename' ? ` ${edit.key}` : ''}`,
    );
    assert.deepEqual(edits, expected);
  });
}

const scalar = fc.oneof(fc.constantFrom('a', 'b', '1'), fc.integer({ min: 0, max: 3 }), fc.boolean());
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, scalar, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'name'), tie('value'), { maxKeys: 4 }),
}));
const anObject = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'name'), value, { minKeys: 1, maxKeys: 4 });

for (const language of ['yaml', 'json'] as const) {
  test(`after its edits a text in ${language} says the other value`, () => {
    fc.assert(
      fc.property(anObject, anObject, (one, other) => {
        const [before, after] = [one as Value, other as Value];
        const text = language === 'yaml' ? `${printYaml(before)}\n` : printJson(before, PLAIN_JSON);
        const document = openFile(`file:///a.${language}`, language, text).documents[0]?.document;
        assert.ok(document);
        const changed = editText(text, applyEdits(document, morph(before, after, '')));
        const now = openFile(`file:///b.${language}`, language, changed).documents[0]?.document.value;
        assert.ok(now !== undefined && isSame(now, after), `${text}\n→\n${changed}\n≠ ${JSON.stringify(after)}`);
      }),
      { numRuns: 400 },
    );
  });
}
