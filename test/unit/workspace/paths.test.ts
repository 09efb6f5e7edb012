import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName, folderOf, pathFrom, plainPath } from '../../../server/workspace/paths.ts';

test('one file has one plain path, however it is written', () => {
  assert.equal(plainPath('file:///c%3A/my%20app/./a.yaml'), 'file:///c:/my app/a.yaml');
  assert.equal(plainPath('./app/../app/a.yaml'), 'app/a.yaml');
  assert.equal(plainPath('../a.yaml'), '../a.yaml');
  assert.equal(plainPath('../../a/../b.yaml'), '../../b.yaml');
  assert.equal(plainPath('/srv//a.yaml'), '/srv/a.yaml');
  assert.equal(plainPath('file:///100%.yaml'), 'file:///100%.yaml');
  assert.equal(plainPath('untitled:Untitled-1'), 'untitled:Untitled-1');
});

test('folders and names', () => {
  assert.equal(folderOf('app/a.yaml'), 'app');
  assert.equal(folderOf('a.yaml'), '');
  assert.equal(fileName('app/a.yaml'), 'a.yaml');
  assert.equal(pathFrom('app/over', '../base'), 'app/base');
  assert.equal(pathFrom('', './base/'), 'base');
  assert.equal(pathFrom('file:///app/over', '../base/a.yaml'), 'file:///app/base/a.yaml');
});
