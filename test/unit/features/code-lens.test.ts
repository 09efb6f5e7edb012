import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLenses } from '../../../server/features/code-lens.ts';
import { open } from './marked.ts';

const cases: { name: string; text: string; lenses: string[] }[] = [
  {
    name: 'workloads of a manifest, and not what serves them',
    text: 'apiVersion: apps/v1\nkind: Deployment\n---\napiVersion: v1\nkind: Service\n---\nkind: CronJob\napiVersion: batch/v1\n',
    lenses: ['ecs 0  apiVersion: apps/v1', 'ecs 2  kind: CronJob'],
  },
  {
    name: 'items of a List',
    text: 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n  - apiVersion: v1\n    kind: ConfigMap\n',
    lenses: ['ecs 0 /items/0 apiVersion: v1'],
  },
  {
    name: 'a task definition in JSON',
    text: '{\n  "family": "web",\n  "containerDefinitions": []\n}',
    lenses: ['eks 0  {'],
  },
  {
    name: 'resources of a template, at their names',
    text: 'Resources:\n  Web:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: web\n',
    lenses: ['eks 0 /Resources/Web/Properties Web'],
  },
  {
    name: 'nothing in the template of a chart',
    text: 'apiVersion: v1\nkind: Pod\n{{- if .Values.a }}\nspec: {}\n{{- end }}\n',
    lenses: [],
  },
  { name: 'nothing in a file that is not ours', text: 'services:\n  web: {}\n', lenses: [] },
];

for (const { name, text, lenses } of cases) {
  test(`code lenses: ${name}`, () => {
    const file = open(text);
    const found = codeLenses(file).map(
      ({ to, document, pointer, range }) => `${to} ${document} ${pointer} ${file.text.slice(range.start, range.end)}`,
    );
    assert.deepEqual(found, lenses);
  });
}
