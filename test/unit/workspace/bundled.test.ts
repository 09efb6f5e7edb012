import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { customFacts } from '../../../schemas/custom-resources/facts.ts';
import { readType } from '../../../schemas/custom-resources/read-type.ts';
import { defaultContext } from '../../../server/context.ts';
import { learnCustomKinds } from '../../../server/doors/custom-kinds.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { bundledKinds } from '../../../server/kubernetes/custom-resources/bundled.ts';
import { openFile } from '../../../server/syntax/open-file.ts';
import { type Files, object, workspaceOf } from './files.ts';

const FIXTURES = new URL('../../fixtures/custom-resources/', import.meta.url);
const packages = new URL('../../../schemas/node_modules/@kubernetes-models/argo-cd', import.meta.url);
const skip = !existsSync(packages) && 'schemas/node_modules is not here: npm ci --prefix schemas';

async function problemsOf(files: Files): Promise<string[]> {
  const workspace = workspaceOf(files);
  await learnCustomKinds(workspace);
  return Object.entries(files).flatMap(([path, text]) =>
    checkFile(openFile(path, 'yaml', text), defaultContext, workspace).map(
      ({ severity, rule, pointer }) => `${severity} ${rule.replace('kubernetes/', '')} ${pointer}`,
    ),
  );
}

test('the facts in the repository are what the packages give', { skip }, () => {
  for (const [name, text] of customFacts()) {
    const file = new URL(`../../../schemas/generated/custom/${name}.json`, import.meta.url);
    assert.equal(readFileSync(file, 'utf8'), text, name);
  }
});

for (const name of ['common.yaml', 'more.yaml']) {
  test(`usual objects of popular projects are fine: ${name}`, async () => {
    assert.deepEqual(await problemsOf({ [name]: readFileSync(new URL(name, FIXTURES), 'utf8') }), []);
  });
}

test('every group that is known can be loaded, and has kinds', async () => {
  const groups = JSON.parse(
    readFileSync(new URL('../../../schemas/generated/custom/groups.json', import.meta.url), 'utf8'),
  );
  assert.ok(Object.keys(groups).length > 30);
  for (const group of Object.keys(groups)) assert.notDeepEqual(await bundledKinds(group), [], group);
  assert.deepEqual(await bundledKinds('example.com'), []);
});

const certificate = (spec: string, apiVersion = 'cert-manager.io/v1') =>
  object('Certificate', 'web', `spec: ${spec}`, apiVersion);

test('what a release refuses is a warning: the cluster may run another one', async () => {
  assert.deepEqual(await problemsOf({ 'a.yaml': certificate('{secretname: web, issuerRef: {name: a}}') }), [
    'warning missing-field /spec/secretName',
    'warning unknown-field /spec/secretname',
  ]);
});

test('a name that no object can have is an error whatever the release', async () => {
  const text = certificate('{secretName: web, issuerRef: {name: a}}').replace('name: web', 'name: Web_1');
  assert.deepEqual(await problemsOf({ 'a.yaml': text }), ['error name-syntax /metadata/name']);
});

test('a definition among the files counts, not that of a release', async () => {
  const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: certificates.cert-manager.io}
spec:
  group: cert-manager.io
  scope: Namespaced
  names: {kind: Certificate, plural: certificates}
  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {host: {type: string}}}}}}}]
`;
  assert.deepEqual(await problemsOf({ 'crd.yaml': definition, 'a.yaml': certificate('{host: a, secretName: b}') }), [
    'error unknown-field /spec/secretName',
  ]);
});

test('nothing is said of versions and kinds that another release may have', async () => {
  assert.deepEqual(await problemsOf({ 'a.yaml': certificate('{a: 1}', 'cert-manager.io/v9') }), []);
});

const TYPES: [text: string, expected: unknown][] = [
  ['string', { type: 'string' }],
  ['"a" | "b"', { type: 'string', enum: ['a', 'b'] }],
  ['number | string', { 'x-kubernetes-int-or-string': true }],
  ['Array<boolean>', { type: 'array', items: { type: 'boolean' } }],
  ['{ [key: string]: string }', { type: 'object', additionalProperties: { type: 'string' } }],
  [
    '{ "a": string; /** words */ "b"?: IOther; }',
    { type: 'object', properties: { a: { type: 'string' }, b: { $ref: 'other' } }, required: ['a'] },
  ],
  ['{ "a"?: string } & ({ "a": string } | any)', { type: 'object', properties: { a: { type: 'string' } } }],
  ['any', { 'x-kubernetes-preserve-unknown-fields': true }],
  ['IElsewhere["kind"]', { 'x-kubernetes-preserve-unknown-fields': true }],
];
for (const [text, expected] of TYPES) {
  test(`the type ${text} as a schema`, () => {
    assert.deepEqual(
      readType(text, (name) => (name === 'IOther' ? 'other' : undefined)),
      expected,
    );
  });
}
