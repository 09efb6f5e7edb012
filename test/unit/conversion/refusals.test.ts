import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversionInput } from '../../../server/conversion/conversion.ts';
import { convertTexts, deployment } from './support.ts';

type Case = readonly [name: string, text: string, choice: Partial<ConversionInput>, reason: RegExp];

const REFUSED: readonly Case[] = [
  ['nothing known', 'a: 1\n', {}, /nothing in it that is known/],
  [
    'already on the other side',
    '{"family": "a", "containerDefinitions": [{"name": "a", "image": "b"}]}',
    {},
    /already an ECS definition/,
  ],
  ['already on this side', deployment(''), { to: 'eks' }, /already a Kubernetes object/],
  ['broken text, with its place', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a\n', {}, /^Line \d+, column \d+: ./],
  [
    'a template',
    'apiVersion: v1\nkind: Pod\n{{- if .Values.a }}\nmetadata: {name: a}\n{{- end }}\n',
    {},
    /rendered first/,
  ],
  [
    'nothing that runs',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: b}\n',
    {},
    /nothing in it that runs containers/,
  ],
  [
    'no containers',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n',
    {},
    /Pod a has no containers/,
  ],
  [
    'more containers than a task holds',
    deployment('').replace(
      / {8}- name[\s\S]*/,
      Array.from({ length: 11 }, (_, index) => `        - {name: c${index}, image: b}\n`).join(''),
    ),
    {},
    /11 containers.*split/,
  ],
  [
    'a service without its task definition',
    '{"serviceName": "a", "taskDefinition": "b:3", "desiredCount": 1}',
    { to: 'eks' },
    /Task definition b:3 of service a is not among/,
  ],
  ['no container definitions', '{"family": "a", "containerDefinitions": []}', { to: 'eks' }, /no containers/],
];

for (const [name, text, choice, reason] of REFUSED) {
  test(`refused: ${name}`, () => {
    const file = text.startsWith('{') ? 'a.json' : 'a.yaml';
    const result = convertTexts({ [file]: text }, choice);
    assert.deepEqual(result.outputs, []);
    assert.equal(result.refused.length, 1);
    assert.equal(result.refused[0]?.file, file);
    assert.match(result.refused[0]?.reason ?? '', reason);
  });
}

test('where nothing is converted, each document is named', () => {
  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 80}]}\n';
  const empty = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n';
  const { refused } = convertTexts({ 'a.yaml': `${empty}---\n${service}`, 'b.yaml': 'a: 1\n', 'c.yaml': service });
  assert.deepEqual(refused.map(({ file, document }) => `${file} ${document}`).sort(), [
    'a.yaml 0',
    'a.yaml 1',
    'b.yaml 0',
    'c.yaml 0',
  ]);
});

test('two objects of one name: the first is converted, the second named with the place of the first', () => {
  const result = convertTexts({ 'a.yaml': deployment(''), 'b.yaml': deployment('') });
  assert.equal(result.outputs.filter(({ kind }) => kind === 'task-definition').length, 1);
  assert.deepEqual(
    result.refused.map(({ file, reason }) => [file, /a\.yaml, document 1/.test(reason)]),
    [['b.yaml', true]],
  );
});

test('kinds that nobody knows are named in the report, with each of their fields', () => {
  const widget = 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {size: 3}\n';
  const result = convertTexts({ 'a.yaml': `${deployment('')}---\n${widget}` });
  const lost = result.findings.filter(({ source }) => source.document === 1);
  assert.deepEqual(
    lost.map(({ source, fidelity, message }) => [source.pointer, fidelity, message]),
    ['/apiVersion', '/kind', '/metadata/name', '/spec/size'].map((pointer) => [
      pointer,
      'dropped',
      'Nothing comes of this Widget.',
    ]),
  );
});

test('the rest is converted', () => {
  const result = convertTexts({ 'a.yaml': `${deployment('')}---\nkind: [\n---\n{{ include "x" . }}\n` });
  assert.ok(result.outputs.some(({ path }) => path === 'web.task-definition.json'));
  assert.deepEqual(
    result.refused.map(({ document }) => document),
    [1, 2],
  );
});
