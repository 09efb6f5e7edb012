import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { checkKubernetes } from '../../../server/kubernetes/check.ts';
import { recognizeKubernetes } from '../../../server/kubernetes/recognize.ts';
import type { Problem } from '../../../server/problem.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

function check(text: string, kubernetesVersion = '1.36'): Problem[] {
  const document = openFile('file:///a.yaml', 'yaml', text).documents[0]?.document;
  assert.ok(document);
  const problems = recognizeKubernetes(document).flatMap((resource) =>
    checkKubernetes(resource, document, { ...defaultContext, kubernetesVersion }),
  );
  return problems.filter(({ severity }) => severity === 'error');
}

const lines = (problems: Problem[]) =>
  problems.map(({ rule, pointer }) => `${rule.replace('kubernetes/', '')} ${pointer}`);

/** A Pod with more in its container, its spec, or next to them. */
const pod = (container = '', spec = '', rest = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${rest}spec:\n${spec}  containers:\n    - name: web\n      image: nginx\n${container}`;

const VERSIONS: [what: string, text: string, version: string, message: string | undefined][] = [
  ['a field that is there', pod('', '  resources: {}\n'), '1.32', undefined],
  [
    'a field to come',
    pod('', '  resources: {}\n'),
    '1.31',
    '`resources` of PodSpec exists since Kubernetes 1.32; your target is 1.31.',
  ],
  [
    'a field that came and went',
    pod('', '  workloadRef: {name: a}\n'),
    '1.36',
    '`workloadRef` of PodSpec existed up to Kubernetes 1.35; your target is 1.36.',
  ],
  ['the version that had it', pod('', '  workloadRef: {name: a}\n'), '1.35', undefined],
  ['values are checked once the feature is on', pod('      securityContext: {procMount: Masked}\n'), '1.32', undefined],
];
for (const [what, text, version, message] of VERSIONS) {
  test(`${what}: ${version}`, () => assert.equal(check(text, version)[0]?.message, message));
}

test('pointers in a list start at the document', () => {
  const text =
    'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a}\n  dta: {}\n';
  const [problem] = check(text);
  assert.equal(problem?.pointer, '/items/0/dta');
  assert.deepEqual(problem?.fixes?.[0]?.edits, [{ kind: 'rename', pointer: '/items/0/dta', key: 'data' }]);
});

test('a patch may leave out what its target has', () => {
  assert.deepEqual(check('apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: 3}\n'), []);
  assert.deepEqual(check('apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n$patch: delete\n'), []);
  const directives = '{$setElementOrder/ports: [{port: 80}], ports: [{port: 80, $patch: delete}]}';
  assert.deepEqual(check(`apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: ${directives}\n`), []);
  const wrong = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replcas: 3}\n';
  assert.deepEqual(lines(check(wrong)), ['unknown-field /spec/replcas']);
});
