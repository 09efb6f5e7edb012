import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFile } from '../../../server/syntax/open-file.ts';
import { createWorkspace } from '../../../server/workspace/workspace.ts';
import { deployment, type Files, linesOf, object, workspaceOf } from './files.ts';

const partial = object('Ingress', 'web', 'spec: {tls: [{secretName: web}]}', 'networking.k8s.io/v1');
const scaling = object('HorizontalPodAutoscaler', 'web', 'spec: {maxReplicas: 9}', 'autoscaling/v2');
const errors = (files: Files) => linesOf(files).filter((line) => line.startsWith('error'));

const PATCHES: [what: string, kustomization: string][] = [
  ['patches', 'patches: [{path: a.yaml}]'],
  ['patches with a target', 'patches: [{target: {kind: Deployment}, path: ./a.yaml}]'],
  ['patchesStrategicMerge', 'patchesStrategicMerge: [a.yaml]'],
];
for (const [what, kustomization] of PATCHES) {
  test(`a file under ${what} is not asked for what its target has`, () => {
    assert.notDeepEqual(errors({ 'a.yaml': scaling }), []);
    assert.deepEqual(errors({ 'kustomization.yaml': kustomization, 'a.yaml': scaling }), []);
  });
}

test('a patch in another folder than its kustomization', () => {
  assert.deepEqual(
    errors({ 'over/kustomization.yml': 'patches: [{path: ../parts/a.yaml}]', 'parts/a.yaml': scaling }),
    [],
  );
});

test('a patch is wrong in what it does say', () => {
  const wrong = object('Deployment', 'web', 'spec: {replicas: many, replica: 3}', 'apps/v1');
  assert.deepEqual(errors({ 'kustomization.yaml': 'patches: [{path: a.yaml}]', 'a.yaml': wrong }), [
    'error wrong-type /spec/replicas',
    'error unknown-field /spec/replica',
  ]);
});

test('a file that a kustomization takes as it is has to be whole', () => {
  const scaled = object('Deployment', 'web', 'spec: {replicas: 3}', 'apps/v1');
  assert.deepEqual(errors({ 'a.yaml': scaled }), []);
  assert.notDeepEqual(errors({ 'kustomization.yaml': 'resources: [a.yaml]', 'a.yaml': scaled }), []);
});

test('what one kustomization takes as it is and another one lays over is a patch', () => {
  const files = { 'kustomization.yaml': 'resources: [a.yaml]', 'b/kustomization.yaml': 'patches: [{path: ../a.yaml}]' };
  assert.equal(workspaceOf({ ...files, 'a.yaml': partial }).standing('./a.yaml'), 'patch');
});

test('a kustomization is not judged as an object, whatever it leaves out', () => {
  assert.deepEqual(
    linesOf({ 'kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n' }),
    [],
  );
});

test('generated ConfigMaps and Secrets have the keys they are made of', () => {
  const kustomization = `resources: [a.yaml]
secretGenerator: [{name: keys, envs: [keys.env]}]
configMapGenerator: [{name: settings, literals: [mode=fast, level=3], files: [app.ini, other=x/y.ini]}]`;
  const named = workspaceOf({ 'kustomization.yaml': kustomization }).named('ConfigMap', 'settings');
  assert.deepEqual(named[0]?.keys, ['mode', 'level', 'app.ini', 'other']);
  const env = (kind: string, name: string, key: string) =>
    deployment('web', '', `env: [{name: A, valueFrom: {${kind}KeyRef: {name: ${name}, key: ${key}}}}]`);
  const files = (text: string) => ({ 'kustomization.yaml': kustomization, 'a.yaml': text });
  assert.deepEqual(linesOf(files(env('configMap', 'settings', 'mode'))), []);
  assert.deepEqual(linesOf(files(env('secret', 'keys', 'anything'))), []);
  assert.equal(linesOf(files(env('configMap', 'settings', 'colour'))).length, 1);
});

test('an edit is visible to others only when it changes what they can see', () => {
  const workspace = createWorkspace(true);
  const file = (text: string) => openFile('a.yaml', 'yaml', text);
  assert.equal(workspace.update(file(deployment('web'))), true);
  assert.equal(workspace.update(file(`# a comment\n${deployment('web')}`)), false);
  const { version } = workspace;
  const before = version();
  assert.equal(workspace.update(file(deployment('api'))), true);
  assert.ok(version() > before);
  assert.equal(workspace.named('Deployment', 'web').length, 0);
  assert.equal(workspace.named('Deployment', 'api').length, 1);
  assert.equal(workspace.remove('a.yaml'), true);
  assert.equal(workspace.remove('a.yaml'), false);
  assert.deepEqual(workspace.pods().candidates({}), []);
});
