import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, pods, readTexts, saidAt, workloadOf } from './support.ts';

/** The spec of a pod with one volume, mounted at /data. */
function mounting(volume: string, mount = ''): string {
  return `volumes: [{name: data, ${volume}}]\ncontainers: [{name: a, image: a, volumeMounts: [{name: data, mountPath: /data${mount}}]}]`;
}

function contentOf(volume: string, objects = '') {
  const [read] = workloadOf(pods(mounting(volume)) + objects).volumes;
  return plain(read?.content);
}

function object(kind: string, fields: string, apiVersion = 'v1'): string {
  return `---\n{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: data, namespace: shop}, ${fields}}\n`;
}

const STORES = `${object('ConfigMap', 'data: {a.conf: one, b.conf: two}, binaryData: {c.bin: AAAA}')}${object('Secret', 'stringData: {password: hidden}')}`;
const config = (key: string, path: string, value: string) => ({
  path,
  setting: { kind: 'value', name: key, value },
});
const secret = (key: string, path: string) => ({
  path,
  setting: { kind: 'secret', name: key, reference: { store: 'data', key } },
});

const VOLUMES: readonly (readonly [volume: string, content: object])[] = [
  ['emptyDir: {}', { kind: 'scratch' }],
  ['emptyDir: {sizeLimit: 1Gi}', { kind: 'scratch', limit: 1024 }],
  ['emptyDir: {medium: Memory, sizeLimit: 64Mi}', { kind: 'memory', limit: 64 }],
  ['hostPath: {path: /var/log, type: Directory}', { kind: 'machine', path: '/var/log' }],
  ['nfs: {server: files.internal, path: /}', { kind: 'nfs', server: 'files.internal', path: '/' }],
  [
    'nfs: {server: fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com, path: /shop}',
    { kind: 'shared', id: 'fs-0123456789abcdef0', path: '/shop' },
  ],
  [
    'configMap: {name: data, defaultMode: 292}',
    { kind: 'files', files: [config('a.conf', 'a.conf', 'one'), config('b.conf', 'b.conf', 'two')], mode: 292 },
  ],
  [
    'configMap: {name: data, items: [{key: b.conf, path: sub/b}]}',
    { kind: 'files', files: [config('b.conf', 'sub/b', 'two')] },
  ],
  ['secret: {secretName: data}', { kind: 'files', files: [secret('password', 'password')] }],
  [
    'secret: {secretName: other, items: [{key: k, path: p}]}',
    {
      kind: 'files',
      files: [{ path: 'p', setting: { kind: 'secret', name: 'k', reference: { store: 'other', key: 'k' } } }],
    },
  ],
  ['secret: {secretName: other}', { kind: 'files', files: [] }],
  [
    'projected: {sources: [{configMap: {name: data, items: [{key: a.conf, path: a}]}}, {secret: {name: data}}, {serviceAccountToken: {path: token}}]}',
    { kind: 'files', files: [config('a.conf', 'a', 'one'), secret('password', 'password')] },
  ],
  [
    'downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}, {path: ip, fieldRef: {fieldPath: status.podIP}}]}',
    { kind: 'files', files: [config('labels', 'labels', 'app="web"')] },
  ],
  ['gitRepo: {repository: r}', { kind: 'other', title: 'gitRepo', source: 'gitRepo' }],
  ['image: {reference: r}', { kind: 'other', title: 'image', source: 'image' }],
];

for (const [volume, content] of VOLUMES) {
  test(`volume ${volume}`, () => assert.deepEqual(contentOf(volume, STORES), content));
}

const CLAIM = 'persistentVolumeClaim: {claimName: data}';
const claim = (spec: string) =>
  object('PersistentVolumeClaim', `spec: {${spec}, resources: {requests: {storage: 5Gi}}}`);
const volume = (spec: string) =>
  object('PersistentVolume', `spec: {capacity: {storage: 5Gi}, accessModes: [ReadWriteMany], ${spec}}`);
const storageClass = (provisioner: string, parameters: string) =>
  object('StorageClass', `provisioner: ${provisioner}, parameters: ${parameters}`, 'storage.k8s.io/v1');
const RWX = 'accessModes: [ReadWriteMany]';
const RWO = 'accessModes: [ReadWriteOnce]';
const EFS = 'csi: {driver: efs.csi.aws.com, volumeHandle:';

