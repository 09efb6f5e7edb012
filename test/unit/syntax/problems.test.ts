import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../../server/syntax/open-document.ts';

/** `«»` stand around what the problem is about. */
const yaml: [marked: string, message: RegExp, value?: unknown][] = [
  ['a:\n«\t»b: 1\n', /tab/],
  ['a: «"»x\nb: 1\n', /double quote \("\) is never closed/],
  ["a: 1\nb: «'»x\n", /single quote \('\) is never closed/],
  ['a: «[»1, 2\nb: 3\n', /This \[ is never closed/, { a: [1, 2], b: 3 }],
  ['a: «{»b: 1\nc: 2\n', /This \{ is never closed/, { a: { b: 1 }, c: 2 }],
  ['a: «}»\n', /closes nothing/],
  ['a:\n  b: 1\n «c: 2»\n', /not indented like the others/],
  ['«a 1»\nb: 2\n', /colon is missing/, { 'a 1': null, b: 2 }],
  ['a:\n  b: 1\n  «imag»\n', /colon is missing/, { a: { b: 1, imag: null } }],
  ['a:\n  «imag»\n  b: 1\n', /colon is missing/, { a: { imag: null, b: 1 } }],
  ['a: «-» b\n', /list cannot start on the line of its key/],
  ['a: 1\n«-» x\n', /list item \(-\) stands where a key/],
  ['c:\n  - name: x\n   «image: y»\n', /neither an item of the list/],
  ['a: «*x»\n', /No anchor &x/],
  ['host: «*.example.com»\n', /has to be in quotes/],
  ['a: &a [«*a»]\n', /never end/],
  ['a: «@»x\n', /cannot start with @/],
  ['a: [1,«,»2]\n', /nothing before this comma/],
  ['a: [1 «[»2]]\n', /comma is missing/],
  ['a: "x" «y»\n', /does not belong here/],
  ['a: "«\\»q"\n', /\\q is not an escape/],
  ['a: |«x»\n  b\n', /After \| or >/],
  ['<<: «5»\n', /After <</],
  ['a: 1\n«a»: 2\n', /already set/, { a: 2 }],
  ['a: {b: 1, «"b"»: 2}\n', /already set/],
  ['yes: 1\n«true»: 2\n', /already set/],
];

const json: [marked: string, message: RegExp, value?: unknown][] = [
  ['{"a": 1«,»}', /comma after the last item/, { a: 1 }],
  ['[1, 2«,» // c\n]', /comma after the last item/, [1, 2]],
  ['{«a»: 1}', /double quotes/],
  ["{«'a'»: 1}", /only double quotes/],
  ['{"a" «1»}', /colon is missing/],
  ['{"a": «}»', /value is missing/, { a: null }],
  ['{"a": 1 «"b"»: 2}', /comma is missing/, { a: 1, b: 2 }],
  ['{"a": [1, 2«}»', /\] is missing/, { a: [1, 2] }],
  ['{"a": «tru»}', /./],
  ['{"a": «"\\q"»}', /escape/],
  ['{"a": 1, «"a"»: 2}', /only the last one counts/i, { a: 2 }],
];

for (const [language, table] of [
  ['yaml', yaml],
  ['json', json],
] as const) {
  for (const [marked, message, value] of table) {
    test(`${language}: ${JSON.stringify(marked)}`, () => {
      const document = openDocument(marked.replace(/[«»]/g, ''), language);
      const [problem] = document.problems;
      assert.ok(problem);
      assert.match(problem.message, message);
      assert.deepEqual(problem.range, { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 });
      if (value !== undefined) assert.deepEqual(document.value, value);
    });
  }
}

test('all problems of a text are found', () => {
  const { problems } = openDocument('a: @x\nb: 1\nb: 2\nc: `y\n', 'yaml');
  assert.deepEqual(
    problems.map(({ range }) => range.start),
    [3, 19, 11],
  );
});

test('a repeated key is an error in YAML, which the API server refuses, and a warning in JSON', () => {
  const [yamlProblem] = openDocument('a: 1\na: 2\n', 'yaml').problems;
  assert.deepEqual([yamlProblem?.rule, yamlProblem?.severity, yamlProblem?.pointer], ['duplicate-key', 'error', '/a']);
  const [jsonProblem] = openDocument('{"x": [{"a": 1, "a": 2}]}', 'json').problems;
  assert.deepEqual(
    [jsonProblem?.rule, jsonProblem?.severity, jsonProblem?.pointer],
    ['duplicate-key', 'warning', '/x/0/a'],
  );
});
