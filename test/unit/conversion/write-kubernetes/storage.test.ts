import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Disk, VolumeContent, Workload } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import { container, from, workload, write } from './support.ts';

function withVolume(content: VolumeContent, members: Partial<Workload> = {}) {
  const mounts = [{ volume: traced('data'), path: traced('/data'), readOnly: traced(true) }];
  const volumes = [{ name: traced('data'), content }];
  return write({ workloads: [workload({ containers: [container({ mounts })], volumes, ...members })] });
}

const VOLUMES: readonly (readonly [content: VolumeContent, volume: object])[] = [
  [{ kind: 'scratch' }, { emptyDir: {} }],
  [{ kind: 'scratch', limit: traced(512) }, { emptyDir: { sizeLimit: '512Mi' } }],
  [{ kind: 'memory', limit: traced(64) }, { emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } }],
  [{ kind: 'machine', path: traced('/var/log') }, { hostPath: { path: '/var/log' } }],
  [
    { kind: 'nfs', server: traced('nfs.example'), path: traced('exports') },
    { nfs: { server: 'nfs.example', path: '/exports' } },
  ],
  [{ kind: 'shared', id: traced('fs-1') }, { persistentVolumeClaim: { claimName: 'web-data' } }],
  [{ kind: 'disk', lasting: true, disk: { size: traced(8) } }, { persistentVolumeClaim: { claimName: 'web-data' } }],
];

for (const [content, volume] of VOLUMES) {
  test(`a volume of the kind ${content.kind} is ${JSON.stringify(volume)}`, () => {
    const { volumes, containers } = withVolume(content).only('Deployment').spec.template.spec;
    assert.deepEqual(volumes, [{ name: 'data', ...volume }]);
    assert.deepEqual(containers[0].volumeMounts, [{ name: 'data', mountPath: '/data', readOnly: true }]);
  });
}

type Shared = Omit<Extract<VolumeContent, { kind: 'shared' }>, 'kind'>;
const HANDLES: readonly (readonly [shared: Shared, handle: string, options?: readonly string[]])[] = [
  [{ id: traced('fs-1') }, 'fs-1'],
  [{ id: traced('fs-1'), path: traced('/') }, 'fs-1'],
  [{ id: traced('fs-1'), path: traced('/shop') }, 'fs-1:/shop'],
  [{ id: traced('fs-1'), accessPoint: traced('fsap-2') }, 'fs-1::fsap-2'],
  [{ id: traced('fs-1'), encrypted: traced(true), authorized: traced(true) }, 'fs-1', ['tls', 'iam']],
];

for (const [shared, handle, options] of HANDLES) {
  test(`a file system that exists is bound as ${handle} with ${options}`, () => {
    const { only } = withVolume({ kind: 'shared', ...shared });
    const { spec } = only('PersistentVolume');
    assert.deepEqual([spec.csi.driver, spec.csi.volumeHandle, spec.mountOptions], ['efs.csi.aws.com', handle, options]);
    assert.equal(spec.storageClassName, '');
    const claim = only('PersistentVolumeClaim').spec;
    assert.deepEqual(
      [claim.volumeName, claim.storageClassName, claim.accessModes],
      ['web-data', '', ['ReadWriteMany']],
    );
  });
}

test('workloads that share a file system share its claim', () => {
  const volumes = [{ name: traced('data'), content: { kind: 'shared' as const, id: traced('fs-1') } }];
  const written = write({ workloads: [workload({ volumes }), workload({ name: traced('api'), volumes })] });
  const claims = written.documents
    .filter(({ kind }) => kind === 'Deployment')
    .map(({ spec }) => spec.template.spec.volumes[0]);
  assert.equal(written.only('PersistentVolumeClaim').metadata.name, 'web-data');
  assert.deepEqual(
    claims.map((volume) => volume.persistentVolumeClaim.claimName),
    ['web-data', 'web-data'],
  );
});

test('a file system that has to be made has a class with a gap to fill', () => {
  const { only } = withVolume({ kind: 'shared', made: traced('Uploads') });
  assert.equal(only('PersistentVolumeClaim').spec.storageClassName, 'efs-uploads');
  assert.equal(only('StorageClass').parameters.fileSystemId, '<UPLOADS_FILE_SYSTEM_ID>');
});

const DISK: Disk = {
  size: traced(20),
  type: traced('io2'),
  iops: traced(3000),
  encrypted: traced(true),
  fileSystem: traced('xfs'),
};

test('a disk that goes with its copy', () => {
  const { only } = withVolume({
    kind: 'disk',
    lasting: false,
    disk: { ...DISK, snapshot: from('/snapshot', 'snap-1') },
  });
  assert.deepEqual(only('Deployment').spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec, {
    accessModes: ['ReadWriteOnce'],
    storageClassName: 'ebs-io2',
    dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'snap-1' },
    resources: { requests: { storage: '20Gi' } },
  });
  assert.deepEqual(only('StorageClass').parameters, {
    type: 'io2',
    iops: '3000',
    encrypted: 'true',
    'csi.storage.k8s.io/fstype': 'xfs',
  });
  assert.equal(only('VolumeSnapshotContent').spec.source.snapshotHandle, 'snap-1');
});

test('a disk that lasts is a claim template where copies keep their identity', () => {
  const { only } = withVolume({ kind: 'disk', lasting: true, disk: DISK }, { keepsIdentity: true });
  const { serviceName, volumeClaimTemplates, template } = only('StatefulSet').spec;
  assert.equal(volumeClaimTemplates[0].metadata.name, 'data');
  assert.equal(template.spec.volumes, undefined);
  assert.equal(only('Service').metadata.name, serviceName);
  assert.equal(only('Service').spec.clusterIP, 'None');
});

test('files of texts and secrets are one volume', () => {
  const files = [
    { path: traced('conf.d/app.conf'), setting: { kind: 'value' as const, name: traced('a'), value: traced('x = 1') } },
    {
      path: traced('password'),
      setting: {
        kind: 'secret' as const,
        name: traced('b'),
        reference: { store: traced('db'), key: traced('password') },
      },
    },
  ];
  const { only } = withVolume({ kind: 'files', files });
  assert.deepEqual(only('Deployment').spec.template.spec.volumes[0].projected.sources, [
    { configMap: { name: 'web-data', items: [{ key: 'conf.d-app.conf', path: 'conf.d/app.conf' }] } },
    { secret: { name: 'db', items: [{ key: 'password', path: 'password' }] } },
  ]);
  assert.deepEqual(only('ConfigMap').data, { 'conf.d-app.conf': 'x = 1' });
});

test('a volume Kubernetes does not have goes, and its mounts with it', () => {
  const { only, said } = withVolume({
    kind: 'other',
    title: 'FSx for Windows File Server',
    source: from('/fsx', '{}'),
  });
  const { volumes, containers } = only('Deployment').spec.template.spec;
  assert.deepEqual([volumes, containers[0].volumeMounts], [undefined, undefined]);
  assert.equal(said('/fsx'), 'dropped');
});
