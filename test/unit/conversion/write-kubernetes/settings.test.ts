import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choices } from '../../../../server/conversion/decisions.ts';
import type { Reference, RemoteValue } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import { container, workload, write } from './support.ts';

const ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';

function secret(store: string, key: string | undefined, remote?: RemoteValue): Reference {
  return { store: traced(store), ...(key && { key: traced(key) }), ...(remote && { remote }) };
}

function withSecrets(references: readonly Reference[], choices: Choices = {}) {
  const settings = references.map((reference, index) => ({
    kind: 'secret' as const,
    name: traced(`S${index}`),
    reference,
  }));
  return write({ workloads: [workload({ containers: [container({ settings })] })] }, choices);
}

const PASSWORD = secret('prod/db', 'password', {
  service: 'secrets-manager',
  id: traced(ARN),
  property: traced('password'),
});

test('a secret of AWS is fetched by the External Secrets Operator', () => {
  const user = secret('prod/db', 'user', { service: 'secrets-manager', id: traced(ARN), property: traced('user') });
  const { only } = withSecrets([PASSWORD, user, PASSWORD]);
  assert.deepEqual(
    only('Deployment').spec.template.spec.containers[0].env.map((one: { valueFrom: object }) => one.valueFrom),
    ['password', 'user', 'password'].map((key) => ({ secretKeyRef: { name: 'prod-db', key } })),
  );
  assert.deepEqual(only('ExternalSecret').spec, {
    refreshInterval: '1h',
    secretStoreRef: { kind: 'SecretStore', name: 'aws-secrets-manager' },
    target: { name: 'prod-db' },
    data: [
      { secretKey: 'password', remoteRef: { key: ARN, property: 'password' } },
      { secretKey: 'user', remoteRef: { key: ARN, property: 'user' } },
    ],
  });
  assert.deepEqual(only('SecretStore').spec.provider.aws, {
    service: 'SecretsManager',
    region: 'eu-west-1',
    auth: { jwt: { serviceAccountRef: { name: 'secrets-reader' } } },
  });
});

const VERSIONS: readonly (readonly [remote: RemoteValue, version: string | undefined])[] = [
  [{ service: 'secrets-manager', id: traced(ARN), stage: traced('AWSPREVIOUS') }, 'AWSPREVIOUS'],
  [{ service: 'secrets-manager', id: traced(ARN), version: traced('1b2c') }, 'uuid/1b2c'],
  [{ service: 'parameter-store', id: traced('/shop/key'), version: traced('3') }, '3'],
  [{ service: 'parameter-store', id: traced('/shop/key') }, undefined],
];

for (const [remote, version] of VERSIONS) {
  test(`the version ${version} of ${remote.service}`, () => {
    const { remoteRef } = withSecrets([secret('key', undefined, remote)]).only('ExternalSecret').spec.data[0];
    assert.deepEqual(remoteRef, { key: remote.id.value, ...(version && { version }) });
  });
}

test('two versions of an entry are two keys', () => {
  const remote = (stage: string): RemoteValue => ({
    service: 'secrets-manager',
    id: traced(ARN),
    stage: traced(stage),
  });
  const { only } = withSecrets([secret('db', 'p', remote('AWSCURRENT')), secret('db', 'p', remote('AWSPREVIOUS'))]);
  const keys = only('ExternalSecret').spec.data.map((one: { secretKey: string }) => one.secretKey);
  assert.deepEqual(keys, ['p', 'p-2']);
});

test('a Region nobody says is to be filled in', () => {
  const { only } = withSecrets([secret('k', undefined, { service: 'parameter-store', id: traced('/shop/key') })]);
  assert.equal(only('SecretStore').spec.provider.aws.region, '<AWS_REGION>');
});

test('by choice, or where nobody says where they are, secrets are to be created', () => {
  for (const written of [
    withSecrets([PASSWORD], { secrets: 'secret' }),
    withSecrets([secret('prod/db', 'password')]),
  ]) {
    assert.equal(written.documents.length, 1);
    const [env] = written.only('Deployment').spec.template.spec.containers[0].env;
    assert.deepEqual(env.valueFrom, { secretKeyRef: { name: 'prod-db', key: 'password' } });
  }
});

const REGISTRIES = [
  ['nginx', 'https://index.docker.io/v1/'],
  ['shop/web:1', 'https://index.docker.io/v1/'],
  ['ghcr.io/shop/web:1', 'ghcr.io'],
] as const;

for (const [image, registry] of REGISTRIES) {
  test(`the login for ${image} is for ${registry}`, () => {
    const registryLogin = secret('login', undefined, { service: 'secrets-manager', id: traced(ARN) });
    const { only } = write({
      workloads: [workload({ containers: [container({ image: traced(image), registryLogin })] })],
    });
    assert.deepEqual(only('Deployment').spec.template.spec.imagePullSecrets, [{ name: 'login' }]);
    const { template } = only('ExternalSecret').spec.target;
    assert.equal(template.type, 'kubernetes.io/dockerconfigjson');
    assert.ok(template.data['.dockerconfigjson'].startsWith(`{"auths":{"${registry}":`));
  });
}

test('a role is taken on by IRSA, or by an association that is to be made', () => {
  const identity = { role: traced('arn:aws:iam::111122223333:role/web') };
  const irsa = write({ workloads: [workload({ identity })] });
  assert.equal(irsa.only('ServiceAccount').metadata.annotations['eks.amazonaws.com/role-arn'], identity.role.value);
  assert.equal(irsa.only('Deployment').spec.template.spec.serviceAccountName, 'web');
  const associated = write({ workloads: [workload({ identity })] }, { identity: 'pod-identity' });
  assert.equal(associated.only('ServiceAccount').metadata.annotations, undefined);
});

test('workloads of one account and role share it, those of another role do not', () => {
  const account = traced('shop');
  const identity = (role: string) => ({ account, role: traced(role) });
  const workloads = ['a', 'a', 'b'].map((role, index) =>
    workload({ name: traced(`w${index}`), identity: identity(role) }),
  );
  const { documents } = write({ workloads });
  const used = documents
    .filter(({ kind }) => kind === 'Deployment')
    .map(({ spec }) => spec.template.spec.serviceAccountName);
  assert.deepEqual(used, ['shop', 'shop', 'shop-2']);
});
