import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { checkKubernetes } from '../../../server/kubernetes/check.ts';
import { recognizeKubernetes } from '../../../server/kubernetes/recognize.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

/** What the API server reads in a text, and what it refuses while reading: types, forms of values, and what is missing. */

/** Rules and places of the errors in a text: `wrong-type /spec/replicas`. */
function errors(text: string, kubernetesVersion = '1.36', language: 'yaml' | 'json' = 'yaml'): string[] {
  const document = openFile('file:///a', language, text).documents[0]?.document;
  assert.ok(document);
  const syntax = document.problems.map(({ rule }) => rule);
  const resources = recognizeKubernetes(document);
  assert.ok(resources.length > 0, 'it is recognized');
  const problems = resources.flatMap((resource) =>
    checkKubernetes(resource, document, { ...defaultContext, kubernetesVersion }),
  );
  const found = problems.filter(({ severity }) => severity === 'error');
  return [...syntax, ...found.map(({ rule, pointer }) => `${rule.replace('kubernetes/', '')} ${pointer}`)];
}

const configMap = (value: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  key: ${value}\n`;
const lease = (value: string) =>
  `apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {name: a}\nspec:\n  leaseTransitions: ${value}\n`;
const secret = (value: string) => `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  key: ${value}\n`;
const limit = (value: string) =>
  `apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: a}\nspec:\n  hard:\n    count/widgets.example.com: ${value}\n`;
const created = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  creationTimestamp: ${value}\n`;
const immutable = (value: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nimmutable: ${value}\n`;
const port = (value: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ports:\n    - port: 80\n      targetPort: ${value}\n`;

type Reading = [what: string, write: (value: string) => string, error: string, accepted: string[], refused: string[]];

const READINGS: Reading[] = [
  [
    'text',
    configMap,
    'wrong-type /data/key',
    [
      'a',
      '12:30:45',
      '2026-01-02',
      '0x1G',
      '1_a',
      '1.2.3',
      'null',
      '~',
      '""',
      "'1'",
      '"yes"',
      '!!str 1',
      '+',
      '0xZ',
      '1e',
    ],
    [
      '1',
      '0755',
      '0o17',
      '0b11',
      '0x1F',
      '1_000',
      '1.5',
      '1e3',
      '.5',
      '5.',
      '+1',
      'yes',
      'No',
      'y',
      'ON',
      'true',
      '.inf',
    ],
  ],
  [
    'a whole number',
    lease,
    'wrong-type /spec/leaseTransitions',
    ['1', '1.0', '1e2', '0x10', '010', '1_000', '+1', '-0', 'null', '0b11'],
    ['1.5', '"1"', 'yes', '1s', '[1]', '{}', '""', '1e-1', '1:30'],
  ],
  [
    'a truth value',
    immutable,
    'wrong-type /immutable',
    ['true', 'yes', 'n', 'Off', 'null'],
    ['1', '"true"', 'ja', 'tRue'],
  ],
  [
    'a number or text',
    port,
    'wrong-type /spec/ports/0/targetPort',
    ['80', '80.0', 'http', 'null'],
    ['80.5', 'yes', '[80]', '{}'],
  ],
  [
    'a quantity',
    limit,
    'invalid-quantity /spec/hard/count~1widgets.example.com',
    ['1', '1e3', '5.', '+1', '"1"', '" 1 "', '1k', '1Ki', '"1E3"', '0', '100e-2', 'null', '"Gi"'],
    ['0x1G', '""', '1 k', '1K', '1kb', '"1,5"', 'one', '"0x10"', '1e'],
  ],
  [
    'base64',
    secret,
    'invalid-base64 /data/key',
    ['YQ==', '""', 'null', '"YWJj\\nYWJj"', '|\n    YWJj\n    YQ=='],
    ['YQ', 'YQ=', 'a-b_', '"YW Jj"', 'secret', '"YWJj\\tYWJj"'],
  ],
  [
    'a time',
    created,
    'invalid-time /metadata/creationTimestamp',
    ['2026-01-31T12:00:00Z', '"2026-01-31T12:00:00.5+09:00"', 'null'],
    ['2026-01-31', '2026-01-31 12:00:00', '""', '2026-13-31T12:00:00Z', '2026-01-31T12:00:00'],
  ],
];
for (const [what, write, error, accepted, refused] of READINGS) {
  for (const value of accepted) test(`${value} is ${what}`, () => assert.deepEqual(errors(write(value)), []));
  for (const value of refused) test(`${value} is not ${what}`, () => assert.deepEqual(errors(write(value)), [error]));
}

test('numbers out of range', () => {
  assert.deepEqual(errors(lease('2147483648')), ['out-of-range /spec/leaseTransitions']);
  assert.deepEqual(errors(lease('2147483647.0')), []);
  assert.deepEqual(errors(lease('1e10')), ['out-of-range /spec/leaseTransitions']);
});

test('JSON numbers are read as kubectl reads them', () => {
  const json = (value: string) =>
    `{"apiVersion":"coordination.k8s.io/v1","kind":"Lease","metadata":{"name":"a"},"spec":{"leaseTransitions":${value}}}`;
  assert.deepEqual(errors(json('1.0'), '1.36', 'json'), []);
  assert.deepEqual(errors(json('1e2'), '1.36', 'json'), []);
  assert.deepEqual(errors(json('1.5'), '1.36', 'json'), ['wrong-type /spec/leaseTransitions']);
});

test('keys are texts, whatever they look like', () => {
  const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  1: a\n  1.5: b\n  no: c\n';
  assert.deepEqual(errors(text), []);
});

test('a key written twice is refused', () => {
  assert.deepEqual(errors(`${configMap('a')}  key: b\n`), ['duplicate-key']);
});

const pod = (container: string, spec = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n${spec}  containers:\n    - name: a\n      image: b\n${container}`;
const bundle =
  '  volumes:\n    - name: a\n      projected:\n        sources:\n          - clusterTrustBundle: {labelSelector: {matchExpressions: [{operator: Foo}]}}\n';
const metric = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: a}
spec:
  maxReplicas: 3
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}
  metrics:
    - type: External
      external:
        metric: {name: a, selector: {matchExpressions: [{operator: Foo}]}}
        target: {type: Value, value: 1}
`;
const slice = `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: a}
addressType: IPv4
endpoints:
  - addresses: [10.0.0.1]
    hints: {forZones: [{}]}
`;

const LENIENT: [what: string, text: string, version: string, expected: string[]][] = [
  ['a selector of a metric is not looked at', metric, '1.36', []],
  ['the name of a zone may be empty', slice, '1.36', []],
  ['trust bundles are dropped by default', pod('', bundle), '1.36', []],
  ['resize policies are dropped up to 1.32', pod('      resizePolicy: [{}]\n'), '1.32', []],
  [
    'and missed what they lack from 1.33 on',
    pod('      resizePolicy: [{}]\n'),
    '1.33',
    [
      'resize-policy /spec/containers/0/resizePolicy/0/resourceName',
      'resize-policy /spec/containers/0/resizePolicy/0/restartPolicy',
    ],
  ],
  ['null is as good as nothing', pod('      env: null\n      args: [null]\n', '  hostname: null\n'), '1.36', []],
  ['but not for a container', pod('    - null\n'), '1.36', ['containers-required /spec/containers/1/name']],
];
for (const [what, text, version, expected] of LENIENT) {
  test(`${what}: ${version}`, () => assert.deepEqual(errors(text, version), expected));
}
