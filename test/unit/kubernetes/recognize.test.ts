import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognizeKubernetes } from '../../../server/kubernetes/recognize.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

const CASES: [what: string, text: string, expected: string[]][] = [
  ['an object', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}', ['apps/v1 Deployment web at root']],
  ['a custom resource', 'apiVersion: example.com/v1\nkind: Thing', ['example.com/v1 Thing - at root']],
  ['JSON', '{"apiVersion": "v1", "kind": "Pod"}', ['v1 Pod - at root']],
  [
    'a list',
    'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod}\n- {apiVersion: v1, kind: Secret}',
    ['v1 Pod - at /items/0', 'v1 Secret - at /items/1'],
  ],
  [
    'a list of one kind, whose items need not say it',
    'apiVersion: apps/v1\nkind: DeploymentList\nitems: [{}]',
    ['apps/v1 Deployment - at /items/0'],
  ],
  ['a list without items', 'apiVersion: v1\nkind: List', ['v1 List - at root']],
  ['no apiVersion', 'kind: ConfigMap\nmetadata: {name: a}', ['? ConfigMap a at root']],
  ['no kind', 'apiVersion: apps/v1\nmetadata: {name: a}', ['apps/v1 ? a at root']],
  ['no apiVersion and nothing that looks like ours', 'kind: Service\nurl: x', []],
  ['an unknown kind without apiVersion', 'kind: Thing\nmetadata: {name: a}', []],
  ['a kubeconfig', 'apiVersion: v1\nkind: Config\nclusters: []', []],
  ['a chart', 'apiVersion: v2\nname: web\nversion: 1.0.0', []],
  ['a compose file', 'services:\n  web: {image: nginx}', []],
  ['an OpenAPI file', 'openapi: 3.1.0\ninfo: {title: a}\npaths: {}', []],
  ['a workflow', 'on: push\njobs:\n  a: {runs-on: ubuntu-latest}', []],
  ['a tsconfig', '{"compilerOptions": {"strict": true}}', []],
  ['an apiVersion that is none', 'apiVersion: 2\nkind: Pod', []],
  ['a templated apiVersion', 'apiVersion: {{ .v }}\nkind: Pod', []],
  ['text', 'hello', []],
  ['nothing', '', []],
];
for (const [what, text, expected] of CASES) {
  test(what, () => {
    const language = text.startsWith('{"') ? 'json' : 'yaml';
    const found = openFile('file:///a', language, text).documents.flatMap(({ document }) =>
      recognizeKubernetes(document),
    );
    const words = found.map(
      ({ apiVersion, kind, name = '-', pointer }) =>
        `${apiVersion || '?'} ${kind || '?'} ${name} at ${pointer || 'root'}`,
    );
    assert.deepEqual(words, expected);
  });
}
