import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, readTexts, saidAt, workloadOf } from './support.ts';

function deployment(metadata: string, template: string, spec = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, ${metadata}}
spec:
  template:
    metadata: {${template}}
    spec: {containers: [{name: a, image: docker.io/a}]${spec}}
`;
}

test('labels and annotations of the workload and its pods, without what tools write', () => {
  const text = deployment(
    'labels: {team: a, tier: web, helm.sh/chart: web-1}, annotations: {note: x, deployment.kubernetes.io/revision: "3", kubectl.kubernetes.io/last-applied-configuration: "{}"}',
    'labels: {team: a, tier: front, pod-template-hash: abc}',
  );
  const { labels, annotations } = workloadOf(text);
  assert.deepEqual(plain(labels), [
    { name: 'team', value: 'a' },
    { name: 'tier', value: 'front' },
  ]);
  assert.deepEqual(plain(annotations), [{ name: 'note', value: 'x' }]);
  const reading = readTexts(text);
  assert.match(saidAt(reading, 'helm.sh~1chart'), /^exact: A record of the tool/);
  assert.match(saidAt(reading, '/spec/template/metadata/labels/pod-template-hash'), /^exact:/);
  const replaced = reading.findings.find(({ source }) => source.pointer === '/metadata/labels/tier');
  assert.match(replaced?.message ?? '', /The pods have another value/);
});

test('what a conversion from ECS kept comes back', () => {
  const text = deployment(
    '',
    `annotations: {crossdock.dev/ecs.containers.a.ulimits: '[{"name":"nofile"}]', crossdock.dev/source-name: Web_1}`,
  );
  const workload = workloadOf(text);
  assert.equal(plain(workload.name), 'Web_1');
  assert.deepEqual(plain(workload.kept), [
    { platform: 'ecs', field: 'containers.a.ulimits', value: '[{"name":"nofile"}]' },
  ]);
  assert.deepEqual(workload.annotations, []);
});

const ACCOUNT =
  '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: shop, namespace: shop, annotations: {eks.amazonaws.com/role-arn: "arn:aws:iam::1:role/shop"}}\nimagePullSecrets: [{name: hub}]\n';

const IDENTITIES: readonly (readonly [name: string, text: string, identity: unknown])[] = [
  ['none', deployment('', ''), undefined],
  ['an account without a role', deployment('', '', ', serviceAccountName: shop'), { account: 'shop' }],
  [
    'an account with a role',
    deployment('', '', ', serviceAccountName: shop') + ACCOUNT,
    { role: 'arn:aws:iam::1:role/shop', account: 'shop' },
  ],
  [
    'by the old field',
    deployment('', '', ', serviceAccount: shop') + ACCOUNT,
    { role: 'arn:aws:iam::1:role/shop', account: 'shop' },
  ],
  [
    'the account of the namespace',
    deployment('', '') + ACCOUNT.replace('name: shop,', 'name: default,'),
    { role: 'arn:aws:iam::1:role/shop', account: 'default' },
  ],
  [
    'an account of another namespace',
    deployment('', '', ', serviceAccountName: shop') + ACCOUNT.replace('namespace: shop', 'namespace: other'),
    { account: 'shop' },
  ],
  [
    'by an association',
    `${deployment('', '', ', serviceAccountName: shop')}---\napiVersion: eks.services.k8s.aws/v1alpha1\nkind: PodIdentityAssociation\nmetadata: {name: a}\nspec: {clusterName: c, namespace: shop, serviceAccount: shop, roleARN: "arn:aws:iam::1:role/pods"}\n`,
    { role: 'arn:aws:iam::1:role/pods', account: 'shop' },
  ],
];

for (const [name, text, identity] of IDENTITIES) {
  test(`identity: ${name}`, () => assert.deepEqual(plain(workloadOf(text).identity), identity));
}

const LOGINS: readonly (readonly [name: string, text: string, login: unknown])[] = [
  ['of the pod', deployment('', '', ', imagePullSecrets: [{name: own}, {name: other}]'), { store: 'own' }],
  ['of the account', deployment('', '', ', serviceAccountName: shop') + ACCOUNT, { store: 'hub' }],
  [
    'none for ECR',
    deployment('', '', ', imagePullSecrets: [{name: own}]').replace(
      'docker.io/a',
      '111122223333.dkr.ecr.eu-west-1.amazonaws.com/a',
    ),
    undefined,
  ],
];

for (const [name, text, login] of LOGINS) {
  test(`registry login: ${name}`, () => {
    assert.deepEqual(plain(workloadOf(text).containers[0]?.registryLogin), login);
  });
}

test('what the cluster wrote down is nothing to carry over', () => {
  const reading = readTexts(`${deployment('uid: x, creationTimestamp: null', '')}status: {replicas: 3}\n`);
  for (const pointer of ['/metadata/uid', '/metadata/creationTimestamp', '/status/replicas'])
    assert.match(saidAt(reading, pointer), /^exact:/);
});

test('values that Kubernetes writes down where nothing was asked for lose nothing', () => {
  const text = deployment('', '', ', schedulerName: default-scheduler, enableServiceLinks: false')
    .replace('spec:\n', 'spec:\n  paused: false\n')
    .replace('image: docker.io/a', 'image: a, terminationMessagePolicy: File');
  const reading = readTexts(text);
  for (const pointer of ['/paused', '/schedulerName', '/enableServiceLinks', '/terminationMessagePolicy'])
    assert.match(saidAt(reading, pointer), /^exact:/, pointer);
  assert.match(saidAt(readTexts(text.replace('paused: false', 'paused: true')), '/paused'), /^dropped:/);
});
