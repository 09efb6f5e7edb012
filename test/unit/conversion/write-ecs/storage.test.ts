import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choices } from '../../../../server/conversion/decisions.ts';
import type { Disk, Mount, Volume, VolumeContent, Workload } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import type { Anything } from '../support.ts';
import { container, from, type Written, workload, write } from './support.ts';

const EC2: Choices = { 'launch-type': 'ec2' };

function mount(path: string, parts: Partial<Mount> = {}, volume = 'data'): Mount {
  return { volume: from(volume), path: from(path), ...parts };
}

function stored(
  content: VolumeContent,
  mounts: readonly Mount[] = [mount('/data')],
  more: Partial<Workload> = {},
): Workload {
  const volume: Volume = { name: from('data'), content };
  return workload({ volumes: [volume], containers: [container({ mounts })], ...more });
}

function volumesOf({ resources }: Written): Anything {
  return resources.WebTaskDefinition.Volumes;
}

function mountsOf({ resources }: Written): Anything {
  return resources.WebTaskDefinition.ContainerDefinitions[0].MountPoints;
}

const lasting = (disk: Disk = {}): VolumeContent => ({ kind: 'disk', disk, lasting: true });
const fleeting = (disk: Disk = {}): VolumeContent => ({ kind: 'disk', disk, lasting: false });
const memory = (limit?: number): VolumeContent => ({ kind: 'memory', ...(limit && { limit: from(limit) }) });

const NFS: VolumeContent = { kind: 'nfs', server: from('10.0.0.5'), path: from('/export') };
const EFS = { kind: 'shared', id: from('fs-0123456789abcdef0') } as const;

const VOLUMES: readonly (readonly [string, VolumeContent, Choices, Anything])[] = [
  ['an empty one', { kind: 'scratch', limit: from(100) }, {}, {}],
  ['a path of the machine', { kind: 'machine', path: from('/var/log') }, EC2, { Host: { SourcePath: '/var/log' } }],
  [
    'a file server',
    NFS,
    EC2,
    {
      DockerVolumeConfiguration: {
        Scope: 'shared',
        Autoprovision: true,
        Driver: 'local',
        DriverOpts: { type: 'nfs', o: 'addr=10.0.0.5', device: ':/export' },
      },
    },
  ],
  [
    'a file system',
    EFS,
    {},
    { EFSVolumeConfiguration: { FilesystemId: 'fs-0123456789abcdef0', TransitEncryption: 'ENABLED' } },
  ],
  [
    'a folder of a file system, as plain text',
    { ...EFS, path: from('/a'), encrypted: from(false) },
    {},
    {
      EFSVolumeConfiguration: {
        FilesystemId: 'fs-0123456789abcdef0',
        RootDirectory: '/a',
        TransitEncryption: 'DISABLED',
      },
    },
  ],
  [
    'an access point',
    { ...EFS, path: from('/a'), accessPoint: from('fsap-0123456789abcdef0'), encrypted: from(false) },
    {},
    {
      EFSVolumeConfiguration: {
        FilesystemId: 'fs-0123456789abcdef0',
        TransitEncryption: 'ENABLED',
        AuthorizationConfig: { AccessPointId: 'fsap-0123456789abcdef0' },
      },
    },
  ],
];

for (const [title, content, choices, expected] of VOLUMES) {
  test(`a volume: ${title}`, () => {
    const app = write([stored(content, [mount('/data', { readOnly: from(true) })])], choices);
    assert.deepEqual(volumesOf(app), [{ Name: 'data', ...expected }]);
    assert.deepEqual(mountsOf(app), [{ SourceVolume: 'data', ContainerPath: '/data', ReadOnly: true }]);
  });
}

const windows = { system: from('windows' as const) };
const REFUSED: readonly (readonly [string, VolumeContent, Partial<Workload>])[] = [
  ['a path of the machine on Fargate', { kind: 'machine', path: from('/var/log') }, {}],
  ['a file server on Fargate', NFS, {}],
  ['a file system for Windows', EFS, { machine: windows }],
  ['a disk that stays, for Windows', lasting({ size: from(5) }), { machine: windows }],
  ['something that only Kubernetes knows', { kind: 'other', title: 'iscsi', source: traced('iscsi') }, {}],
];

for (const [title, content, more] of REFUSED) {
  test(`no volume: ${title}`, () => {
    const only = mount('/data');
    const app = write([stored(content, [only], more)]);
    assert.deepEqual([volumesOf(app), mountsOf(app)], [undefined, undefined]);
    assert.equal(app.notesOn(only.path)[0]?.fidelity, 'needs-decision');
  });
}

