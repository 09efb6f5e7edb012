import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf, plain, pods, readTexts, saidAt, workloadOf } from './support.ts';

const FIELDS: readonly (readonly [path: string, value: string | undefined])[] = [
  ['metadata.namespace', 'shop'],
  ["metadata.labels['app']", 'web'],
  ["metadata.annotations['none']", ''],
  ['spec.serviceAccountName', 'shop'],
  ['metadata.name', undefined],
  ['status.podIP', undefined],
  ['spec.nodeName', undefined],
];

/** A pod with variables and resources. */
function variables(env: string, container = ''): string {
  return pods(
    `serviceAccountName: shop\ncontainers:\n- {name: a, image: a, env: [${env}]${container}}\n- {name: b, image: b, resources: {limits: {memory: 2Gi}}}`,
  );
}

function valuesOf(text: string): Record<string, string> {
  const settings = workloadOf(text).containers[0]?.settings ?? [];
  return Object.fromEntries(settings.map((setting) => [setting.name.value, plain(setting).value]));
}

for (const [path, value] of FIELDS) {
  test(`the field ${path}`, () => {
    const values = valuesOf(variables(`{name: A, valueFrom: {fieldRef: {fieldPath: "${path}"}}}`));
    assert.deepEqual(values, value === undefined ? {} : { A: value });
  });
}

test('what only a running pod knows says where a task finds it', () => {
  const text = (path: string) => variables(`{name: A, valueFrom: {fieldRef: {fieldPath: ${path}}}}`);
  assert.match(saidAt(readTexts(text('metadata.name')), '/fieldPath'), /^dropped: .*`TaskARN`/);
  assert.match(saidAt(readTexts(text('status.podIP')), '/fieldPath'), /^dropped: .*`Networks`/);
  assert.match(saidAt(readTexts(text('spec.nodeName')), '/fieldPath'), /^dropped: .*Fargate/);
});

test('a namespace that nobody says is to be written', () => {
  const text = variables('{name: A, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}').replace(
    ', namespace: shop',
    '',
  );
  const [setting] = workloadOf(text).containers[0]?.settings ?? [];
  assert.equal(setting?.kind === 'value' && setting.value.value, 'default');
  assert.match(notesOf(setting?.kind === 'value' && setting.value).join(), /^needs-decision/);
});

const RESOURCES: readonly (readonly [reference: string, resources: string, value: string | undefined])[] = [
  ['resource: limits.memory', '{limits: {memory: 512Mi}}', '536870912'],
  ['resource: limits.memory, divisor: 1Mi', '{limits: {memory: 512M}}', '489'],
  ['resource: limits.cpu', '{limits: {cpu: 1500m}}', '2'],
  ['resource: limits.cpu, divisor: 1m', '{limits: {cpu: 1500m}}', '1500'],
  ['resource: requests.cpu, divisor: 1m', '{limits: {cpu: 1500m}}', '1500'],
  ['resource: requests.memory', '{}', '0'],
  ['resource: limits.memory', '{}', undefined],
  ['containerName: b, resource: limits.memory, divisor: 1Gi', '{}', '2'],
];

for (const [reference, resources, value] of RESOURCES) {
  test(`${reference} of ${resources}`, () => {
    const text = variables(`{name: A, valueFrom: {resourceFieldRef: {${reference}}}}`, `, resources: ${resources}`);
    assert.deepEqual(valuesOf(text), value === undefined ? {} : { A: value });
  });
}

const STORES =
  '---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: shop}, data: {LEVEL: info}}\n---\n{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: shop}, data: {KEY: aGlkZGVu}}\n';

function settingsOf(env: string, container = '') {
  return plain(workloadOf(variables(env, container) + STORES).containers[0]?.settings);
}

test('values of ConfigMaps are written down, and Secrets are referred to', () => {
  assert.deepEqual(
    settingsOf(
      '{name: A, valueFrom: {configMapKeyRef: {name: c, key: LEVEL}}}, {name: B, valueFrom: {secretKeyRef: {name: s, key: KEY}}}',
    ),
    [
      { kind: 'value', name: 'A', value: 'info' },
      { kind: 'secret', name: 'B', reference: { store: 's', key: 'KEY' } },
    ],
  );
});

test('sources of several variables, with a prefix', () => {
  const settings = settingsOf(
    '',
    ', envFrom: [{configMapRef: {name: c}, prefix: C_}, {secretRef: {name: s}}, {configMapRef: {name: gone, optional: true}}]',
  );
  assert.deepEqual(settings, [
    { kind: 'value', name: 'C_LEVEL', value: 'info' },
    { kind: 'secret', name: 'KEY', reference: { store: 's', key: 'KEY' } },
  ]);
});

test('a key that may be missing and is', () => {
  const env = '{name: A, valueFrom: {configMapKeyRef: {name: c, key: NONE, optional: true}}}';
  assert.deepEqual(settingsOf(env), []);
  assert.match(saidAt(readTexts(variables(env) + STORES), '/env/0/name'), /^exact: .*no such key/);
  assert.equal(settingsOf(env.replace('true', 'false'))[0].kind, 'elsewhere');
});

test('a Secret that is filled from AWS is where it is there', () => {
  const external = `---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: db, namespace: shop}
spec:
  secretStoreRef: {name: aws, kind: SecretStore}
  target: {name: db}
  data: [{secretKey: password, remoteRef: {key: prod/db, property: pw}}]
---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: aws, namespace: shop}
spec: {provider: {aws: {service: SecretsManager, region: eu-west-1}}}
`;
  const text = variables('{name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}') + external;
  const [setting] = workloadOf(text).containers[0]?.settings ?? [];
  assert.deepEqual(plain(setting), {
    kind: 'secret',
    name: 'A',
    reference: {
      store: 'db',
      key: 'password',
      remote: { service: 'secrets-manager', id: 'prod/db', property: 'pw' },
    },
  });
});
