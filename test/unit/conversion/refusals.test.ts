import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversionInput } from '../../../server/conversion/conversion.ts';
import { convertTexts, deployment } from './support.ts';

type Case = readonly [name: string, text: string, choice: Partial<ConversionInput>, reason: RegExp];

const REFUSED: readonly Case[] = [
  ['no output as Terraform yet', deployment(''), { format: 'terraform' }, /terraform.*choose cloudformation or json/],
  ['no manifests for ECS', deployment(''), { format: 'manifests' }, /choose cloudformation or json/],
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
    /no Deployment or Pod/,
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
  [
    'one task on each instance',
    '{"serviceName": "a", "taskDefinition": "b:3", "schedulingStrategy": "DAEMON"}',
    { to: 'eks' },
    /DAEMON/,
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

test('the rest is converted', () => {
  const result = convertTexts({ 'a.yaml': `${deployment('')}---\nkind: [\n---\n{{ include "x" . }}\n` });
  assert.equal(result.outputs.length, 2);
  assert.deepEqual(
    result.refused.map(({ document }) => document),
    [1, 2],
  );
});