test('a file system whose callers need permission takes the role of the task', () => {
  const identity = { role: from('arn:aws:iam::123456789012:role/web') };
  const allowed = write([stored({ ...EFS, authorized: from(true) }, undefined, { identity })]);
  assert.deepEqual(volumesOf(allowed)[0].EFSVolumeConfiguration.AuthorizationConfig, { IAM: 'ENABLED' });
  const authorized = from(true);
  const without = write([stored({ ...EFS, authorized })]);
  assert.equal(volumesOf(without)[0].EFSVolumeConfiguration.AuthorizationConfig, undefined);
  assert.equal(without.notesOn(authorized)[0]?.fidelity, 'needs-decision');
});

test('workloads that name the same claim share a folder, which is made for it', () => {
  const made = (): VolumeContent => ({ kind: 'shared', made: from('assets'), size: from(5) });
  const space = from('shop');
  const volumes = (): Volume[] => [{ name: from('data'), content: made() }];
  const writer = container({
    mounts: [mount('/in')],
    security: { user: from(101), addedCapabilities: [], droppedCapabilities: [], options: [] },
  });
  const app = write([
    workload({ space, volumes: volumes(), containers: [writer] }),
    workload({ space, volumes: volumes(), containers: [container({ mounts: [mount('/out')] })] }, 'api'),
  ]);
  assert.deepEqual(
    Object.values(app.types).filter((type) => type.startsWith('AWS::EFS')),
    ['AWS::EFS::AccessPoint'],
  );
  assert.deepEqual(app.resources.AssetsAccessPoint, {
    FileSystemId: { Ref: 'FileSystemId' },
    RootDirectory: {
      Path: '/shop/assets',
      CreationInfo: { OwnerUid: '101', OwnerGid: '101', Permissions: '0755' },
    },
  });
  const expected = {
    Name: 'data',
    EFSVolumeConfiguration: {
      FilesystemId: { Ref: 'FileSystemId' },
      TransitEncryption: 'ENABLED',
      AuthorizationConfig: { AccessPointId: { Ref: 'AssetsAccessPoint' } },
    },
  };
  assert.deepEqual(volumesOf(app), [expected]);
  assert.deepEqual(app.resources.ApiTaskDefinition.Volumes, [expected]);
});

test('a claim on a file system that is known lies below its path', () => {
  const content: VolumeContent = { ...EFS, made: from('assets'), path: from('/dynamic') };
  const { resources, parameters } = write([stored(content)]);
  assert.equal(resources.AssetsAccessPoint.FileSystemId, 'fs-0123456789abcdef0');
  assert.equal(resources.AssetsAccessPoint.RootDirectory.Path, '/dynamic/assets');
  assert.equal(parameters.FileSystemId, undefined);
});

test('a disk that ends with its task is made by ECS', () => {
  const disk: Disk = {
    size: from(50),
    type: from('io2'),
    iops: from(3000),
    encrypted: from(true),
    key: from('arn:aws:kms:eu-west-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef'),
    snapshot: from('snap-0123456789abcdef0'),
    fileSystem: from('ext4'),
  };
  const app = write([stored(fleeting(disk))]);
  assert.deepEqual(volumesOf(app), [{ Name: 'data', ConfiguredAtLaunch: true }]);
  assert.deepEqual(app.resources.WebService.VolumeConfigurations, [
    {
      Name: 'data',
      ManagedEBSVolume: {
        RoleArn: { 'Fn::GetAtt': ['InfrastructureRole', 'Arn'] },
        SizeInGiB: 50,
        VolumeType: 'io2',
        Iops: 3000,
        Encrypted: true,
        KmsKeyId: disk.key?.value,
        SnapshotId: 'snap-0123456789abcdef0',
        FilesystemType: 'ext4',
      },
    },
  ]);
});

test('what nothing says of a disk is what Kubernetes takes', () => {
  const fileSystem = from('btrfs');
  const app = write([stored(fleeting({ fileSystem }))]);
  const [{ ManagedEBSVolume }] = app.resources.WebService.VolumeConfigurations;
  assert.deepEqual([ManagedEBSVolume.SizeInGiB, ManagedEBSVolume.VolumeType], [20, 'gp3']);
  assert.equal(ManagedEBSVolume.FilesystemType, undefined);
  assert.equal(app.notesOn(fileSystem)[0]?.fidelity, 'approximate');
});

const NO_DISK: readonly (readonly [string, Partial<Workload>, Choices])[] = [
  ['a task that runs once', { runs: 'once' }, {}],
  ['one task on each machine', { onEachMachine: true, replicas: traced(1) }, EC2],
  ['Windows on Fargate', { machine: windows }, {}],
];

