import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, editText } from '../../../server/syntax/apply-edits.ts';
import type { Edit } from '../../../server/syntax/edits.ts';
import { openDocument } from '../../../server/syntax/open-document.ts';
import { unknownValue, type Value } from '../../../server/syntax/value.ts';

const set = (pointer: string, value: Value): Edit => ({ kind: 'set', pointer, value });
const remove = (pointer: string): Edit => ({ kind: 'remove', pointer });
const rename = (pointer: string, key: string): Edit => ({ kind: 'rename', pointer, key });
const insert = (pointer: string, members: { [key: string]: Value }): Edit => ({ kind: 'insert', pointer, members });
const append = (pointer: string, item: Value): Edit => ({ kind: 'append', pointer, item });

type Case = [before: string, edits: Edit | Edit[], after: string];

const yaml: Case[] = [
  // Scalars keep comments and quotes.
  ['a: x # c\n', set('/a', 'z'), 'a: z # c\n'],
  ['a: "x"  # c\n', set('/a', 'y'), 'a: "y"  # c\n'],
  ["a: 'x'\n", set('/a', "it's"), "a: 'it''s'\n"],
  ["a: 'x'\n", set('/a', 'one\ntwo'), 'a: "one\\ntwo"\n'],
  ['a: x\n', set('/a', 'yes'), 'a: "yes"\n'],
  ['a: x\n', set('/a', 'a: b'), 'a: "a: b"\n'],
  ['a: "80"\n', set('/a', 80), 'a: 80\n'],
  ['a: 80\n', set('/a', '80'), 'a: "80"\n'],
  ['a: 1\n', set('/a', unknownValue('{{ .x }}')), 'a: {{ .x }}\n'],
  ['a:\nb: 1\n', set('/a', 5), 'a: 5\nb: 1\n'],
  ['a: # c\nb: 1\n', set('/a', 5), 'a: 5 # c\nb: 1\n'],
  ['a: x\n', set('/a', 'one\ntwo\n'), 'a: |\n  one\n  two\n'],
  ['a: x # c\n', set('/a', 'one\ntwo\n'), 'a: "one\\ntwo\\n" # c\n'],
  ['a: |\n  x\nb: 1\n', set('/a', 'z'), 'a: z\nb: 1\n'],
  // Structures.
  ['a: x\nb: 1\n', set('/a', { c: [1, { d: 2, e: [] }] }), 'a:\n  c:\n    - 1\n    - d: 2\n      e: []\nb: 1\n'],
  [
    'a:\n    b: 1\nl:\n- x\n',
    set('/a', { c: { d: 1 }, e: ['f'] }),
    'a:\n    c:\n        d: 1\n    e:\n    - f\nl:\n- x\n',
  ],
  ['a:\n  b: 1\n  c: 2\nd: 3\n', set('/a', 5), 'a: 5\nd: 3\n'],
  ['a:\n- x\nb: 1\n', set('/a', { c: 1 }), 'a:\n  c: 1\nb: 1\n'],
  ['a: x # c\n', set('/a', { b: 1 }), 'a: {b: 1} # c\n'],
  ['a: &k\n  b: 1\nc: *k\n', set('/a', 2), 'a: &k 2\nc: *k\n'],
  ['a: !Ref X\n', set('/a', 'z'), 'a: z\n'],
  ['a: !Ref X\n', set('/a', { Ref: 'Z' }), 'a:\n  Ref: Z\n'],
  ['- x\n- y\n', set('/1', { a: 1, b: 2 }), '- x\n- a: 1\n  b: 2\n'],
  // New members.
  ['spec:\n  a: 1 # c\nstatus: 2\n', set('/spec/b', 2), 'spec:\n  a: 1 # c\n  b: 2\nstatus: 2\n'],
  ['spec:\n  a: 1', insert('/spec', { b: 2 }), 'spec:\n  a: 1\n  b: 2\n'],
  ['spec:\n', insert('/spec', { b: 2 }), 'spec:\n  b: 2\n'],
  ['spec: {}\n', insert('/spec', { b: 2 }), 'spec:\n  b: 2\n'],
  ['spec: {a: 1}\n', insert('/spec', { b: 2, c: 'x, y' }), 'spec: {a: 1, b: 2, c: "x, y"}\n'],
  ['spec:\n  a: 1\n', insert('/spec', { a: 2, b: 3 }), 'spec:\n  a: 2\n  b: 3\n'],
  [
    'l:\n  - a: 1\n    b: |\n      x\n  - c: 2\n',
    insert('/l/0', { z: 9 }),
    'l:\n  - a: 1\n    b: |\n      x\n    z: 9\n  - c: 2\n',
  ],
  ['l: [a]\n', append('/l', 'b'), 'l: [a, b]\n'],
  ['l:\n  - a # c\nx: 1\n', append('/l', { k: 1, m: [2] }), 'l:\n  - a # c\n  - k: 1\n    m:\n      - 2\nx: 1\n'],
  ['l:\n- a\nx: 1\n', append('/l', 'b'), 'l:\n- a\n- b\nx: 1\n'],
  ['l: []\n', append('/l', 'b'), 'l:\n  - b\n'],
  ['l:\nx: 1\n', append('/l', 'b'), 'l:\n  - b\nx: 1\n'],
  ['l: [a]\n', set('/l/1', 'b'), 'l: [a, b]\n'],
  ['a: |+\n  x\n\nb: 1\n', insert('', { c: 2 }), 'a: |+\n  x\n\nb: 1\nc: 2\n'],
  ['b: 1\na: |+\n  x\n\n', insert('', { c: 2 }), 'b: 1\na: |+\n  x\n\nc: 2\n'],
  ['', insert('', { a: 1 }), 'a: 1\n'],
  ['# c\n', insert('', { a: 1 }), '# c\na: 1\n'],
  // Aliases and merge keys.
  ['a: &k {b: 1}\nc: *k\n', insert('/c', { d: 2 }), 'a: &k {b: 1}\nc:\n  <<: *k\n  d: 2\n'],
  ['a: &k {b: 1}\nc:\n  <<: *k\n', set('/c/b', 2), 'a: &k {b: 1}\nc:\n  <<: *k\n  b: 2\n'],
  ['a: &k {b: 1}\nc: *k\n', set('/c', 2), 'a: &k {b: 1}\nc: 2\n'],
  // Removing.
  ['a: 1\nb: 2 # c\nc: 3\n', remove('/b'), 'a: 1\nc: 3\n'],
  ['a: 1\nb:\n  - x\n  - y\n\nc: 3\n', remove('/b'), 'a: 1\n\nc: 3\n'],
  ['a: 1\nb: 2', remove('/b'), 'a: 1\n'],
  ['l:\n  - name: x\n    image: y\n', remove('/l/0/name'), 'l:\n  - image: y\n'],
  ['l:\n  - name: x\n    image: y\n', remove('/l/0/image'), 'l:\n  - name: x\n'],
  ['l:\n  - a\n  - b\n', remove('/l/0'), 'l:\n  - b\n'],
  ['l:\n  - a\nx: 1\n', remove('/l/0'), 'l: []\nx: 1\n'],
  ['a:\n  b: 1\n', remove('/a/b'), 'a: {}\n'],
  ['a: {b: 1, c: 2, d: 3}\n', remove('/a/c'), 'a: {b: 1, d: 3}\n'],
  ['a: {b: 1, c: 2}\n', remove('/a/c'), 'a: {b: 1}\n'],
  ['a: [ 1 ]\n', remove('/a/0'), 'a: []\n'],
  // Renaming.
  ['imge: x # c\n', rename('/imge', 'image'), 'image: x # c\n'],
  ['"imge": x\n', rename('/imge', 'image'), '"image": x\n'],
  ['a: 1\n', rename('/a', 'on'), '"on": 1\n'],
  // Line ends.
  ['a: 1\r\nb: 2\r\n', remove('/a'), 'b: 2\r\n'],
  ['a: 1\r\nb:\r\n  c: 2\r\n', insert('/b', { d: [1] }), 'a: 1\r\nb:\r\n  c: 2\r\n  d:\r\n    - 1\r\n'],
  // Several, one after the other.
  ['a: 1\nb: 2\nc: 3\n', [remove('/b'), rename('/c', 'd'), set('/d', 4), insert('', { e: 5 })], 'a: 1\nd: 4\ne: 5\n'],
  ['l: [a, b, c]\n', [remove('/l/0'), remove('/l/0')], 'l: [c]\n'],
  // No place, no change.
  ['a: 1\n', [set('/x/y', 1), remove('/x'), rename('/x', 'y'), insert('/a', { b: 1 }), append('/a', 1)], 'a: 1\n'],
];

