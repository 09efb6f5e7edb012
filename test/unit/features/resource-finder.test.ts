import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resourceFinder } from '../../../server/features/resource-finder.ts';
import { open } from './marked.ts';

const manifest = open(
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n---\nx: 1\n---\napiVersion: v1\nkind: Service\n',
);
const task = { ...open('{"family": "web", "containerDefinitions": []}'), uri: 'file:///task' };

test('resources are named as people name them, in both languages', () => {
  const titles = (language: 'en' | 'ja') => resourceFinder([manifest, task], language).all.map(({ title }) => title);
  assert.deepEqual(titles('en'), ['Pod a', 'Service', 'Task definition web']);
  assert.deepEqual(titles('ja'), ['Pod a', 'Service', 'タスク定義 web']);
});

test('a place belongs to the resource it lies in', () => {
  const { indexOf } = resourceFinder([manifest, task], 'en');
  assert.equal(indexOf({ file: manifest.uri, document: 0, pointer: '/spec/a' }), 0);
  assert.equal(indexOf({ file: manifest.uri, document: 1, pointer: '/x' }), -1);
  assert.equal(indexOf({ file: manifest.uri, document: 2, pointer: '' }), 1);
  assert.equal(indexOf({ file: task.uri, document: 0, pointer: '/family' }), 2);
});