for (const [title, more, choices] of NO_DISK) {
  test(`no disk of its own: ${title}`, () => {
    const size = from(50);
    const app = write([stored(fleeting({ size }), undefined, more)], choices);
    assert.deepEqual(volumesOf(app), [{ Name: 'data' }]);
    assert.equal(app.notesOn(size)[0]?.fidelity, 'needs-decision');
  });
}

test('a task has one disk of its own', () => {
  const volumes = [
    { name: from('a'), content: fleeting({ size: from(5) }) },
    { name: from('b'), content: fleeting({ size: from(6) }) },
  ];
  const app = write([
    workload({ volumes, containers: [container({ mounts: [mount('/a', {}, 'a'), mount('/b', {}, 'b')] })] }),
  ]);
  assert.deepEqual(volumesOf(app), [{ Name: 'a', ConfiguredAtLaunch: true }, { Name: 'b' }]);
  assert.equal(app.resources.WebService.VolumeConfigurations.length, 1);
});

test('a disk that nothing mounts is not made', () => {
  const app = write([stored(fleeting({ size: from(5) }), [])]);
  assert.deepEqual([volumesOf(app), app.resources.WebService.VolumeConfigurations], [undefined, undefined]);
});

test('data that outlive their tasks lie on a file system', () => {
  const disk: Disk = {
    size: from(10),
    type: from('gp3'),
    iops: from(3000),
    throughput: from(125),
    encrypted: from(true),
    key: from('key'),
    snapshot: from('snap-1'),
    fileSystem: from('ext4'),
  };
  const app = write([
    stored(lasting(disk), undefined, { space: from('shop'), keepsIdentity: true, replicas: from(2) }),
  ]);
  assert.equal(app.resources.WebDataAccessPoint.RootDirectory.Path, '/shop/web-data');
  assert.deepEqual(volumesOf(app)[0].EFSVolumeConfiguration.AuthorizationConfig, {
    AccessPointId: { Ref: 'WebDataAccessPoint' },
  });
  assert.match(app.text, /in one folder for all tasks of the service/);
});

test('each copy with a service of its own has a folder of its own', () => {
  const app = write([stored(lasting(), undefined, { keepsIdentity: true, replicas: from(2) })], {
    stateful: 'service-each',
  });
  const paths = ['Web0', 'Web1'].map((name) => app.resources[`${name}DataAccessPoint`].RootDirectory.Path);
  assert.deepEqual(paths, ['/default/web-0-data', '/default/web-1-data']);
});

const LINUX: readonly (readonly [string, VolumeContent, readonly Mount[], Choices, Anything])[] = [
  ['with a size', memory(64), [mount('/cache')], {}, { Tmpfs: [{ ContainerPath: '/cache', Size: 64 }] }],
  ['without one', memory(), [mount('/cache')], {}, { Tmpfs: [{ ContainerPath: '/cache', Size: 256 }] }],
  [
    'to be read',
    memory(64),
    [mount('/cache', { readOnly: from(true) })],
    {},
    { Tmpfs: [{ ContainerPath: '/cache', Size: 64, MountOptions: ['ro'] }] },
  ],
  [
    'shared memory on Fargate',
    memory(64),
    [mount('/dev/shm')],
    {},
    { Tmpfs: [{ ContainerPath: '/dev/shm', Size: 64 }] },
  ],
  ['shared memory on instances', memory(64), [mount('/dev/shm')], EC2, { SharedMemorySize: 64 }],
];

for (const [title, content, mounts, choices, expected] of LINUX) {
  test(`a volume in memory: ${title}`, () => {
    const app = write([stored(content, mounts)], choices);
    assert.deepEqual([volumesOf(app), mountsOf(app)], [undefined, undefined]);
    assert.deepEqual(app.resources.WebTaskDefinition.ContainerDefinitions[0].LinuxParameters, expected);
  });
}

test('a volume in memory that containers share is an ordinary one', () => {
  const volumes = [{ name: from('data'), content: memory(64) }];
  const containers = ['a', 'b'].map((name) => container({ mounts: [mount('/cache')] }, name));
  const app = write([workload({ volumes, containers })]);
  assert.deepEqual(volumesOf(app), [{ Name: 'data' }]);
});

const part = (name: string): Partial<Mount> => ({ part: from(name) });

