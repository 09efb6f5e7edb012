import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Context, defaultContext } from '../../../server/context.ts';
import { complete } from '../../../server/features/completion.ts';
import { marked } from './marked.ts';

/** The labels offered at the cursor. */
function labels(text: string, context: Context = defaultContext): string[] {
  const { file, offset } = marked(text);
  return complete(file, offset, context, { snippets: false })?.items.map((item) => item.label) ?? [];
}

/** The text after taking an offer. */
function taken(text: string, label: string, snippets = false): string {
  const { file, offset } = marked(text);
  const found = complete(file, offset, defaultContext, { snippets });
  const item = found?.items.find((candidate) => candidate.label === label);
  if (!found || !item) throw new Error(`${label} is not offered`);
  const after = file.text.slice(0, found.range.start) + item.text + file.text.slice(found.range.end);
  const { before } = found;
  return before ? after.slice(0, before.start) + before.text + after.slice(before.end) : after;
}

const COMPATIBILITIES = ['EC2', 'EXTERNAL', 'FARGATE', 'MANAGED_INSTANCES'];
const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n';

describe('completion of keys', () => {
  const table: [name: string, text: string, first: string[]][] = [
    ['an empty document', '|', ['apiVersion', 'kind', 'metadata']],
    ['a document after another', `${DEPLOYMENT}---\n|`, ['apiVersion', 'kind', 'metadata']],
    ['the second key of a new document', 'apiVersion: v1\n|', ['kind', 'metadata']],
    ['the root of a resource', `${DEPLOYMENT}|`, ['spec']],
    ['required fields first', `${DEPLOYMENT}spec:\n  |`, ['selector', 'template', 'replicas']],
    ['a half-typed key', `${DEPLOYMENT}spec:\n  replicas: 1\n  temp|`, ['selector', 'template']],
    ['a half-typed first key', `${DEPLOYMENT}spec:\n  temp|`, ['selector', 'template', 'replicas']],
    ['a half-typed key above others', `${DEPLOYMENT}spec:\n  temp|\n  replicas: 1\n`, ['selector', 'template']],
    [
      'an item of a list',
      `${DEPLOYMENT}spec:\n  template:\n    spec:\n      containers:\n        - |`,
      ['name', 'image', 'command'],
    ],
    [
      'the second key of an item',
      `${DEPLOYMENT}spec:\n  template:\n    spec:\n      containers:\n        - name: a\n          im|`,
      ['image', 'command'],
    ],
    [
      'an item of a list that is not indented',
      `${DEPLOYMENT}spec:\n  template:\n    spec:\n      containers:\n      - name: a\n        |`,
      ['image', 'command'],
    ],
    ['braces', `${DEPLOYMENT}spec: { repl| }`, ['selector', 'template', 'replicas']],
    ['a task definition', '{ "family": "a", "containerDefinitions": [{ "name": "b", | }] }', ['image', 'essential']],
    ['a half-typed JSON key', '{ "family": "a", "containerDefinitions": [{ "name": "b", "im|" }] }', ['image']],
    ['an open JSON key', '{\n  "family": "a",\n  "containerDefinitions": [],\n  "netw|\n}', ['networkMode']],
    ['bare containers', '[{ "name": "a", "image": "b", "essential": true, | }]', ['portMappings']],
    [
      'a CloudFormation template',
      'Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: a\n      |',
      ['ContainerDefinitions', 'NetworkMode'],
    ],
    [
      'the first property of a template’s resource',
      'Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      |',
      ['ContainerDefinitions', 'Family'],
    ],
    [
      'a second list item at the indentation of its list',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    image: b\n  - |',
      ['name', 'image'],
    ],
  ];
  for (const [name, text, first] of table) {
    it(name, () => assert.deepEqual(labels(text).slice(0, first.length), first));
  }

  it('leaves out what is there already', () => {
    assert.ok(!labels(`${DEPLOYMENT}spec:\n  replicas: 1\n  |`).includes('replicas'));
  });
  it('leaves out what the target version does not have', () => {
    const text = 'apiVersion: v1\nkind: Pod\nspec:\n  |';
    assert.ok(labels(text).includes('resources'));
    assert.ok(!labels(text, { ...defaultContext, kubernetesVersion: '1.31' }).includes('resources'));
  });
});

