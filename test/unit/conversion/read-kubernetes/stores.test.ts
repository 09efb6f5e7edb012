import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, pods, type Reading, readTexts, saidAt } from './support.ts';

function reading(env: string, stores: string): Reading {
  return readTexts(`${pods(`containers:\n  - name: app\n    image: x\n${env}`)}---\n${stores}`);
}

const ENV = `    env:
      - {name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}
`;

function referenceOf(stores: string, env = ENV) {
  const [workload] = reading(env, stores).application.workloads;
  return plain(workload?.containers[0]?.settings[0]).reference;
}

const head = (version: string, kind: string, name: string) =>
  `apiVersion: ${version}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\n`;
const secretStore = (aws: string) =>
  `${head('external-secrets.io/v1', 'SecretStore', 'aws')}spec: {provider: {${aws}}}\n---\n`;
const SECRETS_MANAGER = secretStore('aws: {service: SecretsManager, region: eu-west-1}');
const PARAMETER_STORE = secretStore('aws: {service: ParameterStore}');

function external(spec: string, name = 'db'): string {
  return `${head('external-secrets.io/v1beta1', 'ExternalSecret', name)}spec:
  secretStoreRef: {name: aws}
${spec}---
`;
}

const DATA = (ref: string) => `  data: [{secretKey: password, remoteRef: {${ref}}}]\n`;
const REMOTES: readonly (readonly [string, string, object | undefined])[] = [
  [
    'a property of a secret',
    SECRETS_MANAGER + external(DATA('key: shop/db, property: pw, version: AWSPREVIOUS')),
    { service: 'secrets-manager', id: 'shop/db', property: 'pw', stage: 'AWSPREVIOUS' },
  ],
  [
    'a version by its id',
    SECRETS_MANAGER + external(DATA('key: shop/db, version: uuid/1-2')),
    { service: 'secrets-manager', id: 'shop/db', version: '1-2' },
  ],
  ['a parameter', PARAMETER_STORE + external(DATA('key: /shop/pw')), { service: 'parameter-store', id: '/shop/pw' }],
  [
    'all of a secret',
    SECRETS_MANAGER + external('  dataFrom: [{extract: {key: shop/db}}]\n'),
    { service: 'secrets-manager', id: 'shop/db', property: 'password' },
  ],
  [
    'a Secret of another name',
    SECRETS_MANAGER + external(`  target: {name: db}\n${DATA('key: shop/db')}`, 'other'),
    { service: 'secrets-manager', id: 'shop/db' },
  ],
  ['another key', SECRETS_MANAGER + external('  data: [{secretKey: user, remoteRef: {key: a}}]\n'), undefined],
  ['a store outside of AWS', secretStore('vault: {server: x}') + external(DATA('key: a')), undefined],
  ['a store that is not there', external(DATA('key: a')), undefined],
];
for (const [title, stores, expected] of REMOTES) {
  test(`an ExternalSecret is pointed past, at ${title}`, () => assert.deepEqual(referenceOf(stores)?.remote, expected));
}

test('an entry of a parameter, and values that have to be decoded, are to be decided', () => {
  const text = PARAMETER_STORE + external(DATA('key: a, property: b, decodingStrategy: Base64'));
  assert.match(saidAt(reading(ENV, text), '/remoteRef/property'), /^needs-decision: ECS cannot take one entry/);
  assert.match(saidAt(reading(ENV, text), '/remoteRef/decodingStrategy'), /^needs-decision: ECS decodes nothing/);
});

test('the keys of an ExternalSecret are those it writes', () => {
  const stores = SECRETS_MANAGER + external(DATA('key: shop/db'));
  const [workload] = reading('    envFrom: [{secretRef: {name: db}}]\n', stores).application.workloads;
  assert.deepEqual(
    workload?.containers[0]?.settings.map(({ name }) => name.value),
    ['password'],
  );
});

const CLASS = `${head('secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass', 'aws')}spec:
  provider: aws
  parameters:
    objects: |
      - objectName: shop/db
        objectType: secretsmanager
        jmesPath: [{path: password, objectAlias: pw}]
      - objectName: "arn:aws:ssm:eu-west-1:1:parameter/x"
        objectAlias: x
  secretObjects:
    - {secretName: db, type: Opaque, data: [{objectName: pw, key: password}]}
`;

test('a SecretProviderClass is pointed past, too', () => {
  assert.deepEqual(referenceOf(CLASS)?.remote, { service: 'secrets-manager', id: 'shop/db', property: 'password' });
});

test('a SecretProviderClass of another provider is left alone', () => {
  const vault = CLASS.replace('provider: aws', 'provider: vault');
  assert.equal(referenceOf(vault)?.remote, undefined);
  assert.match(saidAt(reading(ENV, vault), '/spec/provider'), /^needs-decision: .*outside of AWS/);
});

test('keys of a SealedSecret are known, its values are not', () => {
  const sealed = `${head('bitnami.com/v1alpha1', 'SealedSecret', 'db')}spec: {encryptedData: {password: AgB}}\n`;
  const found = reading('    envFrom: [{secretRef: {name: db}}]\n', sealed);
  assert.equal(found.application.workloads[0]?.containers[0]?.settings[0]?.kind, 'secret');
  assert.match(saidAt(found, '/encryptedData/password'), /^dropped: Only the controller/);
});

test('what nobody uses says so; what is used says what became of it', () => {
  const stores = `${head('v1', 'ConfigMap', 'used')}data: {level: debug, other: x}\nbinaryData: {logo: AA==}\nimmutable: true\n---
${head('v1', 'ConfigMap', 'unused')}data: {gone: x}\n---
${head('v1', 'Secret', 'db')}type: Opaque\nstringData: {password: hunter2}\n---
${head('v1', 'Secret', 'tls')}type: kubernetes.io/tls\ndata: {tls.key: AA==}\n`;
  const found = reading(`${ENV}      - {name: B, valueFrom: {configMapKeyRef: {name: used, key: level}}}\n`, stores);
  assert.match(saidAt(found, '/data/other'), /^dropped: No container that is converted reads this entry/);
  assert.match(saidAt(found, '/binaryData/logo'), /^dropped: .*binary/);
  assert.match(saidAt(found, '/data/gone'), /^dropped: No workload among the inputs uses this ConfigMap/);
  assert.match(saidAt(found, '/stringData/password'), /^dropped: The value of a Secret is never written anywhere/);
  assert.match(saidAt(found, '/data/tls.key'), /^dropped: The value of a Secret is never written anywhere/);
  assert.ok(!JSON.stringify(found.findings).includes('hunter2'));
});
