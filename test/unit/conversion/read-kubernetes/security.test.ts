import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, pods, readTexts, saidAt, workloadOf } from './support.ts';

const NOTHING = { addedCapabilities: [], droppedCapabilities: [], options: [] };

/** The spec of a pod with a security context, and one for its only container. */
function spec(ofPod: string, own: string): string {
  return `securityContext: ${ofPod}\ncontainers: [{name: a, image: a, securityContext: ${own}}]`;
}

const CONTEXTS: readonly (readonly [ofPod: string, own: string, expected: object])[] = [
  ['{}', '{}', {}],
  ['{runAsUser: 1000, runAsGroup: 2000}', '{}', { user: 1000, group: 2000 }],
  ['{runAsUser: 1000, runAsGroup: 2000}', '{runAsUser: 1}', { user: 1, group: 2000 }],
  ['{}', '{privileged: true, readOnlyRootFilesystem: false}', { privileged: true, readOnlyRoot: false }],
  ['{}', '{allowPrivilegeEscalation: false}', { noNewPrivileges: true }],
  ['{}', '{allowPrivilegeEscalation: true}', {}],
  [
    '{}',
    '{capabilities: {add: [CAP_NET_ADMIN, SYS_PTRACE], drop: [ALL]}}',
    { addedCapabilities: ['NET_ADMIN', 'SYS_PTRACE'], droppedCapabilities: ['ALL'] },
  ],
  [
    '{seLinuxOptions: {type: svirt_apache_t, level: "s0:c1"}}',
    '{}',
    { options: ['label:type:svirt_apache_t', 'label:level:s0:c1'] },
  ],
  ['{appArmorProfile: {type: Localhost, localhostProfile: web}}', '{}', { options: ['apparmor:web'] }],
  ['{appArmorProfile: {type: Unconfined}}', '{appArmorProfile: {type: RuntimeDefault}}', {}],
];

for (const [ofPod, own, expected] of CONTEXTS) {
  test(`pod ${ofPod}, container ${own}`, () => {
    const [container] = workloadOf(pods(spec(ofPod, own))).containers;
    assert.deepEqual(plain(container?.security), { ...NOTHING, ...expected });
  });
}

test('the annotation that came before the AppArmor field', () => {
  const text = pods(spec('{}', '{}')).replace(
    '{labels: {app: web}}',
    '{labels: {app: web}, annotations: {container.apparmor.security.beta.kubernetes.io/a: localhost/web}}',
  );
  assert.deepEqual(plain(workloadOf(text).containers[0]?.security.options), ['apparmor:web']);
  assert.deepEqual(plain(workloadOf(text).annotations), []);
});

const SAID: readonly (readonly [ofPod: string, own: string, pointer: string, said: RegExp])[] = [
  ['{runAsNonRoot: true, runAsUser: 1000}', '{}', '/runAsNonRoot', /^exact: The user is 1000/],
  ['{runAsNonRoot: true}', '{runAsUser: 0}', '/runAsNonRoot', /^dropped: .*makes no such check/],
  ['{runAsNonRoot: true}', '{}', '/runAsNonRoot', /^dropped: .*Set `user`/],
  ['{runAsNonRoot: false}', '{}', '/runAsNonRoot', /^exact:/],
  ['{seccompProfile: {type: RuntimeDefault}}', '{}', '/seccompProfile/type', /^exact:/],
  ['{seccompProfile: {type: Localhost}}', '{}', '/seccompProfile/type', /^dropped:/],
  [
    '{seccompProfile: {type: Localhost}}',
    '{seccompProfile: {type: Unconfined}}',
    '0/securityContext/seccompProfile/type',
    /^dropped:/,
  ],
  ['{runAsUser: 5}', '{runAsUser: 6}', 'spec/securityContext/runAsUser', /^exact: Every container has a setting/],
  ['{fsGroup: 5}', '{}', '/fsGroup', /^dropped: .*chown/],
  ['{}', '{procMount: Default}', '/procMount', /^exact:/],
  [
    '{windowsOptions: {gmsaCredentialSpecName: web}}',
    '{}',
    '/gmsaCredentialSpecName',
    /^needs-decision: .*`credentialSpecs`/,
  ],
];

for (const [ofPod, own, pointer, said] of SAID) {
  test(`pod ${ofPod}, container ${own}: ${pointer}`, () => {
    assert.match(saidAt(readTexts(pods(spec(ofPod, own))), pointer), said);
  });
}

test('parameters of the kernel', () => {
  const text = pods(
    spec('{sysctls: [{name: net.core.somaxconn, value: "1024"}, {name: net/ipv4/tcp_syncookies, value: "1"}]}', '{}'),
  );
  assert.deepEqual(plain(workloadOf(text).kernel), [
    { name: 'net.core.somaxconn', value: '1024' },
    { name: 'net.ipv4.tcp_syncookies', value: '1' },
  ]);
});

const SHARING: readonly (readonly [spec: string, sharing: object])[] = [
  ['hostNetwork: true', { network: 'machine' }],
  ['hostNetwork: false', {}],
  ['hostPID: true', { processes: 'machine' }],
  ['shareProcessNamespace: true', { processes: 'copy' }],
  ['hostIPC: true', { memory: 'machine' }],
];

for (const [field, sharing] of SHARING) {
  test(`shared with the machine or each other: ${field}`, () => {
    assert.deepEqual(plain(workloadOf(pods(`${field}\ncontainers: [{name: a, image: a}]`)).sharing), sharing);
  });
}

test('containers of a pod share memory with each other', () => {
  const several = pods('containers: [{name: a, image: a}, {name: b, image: b}]');
  assert.deepEqual(plain(workloadOf(several).sharing), { memory: 'copy' });
  const first = pods('initContainers: [{name: a, image: a}]\ncontainers: [{name: b, image: b}]');
  assert.deepEqual(plain(workloadOf(first).sharing), {});
});

test('names and resolvers of the pod', () => {
  const text = pods(
    'hostAliases: [{ip: 10.0.0.1, hostnames: [db, db.shop]}]\ndnsPolicy: None\ndnsConfig: {nameservers: [10.0.0.2], searches: [shop.internal], options: [{name: ndots, value: "2"}]}\ncontainers: [{name: a, image: a}]',
  );
  const { hosts, resolver } = workloadOf(text);
  assert.deepEqual(plain(hosts), [
    { name: 'db', address: '10.0.0.1' },
    { name: 'db.shop', address: '10.0.0.1' },
  ]);
  assert.deepEqual(plain(resolver), { servers: ['10.0.0.2'], searches: ['shop.internal'] });
});