const CLAIMS: readonly (readonly [name: string, objects: string, content: object])[] = [
  ['of which nothing is known', '', { kind: 'shared', made: 'data' }],
  ['that several use', claim(RWX), { kind: 'shared', made: 'data', size: 5 }],
  ['that one uses', claim(RWO), { kind: 'disk', disk: { size: 5 }, lasting: true }],
  [
    'bound by name to EFS',
    claim(`${RWX}, storageClassName: "", volumeName: data`) + volume(`${EFS} fs-1}`),
    { kind: 'shared', id: 'fs-1', encrypted: true },
  ],
  [
    'bound to a path of EFS',
    claim(`${RWX}, volumeName: data`) + volume(`${EFS} "fs-1:/shop"}`),
    { kind: 'shared', id: 'fs-1', path: '/shop', encrypted: true },
  ],
  [
    'bound to an access point of EFS',
    claim(`${RWX}, volumeName: data`) + volume(`mountOptions: [tls, iam], ${EFS} "fs-1::fsap-2"}`),
    { kind: 'shared', id: 'fs-1', accessPoint: 'fsap-2', encrypted: true, authorized: true },
  ],
  [
    'bound without encryption',
    claim(`${RWX}, volumeName: data`) +
      volume(`csi: {driver: efs.csi.aws.com, volumeHandle: fs-1, volumeAttributes: {encryptInTransit: "false"}}`),
    { kind: 'shared', id: 'fs-1', encrypted: false },
  ],
  [
    'bound because the volume is kept for it',
    claim(RWX) + volume(`claimRef: {name: data, namespace: shop}, ${EFS} fs-1}`),
    { kind: 'shared', id: 'fs-1', encrypted: true },
  ],
  [
    'bound because the volume fits',
    claim(`${RWX}, storageClassName: efs`) + volume(`storageClassName: efs, ${EFS} fs-1}`),
    { kind: 'shared', id: 'fs-1', encrypted: true },
  ],
  [
    'too big for the volume',
    claim(`${RWX}, storageClassName: efs`) +
      volume(`storageClassName: efs, ${EFS} fs-1}`).replace('storage: 5Gi', 'storage: 1Gi'),
    { kind: 'shared', made: 'data', size: 5 },
  ],
  [
    'bound to an EBS volume',
    claim(`${RWO}, volumeName: data`) + volume('csi: {driver: ebs.csi.aws.com, volumeHandle: vol-1}'),
    { kind: 'disk', disk: { size: 5 }, lasting: true },
  ],
  [
    'bound to NFS',
    claim(`${RWX}, volumeName: data`) + volume('nfs: {server: files, path: /}'),
    { kind: 'nfs', server: 'files', path: '/' },
  ],
  [
    'of a class on EFS',
    claim(`${RWX}, storageClassName: data`) +
      storageClass('efs.csi.aws.com', '{provisioningMode: efs-ap, fileSystemId: fs-1, basePath: /shop}'),
    { kind: 'shared', id: 'fs-1', path: '/shop', made: 'data', size: 5 },
  ],
  [
    'of a class on EBS',
    claim(`${RWO}, storageClassName: data`) +
      storageClass(
        'ebs.csi.aws.com',
        '{type: gp3, iops: "4000", throughput: "250", encrypted: "true", kmsKeyId: k, csi.storage.k8s.io/fstype: xfs}',
      ),
    {
      kind: 'disk',
      disk: { size: 5, type: 'gp3', iops: 4000, throughput: 250, encrypted: true, key: 'k', fileSystem: 'xfs' },
      lasting: true,
    },
  ],
  [
    'of a class by its usual name',
    claim(`${RWO}, storageClassName: gp2`),
    {
      kind: 'disk',
      disk: { size: 5, type: 'gp2' },
      lasting: true,
    },
  ],
  [
    'of the default class',
    claim(RWO) +
      storageClass('ebs.csi.aws.com', '{type: io2}').replace(
        'namespace: shop',
        'annotations: {storageclass.kubernetes.io/is-default-class: "true"}',
      ),
    { kind: 'disk', disk: { size: 5, type: 'io2' }, lasting: true },
  ],
  [
    'from a snapshot',
    claim(`${RWO}, dataSource: {kind: VolumeSnapshot, name: data, apiGroup: snapshot.storage.k8s.io}`) +
      object('VolumeSnapshot', 'spec: {source: {volumeSnapshotContentName: data}}', 'snapshot.storage.k8s.io/v1') +
      object('VolumeSnapshotContent', 'spec: {source: {snapshotHandle: snap-1}}', 'snapshot.storage.k8s.io/v1'),
    { kind: 'disk', disk: { size: 5, snapshot: 'snap-1' }, lasting: true },
  ],
];

