import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, readTexts, saidAt } from '../support.ts';
import { served } from './support.ts';

const WORKLOADS = served('web') + served('api') + served('api').replaceAll('namespace: shop', 'namespace: data');

function policy(spec: string, name = 'p'): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
${spec}---
`;
}

/** Who may talk to `web`, and whom it may talk to. */
function accessOf(policies: string) {
  const web = readTexts(WORKLOADS + policies).application.workloads.find(({ name }) => name.value === 'web');
  const { origin: _, ...access } = plain(web?.access) ?? {};
  return access;
}

const api = { kind: 'workload', name: 'api', space: 'shop' };
const http = { protocol: 'tcp', from: 8080, to: 8080 };
const CASES: readonly (readonly [string, string, object])[] = [
  ['nobody', '', { incoming: [] }],
  ['nobody by an empty list', '  ingress: []\n', { incoming: [] }],
  ['everybody', '  ingress: [{}]\n', { incoming: [{ peers: [], ports: [] }] }],
  [
    'pods by labels, on a port by name',
    '  ingress: [{from: [{podSelector: {matchLabels: {app: api}}}], ports: [{port: http}]}]\n',
    { incoming: [{ peers: [api], ports: [http] }] },
  ],
  [
    'pods by expressions, on a range of ports',
    '  ingress: [{from: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [api]}]}}], ports: [{protocol: UDP, port: 10, endPort: 20}]}]\n',
    { incoming: [{ peers: [api], ports: [{ protocol: 'udp', from: 10, to: 20 }] }] },
  ],
  [
    'all pods of a namespace',
    '  ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}}]}]\n',
    { incoming: [{ peers: [{ ...api, space: 'data' }], ports: [] }] },
  ],
  [
    'addresses',
    '  ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]}]\n',
    { incoming: [{ peers: [{ kind: 'addresses', cidr: '10.0.0.0/8' }], ports: [] }] },
  ],
  [
    'only what is let out',
    '  policyTypes: [Egress]\n  egress: [{to: [{podSelector: {matchLabels: {app: api}}}], ports: [{port: http}]}]\n',
    { outgoing: [{ peers: [api], ports: [http] }] },
  ],
  ['both, where egress has rules', '  egress: [{}]\n', { incoming: [], outgoing: [{ peers: [], ports: [] }] }],
  [
    'peers that are not there are nobody, not everybody',
    '  ingress: [{from: [{podSelector: {matchLabels: {app: x}}}]}]\n',
    { incoming: [] },
  ],
  ['ports that are not there are none, not all', '  ingress: [{ports: [{port: gone}]}]\n', { incoming: [] }],
  ['SCTP alone lets nothing through', '  ingress: [{ports: [{protocol: SCTP, port: 1}]}]\n', { incoming: [] }],
];
for (const [title, spec, expected] of CASES) {
  test(`a policy lets in: ${title}`, () => assert.deepEqual(accessOf(policy(spec)), expected));
}

test('policies add up', () => {
  const both = policy('  ingress: []\n') + policy('  ingress: [{ports: [{port: 8080}]}]\n', 'q');
  assert.deepEqual(accessOf(both), { incoming: [{ peers: [], ports: [http] }] });
});

test('labels of a namespace count where it is among the inputs', () => {
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: data, labels: {team: a}}\n---\n';
  const spec = '  ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]\n';
  assert.deepEqual(accessOf(namespace + policy(spec)), {
    incoming: [{ peers: [{ ...api, space: 'data' }], ports: [] }],
  });
  assert.deepEqual(accessOf(policy(spec)), { incoming: [] });
});

test('without a policy nothing is restricted', () => {
  assert.deepEqual(accessOf(''), {});
  const other = policy('').replace('{app: web}', '{app: gone}');
  assert.deepEqual(accessOf(other), {});
  assert.match(saidAt(readTexts(WORKLOADS + other), '/spec/podSelector/matchLabels/app'), /^dropped: No workload/);
});

test('what security groups cannot say is said', () => {
  const reading = readTexts(WORKLOADS + policy(CASES[6]?.[1] ?? ''));
  assert.match(saidAt(reading, '/except/0'), /^dropped: .*network ACL/);
});

test('a SecurityGroupPolicy gives workloads its groups', () => {
  const text = `apiVersion: vpcresources.k8s.aws/v1beta1
kind: SecurityGroupPolicy
metadata: {name: g, namespace: shop}
spec: {podSelector: {matchLabels: {app: api}}, securityGroups: {groupIds: [sg-1, sg-2]}}
`;
  const { workloads } = readTexts(`${WORKLOADS}${text}`).application;
  assert.deepEqual(
    workloads.map(({ securityGroups }) => plain(securityGroups)),
    [undefined, ['sg-1', 'sg-2'], undefined],
  );
});

/** Pods ask the cluster for names; tasks ask the VPC. */
const DNS: readonly (readonly [string, string, RegExp])[] = [
  [
    'the cluster’s DNS',
    '{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}], ports: [{port: 53, protocol: UDP}]}',
    /^exact: .*resolver/,
  ],
  [
    'something else in the cluster',
    '{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}], ports: [{port: 54}]}',
    /^needs-decision: /,
  ],
];
for (const [title, rule, said] of DNS) {
  test(`a rule for ${title}`, () => {
    const spec = policy(`  policyTypes: [Egress]\n  egress: [${rule}]\n`);
    assert.deepEqual(accessOf(spec), { outgoing: [] });
    assert.match(saidAt(readTexts(WORKLOADS + spec), 'kubernetes.io~1metadata.name'), said);
  });
}
