import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conceptAt } from '../../../server/features/concept-at.ts';
import { marked } from './marked.ts';

const cases: [name: string, text: string, id: string | undefined][] = [
  ['a kind', 'apiVersion: apps/v1\nkind: Deploy|ment\n', 'deployment'],
  ['a field', 'apiVersion: v1\nkind: Pod\nspec:\n  termination|GracePeriodSeconds: 3\n', 'termination-grace-period'],
  ['its value', 'apiVersion: v1\nkind: Pod\nspec:\n  terminationGracePeriodSeconds: 3|0\n', 'termination-grace-period'],
  ['a place without an entry of its own', 'apiVersion: v1\nki|nd: Pod\n', 'pod'],
  ['a JSON key', '{"family": "a", "container|Definitions": []}', 'container'],
  ['a file that is not ours', 'ser|vices: {}\n', undefined],
  ['the template of a chart', 'apiVersion: v1\nkind: P|od\n{{- if .a }}\nspec: {}\n{{- end }}\n', undefined],
];

for (const [name, text, id] of cases) {
  test(`the entry for ${name}`, () => {
    const { file, offset } = marked(text);
    assert.equal(conceptAt(file, offset)?.id, id);
  });
}