describe('completion of values', () => {
  const table: [name: string, text: string, values: string[]][] = [
    ['a boolean', `${DEPLOYMENT}spec:\n  paused: |`, ['true', 'false']],
    ['an enumeration', 'apiVersion: v1\nkind: Pod\nspec:\n  restartPolicy: |', ['Always', 'Never', 'OnFailure']],
    ['a half-typed value', 'apiVersion: v1\nkind: Pod\nspec:\n  restartPolicy: Al|', ['Always', 'Never', 'OnFailure']],
    ['a value above others', 'apiVersion: v1\nkind: Pod\nspec:\n  hostPID: |\n  containers: []', ['true', 'false']],
    ['apiVersion of a kind', 'apiVersion: |\nkind: Deployment', ['apps/v1']],
    ['a JSON value', '{ "family": "a", "containerDefinitions": [], "pidMode": | }', ['host', 'task']],
    ['a JSON string', '{ "family": "a", "containerDefinitions": [], "pidMode": "|" }', ['host', 'task']],
    ['an item', 'family: a\ncontainerDefinitions: []\nrequiresCompatibilities:\n  - |', COMPATIBILITIES],
    ['an item in brackets', 'family: a\ncontainerDefinitions: []\nrequiresCompatibilities: [|]', COMPATIBILITIES],
    ['a JSON item', '{ "family": "a", "containerDefinitions": [], "requiresCompatibilities": ["|"] }', COMPATIBILITIES],
    ['a JSON boolean', '[{ "name": "a", "image": "b", "memory": 64, "essential": | }]', ['true', 'false']],
  ];
  for (const [name, text, values] of table) {
    it(name, () => assert.deepEqual(labels(text), values));
  }
  it('kinds of the version', () => {
    assert.ok(labels('apiVersion: batch/v1\nkind: |').includes('CronJob'));
    assert.ok(!labels('apiVersion: batch/v1\nkind: |').includes('Deployment'));
    assert.ok(!labels('apiVersion: batch/v1\nkind: |').includes('CronJobList'));
  });
  it('kinds that the target version serves, marked when a later one does not', () => {
    const { file, offset } = marked('apiVersion: batch/v1beta1\nkind: |');
    const at = (kubernetesVersion: string) =>
      complete(file, offset, { ...defaultContext, kubernetesVersion }, { snippets: false })?.items ?? [];
    assert.deepEqual(at('1.36'), []);
    assert.equal(at('1.24').find((item) => item.label === 'CronJob')?.deprecated, true);
  });
});

describe('completion is silent', () => {
  const table: [name: string, text: string][] = [
    ['in a comment', `${DEPLOYMENT}# |`],
    ['among free keys', 'apiVersion: v1\nkind: Pod\nmetadata:\n  labels:\n    |'],
    ['in a file of somebody else', 'services:\n  web:\n    image: a\n|'],
    ['in a foreign JSON file', '{ "compilerOptions": { | } }'],
    ['in free text', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: |'],
  ];
  for (const [name, text] of table) it(name, () => assert.deepEqual(labels(text), []));
});

describe('what completion inserts', () => {
  const table: [name: string, text: string, label: string, result: string][] = [
    ['a scalar', `${DEPLOYMENT}spec:\n  rep|`, 'replicas', `${DEPLOYMENT}spec:\n  replicas: `],
    ['an object', `${DEPLOYMENT}spec:\n  temp|`, 'template', `${DEPLOYMENT}spec:\n  template:\n    `],
    [
      'a list',
      'apiVersion: v1\nkind: Pod\nspec:\n  |',
      'containers',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - ',
    ],
    [
      'an object in a list item',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - |',
      'resources',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - resources:\n        ',
    ],
    [
      'only the name before a colon',
      `${DEPLOYMENT}spec:\n  repl|ca: 2`,
      'replicas',
      `${DEPLOYMENT}spec:\n  replicas: 2`,
    ],
    [
      'only the name before a JSON colon',
      '{ "family": "a", "containerDefinitions": [{ "im|g": "x" }] }',
      'image',
      '{ "family": "a", "containerDefinitions": [{ "image": "x" }] }',
    ],
    [
      'a JSON string',
      '[{ "name": "a", "essential": true, "im|" }]',
      'image',
      '[{ "name": "a", "essential": true, "image": "" }]',
    ],
    [
      'a JSON list with a comma after it',
      '[{ | "name": "a", "image": "b", "cpu": 1 }]',
      'portMappings',
      '[{ "portMappings": [], "name": "a", "image": "b", "cpu": 1 }]',
    ],
    [
      'a comma before it',
      '[{\n  "name": "a",\n  "image": "b",\n  "memory": 64\n  |\n}]',
      'essential',
      '[{\n  "name": "a",\n  "image": "b",\n  "memory": 64,\n  "essential": \n}]',
    ],
    [
      'a JSON value',
      '{ "family": "a", "containerDefinitions": [], "pidMode": | }',
      'host',
      '{ "family": "a", "containerDefinitions": [], "pidMode": "host" }',
    ],
    [
      'a JSON value in quotes',
      '{ "family": "a", "containerDefinitions": [], "pidMode": "|" }',
      'host',
      '{ "family": "a", "containerDefinitions": [], "pidMode": "host" }',
    ],
    [
      'a JSON value with a comma after it',
      '{ "pidMode": "h|"\n "family": "a", "containerDefinitions": [] }',
      'host',
      '{ "pidMode": "host",\n "family": "a", "containerDefinitions": [] }',
    ],
  ];
  for (const [name, text, label, result] of table) it(name, () => assert.equal(taken(text, label), result));

  it('lays out required fields for editors with snippets', () => {
    assert.equal(
      taken('apiVersion: v1\nkind: Pod\nspec:\n  |', 'containers', true),
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: $1\n      image: $2',
    );
  });
});
