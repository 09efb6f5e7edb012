import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onlyWorkload, plain, readContainerOf, readTaskOf, readTexts } from './support.ts';

/** What a container definition says, and what members of the container it becomes say. */
const CONTAINERS: readonly (readonly [name: string, container: object, expected: object, task?: object])[] = [
  ['essential by default', {}, { endsAll: true, waitsFor: [] }],
  ['not essential', { essential: false }, { endsAll: false }],
  [
    'restarts in place',
    { restartPolicy: { enabled: true, ignoredExitCodes: [0, 3], restartAttemptPeriod: 120 } },
    { restarts: { enabled: true, ignoredExitCodes: [0, 3], after: 120 } },
  ],
  ['time to stop', { stopTimeout: 90 }, { stopSeconds: 90 }],
  [
    'files of variables',
    { environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::bucket/web.env' }] },
    { settingFiles: ['arn:aws:s3:::bucket/web.env'] },
  ],
  [
    'a password for the registry',
    {
      repositoryCredentials: {
        credentialsParameter: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:hub-AbCdEf',
      },
    },
    {
      registryLogin: {
        store: 'hub',
        remote: {
          service: 'secrets-manager',
          id: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:hub-AbCdEf',
        },
      },
    },
  ],
  [
    'logs',
    { logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/web', mode: 'blocking' } } },
    {
      logs: {
        driver: 'awslogs',
        options: [
          { name: 'awslogs-group', value: '/ecs/web' },
          { name: 'mode', value: 'blocking' },
        ],
      },
    },
  ],
  [
    'security',
    {
      user: '1000:2000',
      privileged: true,
      readonlyRootFilesystem: true,
      dockerSecurityOptions: ['no-new-privileges', 'apparmor:web'],
      linuxParameters: { capabilities: { add: ['SYS_PTRACE'], drop: ['ALL'] } },
    },
    {
      security: {
        user: 1000,
        group: 2000,
        privileged: true,
        readOnlyRoot: true,
        addedCapabilities: ['SYS_PTRACE'],
        droppedCapabilities: ['ALL'],
        noNewPrivileges: true,
        options: ['apparmor:web'],
      },
    },
  ],
  [
    'a user by name',
    { user: 'node' },
    { security: { user: 'node', addedCapabilities: [], droppedCapabilities: [], options: [] } },
  ],
  ['graphics cards', { resourceRequirements: [{ type: 'GPU', value: '2' }] }, { graphicsCards: 2 }],
  ['a terminal', { interactive: true, pseudoTerminal: true }, { interactive: true, terminal: true }],
  [
    'a range of ports',
    { portMappings: [{ containerPortRange: '8000-8002', protocol: 'udp' }] },
    {
      ports: [
        { number: 8000, protocol: 'udp' },
        { number: 8001, protocol: 'udp' },
        { number: 8002, protocol: 'udp' },
      ],
    },
  ],
  ['a range of too many ports', { portMappings: [{ containerPortRange: '8000-9000' }] }, { ports: [] }],
  [
    'a port of the machine, in bridge mode',
    { portMappings: [{ containerPort: 80, hostPort: 8080 }] },
    { ports: [{ number: 80, protocol: 'tcp', machinePort: 8080 }] },
    { networkMode: 'bridge' },
  ],
  [
    'no port of the machine, where it is chosen',
    { portMappings: [{ containerPort: 80, hostPort: 0 }] },
    { ports: [{ number: 80, protocol: 'tcp' }] },
  ],
  [
    'no port of the machine, with an address of its own',
    { portMappings: [{ containerPort: 80, hostPort: 80 }] },
    { ports: [{ number: 80, protocol: 'tcp' }] },
    { networkMode: 'awsvpc' },
  ],
  [
    'mounts',
    { mountPoints: [{ sourceVolume: 'data', containerPath: '/data', readOnly: true }] },
    { mounts: [{ volume: 'data', path: '/data', readOnly: true }] },
    { volumes: [{ name: 'data' }] },
  ],
  [
    'a mount of a volume that is not there',
    { mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] },
    { mounts: [] },
  ],
  [
    'a share of the CPU is a limit on Windows',
    { cpu: 512 },
    { reserved: { cpu: 0.5 }, limit: { cpu: 0.5 } },
    { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
  ],
];

for (const [name, container, expected, task] of CONTAINERS) {
  test(`a container: ${name}`, () => {
    const read = plain(readContainerOf(container, task));
    const keys = Object.keys(expected);
    assert.deepEqual(Object.fromEntries(keys.map((key) => [key, read[key]])), expected);
  });
}

const SECRETS: readonly (readonly [valueFrom: string, expected: object])[] = [
  [
    'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/Db-AbCdEf:password:AWSCURRENT:v1',
    {
      store: 'prod/Db',
      key: 'password',
      remote: {
        service: 'secrets-manager',
        id: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/Db-AbCdEf',
        property: 'password',
        stage: 'AWSCURRENT',
        version: 'v1',
      },
    },
  ],
  [
    'arn:aws:secretsmanager:eu-west-1:111122223333:secret:token-AbCdEf',
    {
      store: 'token',
      remote: { service: 'secrets-manager', id: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:token-AbCdEf' },
    },
  ],
  [
    'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/key',
    {
      store: 'shop/key',
      remote: { service: 'parameter-store', id: 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/key' },
    },
  ],
  ['/shop/key', { store: 'shop/key', remote: { service: 'parameter-store', id: '/shop/key' } }],
];

for (const [valueFrom, reference] of SECRETS) {
  test(`a secret at ${valueFrom}`, () => {
    const { settings } = readContainerOf({ secrets: [{ name: 'A', valueFrom }] });
    assert.deepEqual(plain(settings), [{ kind: 'secret', name: 'A', reference }]);
  });
}

test('what containers wait for, without circles and strangers', () => {
  const waits = (...list: readonly (readonly [string, string])[]) =>
    list.map(([containerName, condition]) => ({ containerName, condition }));
  const containerDefinitions = [
    {
      name: 'app',
      image: 'a',
      dependsOn: waits(['a', 'START'], ['b', 'HEALTHY'], ['c', 'COMPLETE'], ['d', 'SUCCESS']),
    },
    { name: 'a', image: 'a', dependsOn: waits(['app', 'START'], ['nobody', 'START'], ['b', 'START']) },
    { name: 'b', image: 'a' },
    { name: 'c', image: 'a' },
    { name: 'd', image: 'a', dependsOn: waits(['d', 'START']) },
  ];
  const read = onlyWorkload(readTexts({ 'a.json': JSON.stringify({ family: 'a', containerDefinitions }) }));
  assert.deepEqual(plain(read.containers.map(({ waitsFor }) => waitsFor)), [
    [
      { container: 'a', until: 'started' },
      { container: 'b', until: 'healthy' },
      { container: 'c', until: 'finished' },
      { container: 'd', until: 'succeeded' },
    ],
    [{ container: 'b', until: 'started' }],
    [],
    [],
    [],
  ]);
});

test('mounts of another container', () => {
  const containerDefinitions = [
    { name: 'app', image: 'a', volumesFrom: [{ sourceContainer: 'files', readOnly: true }] },
    { name: 'files', image: 'a', mountPoints: [{ sourceVolume: 'v', containerPath: '/v' }] },
  ];
  const task = { family: 'a', volumes: [{ name: 'v' }], containerDefinitions };
  const read = onlyWorkload(readTexts({ 'a.json': JSON.stringify(task) }));
  assert.deepEqual(plain(read.containers[0]?.mounts), [{ volume: 'v', path: '/v', readOnly: true }]);
});

test('memory as files', () => {
  const workload = readTaskOf({
    linuxParameters: { sharedMemorySize: 64, tmpfs: [{ containerPath: '/run', size: 32, mountOptions: ['noexec'] }] },
  });
  assert.deepEqual(plain(workload.volumes), [
    { name: 'app-memory-1', content: { kind: 'memory', limit: 64 } },
    { name: 'app-memory-2', content: { kind: 'memory', limit: 32 } },
  ]);
  assert.deepEqual(plain(workload.containers[0]?.mounts), [
    { volume: 'app-memory-1', path: '/dev/shm' },
    { volume: 'app-memory-2', path: '/run' },
  ]);
});

test('what only ECS knows travels along', () => {
  const { kept } = readTaskOf({
    ulimits: [{ name: 'nofile', softLimit: 1, hardLimit: 2 }],
    linuxParameters: { initProcessEnabled: true },
    dockerLabels: { a: 'b' },
  });
  assert.deepEqual(plain(kept), [
    { platform: 'ecs', field: 'containers.app.dockerLabels', value: '{"a":"b"}' },
    { platform: 'ecs', field: 'containers.app.ulimits', value: '[{"name":"nofile","softLimit":1,"hardLimit":2}]' },
    { platform: 'ecs', field: 'containers.app.linuxParameters.initProcessEnabled', value: 'true' },
  ]);
});
