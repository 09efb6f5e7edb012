import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDocumentCache, languageOf, looksBinary, openFile } from '../../../server/syntax/open-file.ts';

/** What a file is made of: the value and the text of each document. */
function documents(text: string, language: 'yaml' | 'json' = 'yaml') {
  const file = openFile('file:///x', language, text);
  for (const { start, document } of file.documents) {
    assert.equal(text.slice(start, start + document.text.length), document.text, 'the document stands at its offset');
    assert.deepEqual(document.problems, []);
  }
  assert.deepEqual(
    file.documents.map(({ index }) => index),
    [...file.documents.keys()],
  );
  return file.documents.map(({ document }) => document.value);
}

const splits: [text: string, values: unknown[]][] = [
  ['', [undefined]],
  ['\n \n', [undefined]],
  ['# only a comment\n', [undefined]],
  ['a: 1', [{ a: 1 }]],
  ['a: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
  ['---\na: 1\n---\nb: 2\n---\n', [{ a: 1 }, { b: 2 }]],
  ['---\n---\n# nothing\n---\na: 1\n', [{ a: 1 }]],
  ['a: 1\n--- # comment\nb: 2\n', [{ a: 1 }, { b: 2 }]],
  ['--- text\n--- {a: 1}\n', ['text', { a: 1 }]],
  ['--- |\n  text\n', ['text\n']],
  ['a: |\n  x\n---\nb: 2\n', [{ a: 'x\n' }, { b: 2 }]],
  ['a: |\n  x\n  ---\n', [{ a: 'x\n---\n' }]],
  ['a: --- x\n---x: 1\n', [{ a: '--- x', '---x': 1 }]],
  ['a: 1\n...\nb: 2\n', [{ a: 1 }, { b: 2 }]],
  ['a: 1\n...\n', [{ a: 1 }]],
  ['%YAML 1.1\n---\na: 1\n', [{ a: 1 }]],
  ['a: 1\r\n---\r\nb: 2\r\n', [{ a: 1 }, { b: 2 }]],
  ['\ufeffa: 1\n', [{ a: 1 }]],
  ['\ufeff---\na: 1\n', [{ a: 1 }]],
  ['---\tx\n', ['x']],
  ['{"a": 1}\n{"b": "}{"}\n', [{ a: 1 }, { b: '}{' }]],
];

for (const [text, values] of splits)
  test(`documents of ${JSON.stringify(text)}`, () => assert.deepEqual(documents(text), values));

test('JSON: one document, comments allowed', () => {
  assert.deepEqual(documents('\ufeff// c\n{"a": [1, /* x */ true, null, "é🚢"]}\n', 'json'), [
    { a: [1, true, null, 'é🚢'] },
  ]);
  assert.deepEqual(documents('', 'json'), [undefined]);
});

test('JSON: objects one behind the other are documents', () => {
  assert.deepEqual(documents('{"a": {}}\n\n{"b": "} {"}{"c": 1}', 'json'), [{ a: {} }, { b: '} {' }, { c: 1 }]);
});

test('an edit opens one document anew', () => {
  const cache = createDocumentCache();
  const parts = ['a: 1\n', '\nb: 2\n', '\nc: 3\n'];
  const before = openFile('file:///x', 'yaml', parts.join('---'), cache).documents;
  const after = openFile('file:///x', 'yaml', parts.join('---').replace('2', '20'), cache).documents;
  assert.equal(after[0]?.document, before[0]?.document);
  assert.equal(after[2]?.document, before[2]?.document);
  assert.deepEqual(after[1]?.document.value, { b: 20 });
});

test('the cache forgets what was used longest ago', () => {
  const cache = createDocumentCache(12);
  const open = (text: string) => openFile('file:///x', 'yaml', text, cache).documents[0]?.document;
  const first = open('a: 11');
  const second = open('b: 22');
  assert.equal(open('a: 11'), first);
  open('c: 33');
  assert.equal(open('a: 11'), first);
  assert.notEqual(open('b: 22'), second);
});

test('the same text as JSON and as YAML are two documents', () => {
  const cache = createDocumentCache();
  const yaml = openFile('file:///x', 'yaml', '[yes]', cache).documents[0]?.document;
  const json = openFile('file:///x', 'json', '[yes]', cache).documents[0]?.document;
  assert.deepEqual(yaml?.value, [true]);
  assert.equal(json?.problems.length, 1);
});

test('the language of a file', () => {
  assert.equal(languageOf('file:///a.yaml'), 'yaml');
  assert.equal(languageOf('file:///a.YML'), 'yaml');
  assert.equal(languageOf('file:///a.json', 'a: 1'), 'json');
  assert.equal(languageOf('file:///a.jsonc'), 'json');
  assert.equal(languageOf('file:///a.template', ' {\n'), 'json');
  assert.equal(languageOf('file:///a.template', '[1]'), 'json');
  assert.equal(languageOf('file:///a.template', '{{ if }}'), 'yaml');
  assert.equal(languageOf('file:///a.template', 'Resources:'), 'yaml');
});

test('binary files are told from text', () => {
  assert.equal(looksBinary('a\0b'), true);
  assert.equal(looksBinary('\ufffd'.repeat(10)), true);
  assert.equal(looksBinary('kind: Pod # 日本語 🚢\n'), false);
  assert.equal(looksBinary(''), false);
});