const PARTS: readonly (readonly [string, VolumeContent, readonly Mount[], Choices, Anything, Anything])[] = [
  [
    'of an empty volume',
    { kind: 'scratch' },
    [mount('/a', part('a')), mount('/b', part('b/c')), mount('/c', part('a'))],
    {},
    [{ Name: 'data-a' }, { Name: 'data-b-c' }],
    ['data-a', 'data-b-c', 'data-a'],
  ],
  [
    'of an empty volume that is mounted as a whole too',
    { kind: 'scratch' },
    [mount('/a', part('a')), mount('/b')],
    {},
    [{ Name: 'data-a' }, { Name: 'data' }],
    ['data-a', 'data', 'data-a'],
  ],
  [
    'of an empty volume that is all of it',
    { kind: 'scratch' },
    [mount('/a', part('./'))],
    {},
    [{ Name: 'data' }],
    ['data'],
  ],
  [
    'of an empty volume whose whole nothing is made in',
    { kind: 'scratch' },
    [mount('/a', part('a')), mount('/b', { readOnly: from(true) })],
    {},
    [{ Name: 'data' }],
    ['data'],
  ],
  [
    'of the machine',
    { kind: 'machine', path: from('/var/') },
    [mount('/a', part('a')), mount('/b')],
    EC2,
    [
      { Name: 'data-a', Host: { SourcePath: '/var/a' } },
      { Name: 'data', Host: { SourcePath: '/var/' } },
    ],
    ['data-a', 'data'],
  ],
  [
    'of a file system',
    { ...EFS, path: from('/x') },
    [mount('/a', part('a'))],
    {},
    [
      {
        Name: 'data-a',
        EFSVolumeConfiguration: {
          FilesystemId: 'fs-0123456789abcdef0',
          RootDirectory: '/x/a',
          TransitEncryption: 'ENABLED',
        },
      },
    ],
    ['data-a'],
  ],
  [
    'of a disk, the only one',
    fleeting({ size: from(5) }),
    [mount('/a', part('a'))],
    {},
    [{ Name: 'data', ConfiguredAtLaunch: true }],
    ['data'],
  ],
  [
    'of a disk, several',
    fleeting({ size: from(5) }),
    [mount('/a', part('a')), mount('/b', part('b'))],
    {},
    undefined,
    undefined,
  ],
  ['that is not known yet', { kind: 'scratch' }, [mount('/a', part('$(POD_NAME)'))], {}, undefined, undefined],
];

for (const [title, content, mounts, choices, volumes, shown] of PARTS) {
  test(`a folder ${title}`, () => {
    const app = write([stored(content, mounts)], choices);
    assert.deepEqual(volumesOf(app), volumes);
    assert.deepEqual(
      mountsOf(app)?.map((one: Anything) => one.SourceVolume),
      shown,
    );
  });
}

test('a volume shows its folders, which are volumes of their own, wherever it is mounted', () => {
  const first = container({ mounts: [mount('/all/'), mount('/all/logs', part('other'))] }, 'first');
  const second = container({ mounts: [mount('/l', part('logs/')), mount('/d', part('logs/daily'))] }, 'second');
  const volumes = [{ name: from('data'), content: { kind: 'scratch' as const } }];
  const { resources } = write([workload({ volumes, containers: [first, second] })]);
  const shown = resources.WebTaskDefinition.ContainerDefinitions.map(({ MountPoints }: Anything) =>
    MountPoints.map(({ SourceVolume, ContainerPath }: Anything) => `${SourceVolume} ${ContainerPath}`),
  );
  assert.deepEqual(shown, [
    ['data /all/', 'data-logs-daily /all/logs/daily', 'data-other /all/other', 'data-other /all/logs'],
    ['data-logs /l', 'data-logs-daily /l/daily', 'data-logs-daily /d'],
  ]);
});

test('folders of a claim are access points of their own, with legal paths', () => {
  const content: VolumeContent = { kind: 'shared', made: from('assets') };
  const { resources } = write([stored(content, [mount('/a', part('a')), mount('/b', part('./x/y/z/.hidden one'))])]);
  assert.equal(resources.AssetsAAccessPoint.RootDirectory.Path, '/default/assets/a');
  assert.equal(resources.AssetsXYZHiddenOneAccessPoint.RootDirectory.Path, '/default/assets/x/y-z--hidden-one');
});

test('a file system that exists has to let the tasks in, and its access point shows one folder', () => {
  const [id, path] = [from('fs-0123456789abcdef0'), from('/x')];
  const content: VolumeContent = { kind: 'shared', id, path, accessPoint: from('fsap-0123456789abcdef0') };
  const app = write([stored(content)]);
  assert.match(app.notesOn(id)[0]?.message ?? '', /port 2049/);
  assert.match(app.notesOn(path)[0]?.message ?? '', /not `\/x` in it/);
  for (const value of [id, path]) assert.equal(app.notesOn(value)[0]?.fidelity, 'needs-decision');
});
