import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { checkDocument, checkFile } from '../../../server/features/diagnostics.ts';
import { createDocumentCache, openFile } from '../../../server/syntax/open-file.ts';
import { open } from './marked.ts';

/** Each problem as the text it underlines and its rule. */
function problems(text: string): [string, string][] {
  const file = open(text);
  return checkFile(file, defaultContext).map((problem) => [
    file.text.slice(problem.range.start, problem.range.end),
    problem.rule,
  ]);
}

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const CONTAINER = '  containers:\n    - name: web\n      image: web:1\n';

describe('what a problem underlines', () => {
  const table: [name: string, text: string, found: string[]][] = [
    ['the key of an unknown field', `${POD}${CONTAINER}  hostpid: true\n`, ['hostpid']],
    ['a wrong value', `${POD}${CONTAINER}  hostPID: sure # why\n`, ['sure']],
    ['the key of a wrong block', `${POD}${CONTAINER}  hostPID:\n    a: 1\n`, ['hostPID']],
    ['the key of an object that lacks something', `${POD}  hostPID: true\n`, ['spec']],
    ['an item by its first key', `${POD}  containers:\n    - image: web:1\n      tty: true\n`, ['image']],
    ['a tab', 'apiVersion: v1\nkind: Pod\nspec:\n\tcontainers: []\n', ['\t']],
  ];
  for (const [name, text, found] of table)
    it(name, () => assert.deepEqual([...new Set(problems(text).map(([underlined]) => underlined))], found));
});

describe('checking a file', () => {
  it('judges each document by itself', () => {
    const text = `${POD}${CONTAINER}  hostpid: true\n---\nfoo: [\n---\n${POD}${CONTAINER}  hostipc: true\n`;
    assert.deepEqual(
      checkFile(open(text), defaultContext).map((problem) => [problem.document, problem.pointer]),
      [
        [0, '/spec/hostpid'],
        [2, '/spec/hostipc'],
      ],
    );
  });
  it('gives ranges in the file, in UTF-16 units', () => {
    assert.deepEqual(problems(`# 🚢 日本語\n---\n${POD}${CONTAINER}  hostpid: true # 🚢\n`), [
      ['hostpid', 'kubernetes/unknown-field'],
    ]);
  });
  it('reads Windows line ends', () => {
    const text = `${POD}${CONTAINER}  hostpid: true\n`.replaceAll('\n', '\r\n');
    assert.deepEqual(problems(text), [['hostpid', 'kubernetes/unknown-field']]);
  });
  it('leaves other people’s files alone, broken or not', () => {
    for (const text of ['services:\n  web: {}\n', 'foo: [\n', '{ "a": 1, }', '- 1\n- 1\n', 'a: 1\na: 2\n', '']) {
      assert.deepEqual(problems(text), [], text);
    }
  });
  it('leaves templates alone', () => {
    assert.deepEqual(problems(`{{- if .Values.on }}\n${POD}  hostpid: true\n{{- end }}\n`), []);
  });
  it('says only what is wrong with the text while that cannot be read', () => {
    const rules = problems(`${POD}${CONTAINER}  hostpid: true\n  a: "b\n`).map(([, rule]) => rule);
    assert.ok(rules.length > 0 && rules.every((rule) => rule === 'yaml-syntax'), rules.join());
  });
  it('checks a document once for each text and context', () => {
    const cache = createDocumentCache();
    const first = openFile('a.yaml', 'yaml', `${POD}  x: 1\n`, cache).documents[0];
    const again = openFile('a.yaml', 'yaml', `${POD}  x: 1\n`, cache).documents[0];
    assert.ok(first && again);
    assert.equal(checkDocument(first.document, defaultContext), checkDocument(again.document, defaultContext));
    const older = { ...defaultContext, kubernetesVersion: '1.30' };
    assert.notEqual(checkDocument(first.document, defaultContext), checkDocument(first.document, older));
  });
});
