import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../../server/syntax/open-document.ts';

/** What the locator finds: the text of key, value and entry. */
function located(text: string, pointer: string, language: 'yaml' | 'json' = 'yaml') {
  const document = openDocument(text, language);
  const location = document.locate(pointer);
  if (!location) return undefined;
  const { key, value, entry } = location;
  return [
    key && text.slice(key.start, key.end),
    text.slice(value.start, value.end),
    text.slice(entry.start, entry.end),
  ];
}

const yaml: [text: string, pointer: string, key: string | undefined, value: string, entry: string][] = [
  ['a: 1 # c\n', '/a', 'a', '1', 'a: 1'],
  ['a:\n  b: "x" # c\n  c: 2\n\n# end\nd: 3\n', '/a', 'a', 'b: "x" # c\n  c: 2', 'a:\n  b: "x" # c\n  c: 2'],
  ['a:\n  - b: 1\n    c: 2\n  - d\n', '/a/0', undefined, 'b: 1\n    c: 2', '- b: 1\n    c: 2'],
  ['a:\n  - b: 1\n    c: 2\n  - d\n', '/a/0/c', 'c', '2', 'c: 2'],
  ['a:\n- x\n-  y # c\n', '/a/1', undefined, 'y', '-  y'],
  ['a: [x, {b: 1}]\n', '/a/1/b', 'b', '1', 'b: 1'],
  ['a: [x, {b: 1}]\n', '/a/1', undefined, '{b: 1}', '{b: 1}'],
  ['a:\nb: 1\n', '/a', 'a', '', 'a:'],
  ['a:\n  -\n  - x\n', '/a/0', undefined, '', '-'],
  ['a: |\n  one\n  two\n\nb: 1\n', '/a', 'a', '|\n  one\n  two', 'a: |\n  one\n  two'],
  ['"a/b": {"c~d": 1}\n', '/a~1b/c~0d', '"c~d"', '1', '"c~d": 1'],
  ['🚢: 日本 # c\n', '/🚢', '🚢', '日本', '🚢: 日本'],
  ['a: !GetAtt X.Y.Z\n', '/a/Fn::GetAtt', '!GetAtt', 'X.Y.Z', '!GetAtt X.Y.Z'],
  ['a: !GetAtt X.Y.Z\n', '/a/Fn::GetAtt/1', undefined, 'Y.Z', 'Y.Z'],
  ['a: !If\n  - b\n  - !Ref C\n', '/a/Fn::If/1/Ref', '!Ref', 'C', '!Ref C'],
  ['a: !Sub "x${Y}"\n', '/a', 'a', '!Sub "x${Y}"', 'a: !Sub "x${Y}"'],
  ['!Ref X\n', '/Ref', '!Ref', 'X', '!Ref X'],
  ['a: &x {b: 1}\nc: *x\n', '/c', 'c', '*x', 'c: *x'],
  ['a: &x {b: 1}\nc: *x\n', '/c/b', 'b', '1', 'b: 1'],
  ['a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n', '/c/b', 'b', '1', 'b: 1'],
  ['a: 1\na: 2\n', '/a', 'a', '2', 'a: 2'],
  ['a: {{ .x }}\n', '/a', 'a', '{{ .x }}', 'a: {{ .x }}'],
  ['a: 1\r\nb:\r\n  c: 2\r\n', '/b/c', 'c', '2', 'c: 2'],
];

for (const [text, pointer, ...expected] of yaml) {
  test(`${pointer} in ${JSON.stringify(text)}`, () => assert.deepEqual(located(text, pointer), expected));
}

test('JSON is located the same way', () => {
  const text = '{\n  "a": [1, {"b": "x"}],\n  "c": ${x}\n}';
  assert.deepEqual(located(text, '/a/1/b', 'json'), ['"b"', '"x"', '"b": "x"']);
  assert.deepEqual(located(text, '/a/0', 'json'), [undefined, '1', '1']);
  assert.deepEqual(located(text, '/c', 'json'), ['"c"', '${x}', '"c": ${x}']);
  assert.deepEqual(located(text, '', 'json'), [undefined, text, text]);
});

test('what is not there has no location', () => {
  for (const pointer of ['/b', '/a/0', '/a/b', '/l/2', '/l/-1', '/l/01', '/l/x', '/constructor']) {
    assert.equal(located('a: 1\nl: [x, y]\n', pointer), undefined, pointer);
  }
  assert.equal(located('', '/a'), undefined);
});