for (const [name, objects, content] of CLAIMS) {
  test(`a claim ${name}`, () => assert.deepEqual(contentOf(CLAIM, objects), content));
}

test('a claim that goes with the copy is a disk that does not last', () => {
  const spec = 'accessModes: [ReadWriteOnce], storageClassName: gp3, resources: {requests: {storage: 1500Mi}}';
  assert.deepEqual(contentOf(`ephemeral: {volumeClaimTemplate: {spec: {${spec}}}}`), {
    kind: 'disk',
    disk: { size: 2, type: 'gp3' },
    lasting: false,
  });
});

test('claims that are made for each copy are disks that last', () => {
  const text = pods(
    'containers: [{name: a, image: a, volumeMounts: [{name: data, mountPath: /data}]}]',
    '  volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]\n',
  ).replace('kind: Deployment', 'kind: StatefulSet');
  const { volumes, containers } = workloadOf(text);
  assert.deepEqual(plain(volumes), [{ name: 'data', content: { kind: 'disk', disk: { size: 1 }, lasting: true } }]);
  assert.deepEqual(plain(containers[0]?.mounts), [{ volume: 'data', path: '/data' }]);
});

const MOUNTS: readonly (readonly [name: string, volume: string, mount: string, expected: object])[] = [
  ['plain', 'emptyDir: {}', '', {}],
  ['read-only', 'emptyDir: {}', ', readOnly: true', { readOnly: true }],
  ['of a read-only claim', 'persistentVolumeClaim: {claimName: data, readOnly: true}', '', { readOnly: true }],
  ['of read-only NFS', 'nfs: {server: a, path: /, readOnly: true}', ', readOnly: false', { readOnly: true }],
  ['of a part', 'emptyDir: {}', ', subPath: logs', { part: 'logs' }],
];

for (const [name, volume, mount, expected] of MOUNTS) {
  test(`mount: ${name}`, () => {
    const [container] = workloadOf(pods(mounting(volume, mount))).containers;
    assert.deepEqual(plain(container?.mounts), [{ volume: 'data', path: '/data', ...expected }]);
  });
}

test('a part that is named by a variable', () => {
  const text = pods(
    'volumes: [{name: data, emptyDir: {}}]\ncontainers: [{name: a, image: a, env: [{name: SHARD, value: s1}], volumeMounts: [{name: data, mountPath: /data, subPathExpr: logs/$(SHARD)}]}]',
  );
  assert.deepEqual(plain(workloadOf(text).containers[0]?.mounts[0]?.part), 'logs/s1');
});

test('a mount of a volume that is not there', () => {
  const reading = readTexts(pods('containers: [{name: a, image: a, volumeMounts: [{name: gone, mountPath: /x}]}]'));
  assert.deepEqual(reading.application.workloads[0]?.containers[0]?.mounts, []);
  assert.match(saidAt(reading, '/volumeMounts/0/name'), /^dropped: The pod has no volume named `gone`/);
});

test('secrets that a driver mounts are where they are in AWS', () => {
  const objects = `---
apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: data, namespace: shop}
spec: {provider: aws, parameters: {objects: "- {objectName: prod/db, objectType: secretsmanager}"}}
`;
  const content = contentOf(
    'csi: {driver: secrets-store.csi.k8s.io, readOnly: true, volumeAttributes: {secretProviderClass: data}}',
    objects,
  );
  assert.deepEqual(content, {
    kind: 'files',
    files: [
      {
        path: 'prod_db',
        setting: {
          kind: 'secret',
          name: 'prod_db',
          reference: { store: 'data', remote: { service: 'secrets-manager', id: 'prod/db' } },
        },
      },
    ],
  });
});

test('a class nobody knows is told by the access modes', () => {
  const reading = readTexts(pods(mounting(CLAIM)) + claim(`${RWX}, storageClassName: fast`));
  assert.match(saidAt(reading, '/storageClassName'), /^approximate: StorageClass fast is not among the inputs/);
});

test('no value of a Secret is read', () => {
  const reading = readTexts(pods(mounting('secret: {secretName: data}')) + STORES);
  assert.ok(!JSON.stringify([plain(reading.application), reading.findings]).includes('hidden'));
});