const json: Case[] = [
  ['{"a": 1}', set('/a', 'x'), '{"a": "x"}'],
  ['{\n  "a": 1\n}\n', set('/a', { b: [1] }), '{\n  "a": {\n    "b": [\n      1\n    ]\n  }\n}\n'],
  [
    '{\n    "a": {\n        "b": 1 // c\n    }\n}\n',
    insert('/a', { d: {} }),
    '{\n    "a": {\n        "b": 1,\n        "d": {} // c\n    }\n}\n',
  ],
  ['{"a": 1}', insert('', { b: 2 }), '{"a": 1, "b": 2}'],
  ['{\n  "a": {}\n}\n', insert('/a', { b: 2 }), '{\n  "a": {\n    "b": 2\n  }\n}\n'],
  ['{\n  "a": [\n    1\n  ]\n}', append('/a', { b: 2 }), '{\n  "a": [\n    1,\n    {\n      "b": 2\n    }\n  ]\n}'],
  ['{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', remove('/b'), '{\n  "a": 1,\n  "c": 3\n}'],
  ['{\n  "a": 1,\n  "b": 2\n}', remove('/b'), '{\n  "a": 1\n}'],
  ['{\n  "a": 1\n}', remove('/a'), '{}'],
  ['{"a": [1, 2]}', remove('/a/1'), '{"a": [1]}'],
  ['{"networkmode": "awsvpc"}', rename('/networkmode', 'networkMode'), '{"networkMode": "awsvpc"}'],
  ['{"a": 80}', set('/a', '80'), '{"a": "80"}'],
  ['{"a": ${x}}', set('/a', 1), '{"a": 1}'],
  ['{"a": 1}', set('/a', unknownValue('${x}')), '{"a": "${x}"}'],
  ['{"a": }', set('/a', 1), '{"a": 1 }'],
];

for (const [language, table] of [
  ['yaml', yaml],
  ['json', json],
] as const) {
  for (const [before, edits, after] of table) {
    test(`${language}: ${JSON.stringify(edits)} on ${JSON.stringify(before)}`, () => {
      const document = openDocument(before, language);
      const changes = applyEdits(document, [edits].flat());
      assert.equal(editText(before, changes), after);
    });
  }
}

test('what is not touched by an edit is not in it', () => {
  const document = openDocument('a: 1\nb: 2\nc: 3\n', 'yaml');
  assert.deepEqual(applyEdits(document, [set('/a', 5), set('/c', 6)]), [
    { start: 3, end: 4, text: '5' },
    { start: 13, end: 14, text: '6' },
  ]);
});
