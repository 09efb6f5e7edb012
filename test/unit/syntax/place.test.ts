import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../../server/syntax/open-document.ts';

/** `¦` is where the cursor is. */
const yaml: [text: string, on: string, pointer: string][] = [
  ['ki¦nd: Pod\n', 'key', '/kind'],
  ['kind¦: Pod\n', 'key', '/kind'],
  ['kind: ¦Pod\n', 'value', '/kind'],
  ['kind: Pod¦\n', 'value', '/kind'],
  ['kind: "Po¦d" # c\n', 'value', '/kind'],
  ['kind: Pod\n¦', 'inside', ''],
  ['¦', 'inside', ''],
  ['# comment ¦\n', 'inside', ''],
  ['¦\nkind: Pod\n', 'inside', ''],
  // Behind a colon.
  ['spec:\n  replicas: ¦\n', 'value', '/spec/replicas'],
  ['spec:\n  replicas:¦\n', 'value', '/spec/replicas'],
  ['spec:\n  replicas: ¦\n  paused: true\n', 'value', '/spec/replicas'],
  ['spec: ¦\n  replicas: 1\n', 'inside', '/spec'],
  // An empty line: the column decides.
  ['spec:\n  ¦\n', 'inside', '/spec'],
  ['spec:\n  ¦', 'inside', '/spec'],
  ['spec:\n¦\n', 'inside', ''],
  ['spec:\n  a: 1\n  ¦\n', 'inside', '/spec'],
  ['spec:\n  a: 1\n¦\n', 'inside', ''],
  ['spec:\n  a: 1\n\n\n  ¦\n\nstatus: 1\n', 'inside', '/spec'],
  ['spec:\n  a:\n    b: 1\n  ¦\n', 'inside', '/spec'],
  ['spec:\n  a:\n    b: 1\n    ¦\n', 'inside', '/spec/a'],
  ['spec:\n  ¦\n  a: 1\n', 'inside', '/spec'],
  ['spec:\n  # ¦ note\n  a: 1\n', 'inside', '/spec'],
  ['spec:\n  a: 1 ¦\n', 'inside', '/spec'],
  ['spec:\n  a:\n    ¦\n  b: 1\n', 'inside', '/spec/a'],
  // Lists.
  ['items:\n  - ¦\n', 'inside', '/items/0'],
  ['items:\n  - a: 1\n  - ¦\n', 'inside', '/items/1'],
  ['items:\n- ¦\n', 'inside', '/items/0'],
  ['items:\n  - a: 1\n    ¦\n', 'inside', '/items/0'],
  ['items:\n  - a: 1\n  ¦\n', 'inside', '/items'],
  ['items:\n- a: 1\n  ¦\n', 'inside', '/items/0'],
  ['items:\n- a: 1\n¦\n', 'inside', ''],
  ['items:\n  - a:\n      b: 1\n    ¦\n', 'inside', '/items/0'],
  ['items:\n  - a:\n      ¦\n', 'inside', '/items/0/a'],
  ['items:\n  - ¦\n  - a: 1\n', 'inside', '/items/0'],
  ['items:\n  - x¦yz\n', 'value', '/items/0'],
  ['items:\n  ¦- a: 1\n', 'inside', '/items'],
  // Unfinished keys.
  ['spec:\n  a: 1\n  imag¦\n', 'key', '/spec/imag'],
  ['spec:\n  imag¦\n  a: 1\n', 'key', '/spec/imag'],
  ['spec:\n  imag¦\n', 'value', '/spec'],
  ['items:\n  - name: x\n    imag¦\n', 'key', '/items/0/imag'],
  ['items:\n  - imag¦\n', 'value', '/items/0'],
  ['kind¦', 'value', ''],
  // Flow style.
  ['a: {¦}\n', 'inside', '/a'],
  ['a: {b: 1, ¦}\n', 'inside', '/a'],
  ['a: {b: ¦}\n', 'value', '/a/b'],
  ['a: {b: ¦, c: 1}\n', 'value', '/a/b'],
  ['a: [¦]\n', 'inside', '/a'],
  ['a: [x, ¦]\n', 'inside', '/a'],
  ['a: [{b: 1}, {¦}]\n', 'inside', '/a/1'],
  ['a: {b: 1} ¦\n', 'inside', ''],
  ['a:\n  b: [1]\n  ¦\n', 'inside', '/a'],
  // Text blocks, tags, aliases, merge keys.
  ['a: |\n  te¦xt\n', 'value', '/a'],
  ['a: |\n  text\n  ¦\n', 'value', '/a'],
  ['a: !Re¦f X\n', 'key', '/a/Ref'],
  ['a: !Ref ¦X\n', 'value', '/a/Ref'],
  ['a: !If\n  - x\n  - ¦\n', 'inside', '/a/Fn::If/1'],
  ['a: &x {b: 1}\nc: *¦x\n', 'value', '/c'],
  ['a: &x {b: 1}\nc:\n  <<: *x\n  ¦\n', 'inside', '/c'],
  ['a: ${¦X}\n', 'value', '/a'],
];

const json: [text: string, on: string, pointer: string][] = [
  ['¦', 'inside', ''],
  ['{¦}', 'inside', ''],
  ['{\n  ¦\n}', 'inside', ''],
  ['{"fam¦ily": "x"}', 'key', '/family'],
  ['{"family": "¦x"}', 'value', '/family'],
  ['{"family": ¦}', 'value', '/family'],
  ['{"family": ¦, "cpu": "1"}', 'value', '/family'],
  ['{"family"¦}', 'key', '/family'],
  ['{"family": "x", "¦"}', 'key', '/'],
  ['{"family": "x", ¦}', 'inside', ''],
  ['{"family": "x",\n ¦', 'inside', ''],
  ['{"c": [¦]}', 'inside', '/c'],
  ['{"c": [{¦}]}', 'inside', '/c/0'],
  ['{"c": [{"a": 1}, ¦]}', 'inside', '/c'],
  ['{"c": [{"a": 1, ¦', 'inside', '/c/0'],
  ['{"c": {"a": 1} ¦}', 'inside', ''],
  ['{"family": imag¦}', 'value', '/family'],
];

for (const [language, table] of [
  ['yaml', yaml],
  ['json', json],
] as const) {
  for (const [marked, on, pointer] of table) {
    test(`${language}: ${JSON.stringify(marked)}`, () => {
      const offset = marked.indexOf('¦');
      const document = openDocument(marked.replace('¦', ''), language);
      assert.deepEqual(document.placeAt(offset), { pointer, on });
    });
  }
}
