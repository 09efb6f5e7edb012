import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, readServiceOf, readTaskOf, readTexts, remarkAt } from './support.ts';

type Case = readonly [name: string, task: object, expected: object, container?: object];

/** What a task definition says, and what members of the workload say. */
const TASKS: readonly Case[] = [
  ['sizes as texts', { cpu: '.5 vCPU', memory: '1 GB' }, { size: { cpu: 0.5, memory: 1024 } }],
  ['sizes as numbers in a text', { cpu: '256', memory: '512' }, { size: { cpu: 0.25, memory: 512 } }],
  ['disk', { ephemeralStorage: { sizeInGiB: 50 } }, { size: { disk: 50 } }],
  [
    'a platform',
    { runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' } },
    { machine: { architecture: 'arm64', system: 'linux' } },
  ],
  [
    'Windows',
    { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
    { machine: { system: 'windows', systemVersion: 'WINDOWS_SERVER_2022_CORE' } },
  ],
  ['Fargate', { requiresCompatibilities: ['FARGATE'] }, { machine: { serverless: true } }],
  ['either', { requiresCompatibilities: ['EC2', 'FARGATE'] }, { machine: {} }],
  [
    'sharing',
    { networkMode: 'host', pidMode: 'task', ipcMode: 'host' },
    { sharing: { network: 'machine', processes: 'copy', memory: 'machine' } },
  ],
  [
    'no network',
    { networkMode: 'none' },
    { access: { origin: { file: 'web.json', title: 'network mode none' }, incoming: [], outgoing: [] } },
  ],
  [
    'a role',
    { taskRoleArn: 'arn:aws:iam::111122223333:role/web' },
    { identity: { role: 'arn:aws:iam::111122223333:role/web' } },
  ],
  [
    'tags',
    {
      tags: [
        { key: 'team', value: 'shop' },
        { key: 'note', value: 'with spaces' },
        { key: 'crossdock:kubernetes.kind', value: '"StatefulSet"' },
        { key: 'crossdock:source-name', value: 'shop.web' },
      ],
    },
    {
      name: 'shop.web',
      keepsIdentity: true,
      labels: [{ name: 'team', value: 'shop' }],
      annotations: [{ name: 'note', value: 'with spaces' }],
      kept: [
        { platform: 'kubernetes', field: 'kind', value: '"StatefulSet"' },
        { platform: 'ecs', field: 'family', value: '"web"' },
      ],
    },
  ],
  ['what was a Job', { tags: [{ key: 'crossdock:kubernetes.kind', value: '"Job"' }] }, { runs: 'once' }],
  [
    'volumes',
    {
      volumes: [
        { name: 'a' },
        { name: 'b', host: { sourcePath: '/var/log' } },
        {
          name: 'c',
          efsVolumeConfiguration: {
            fileSystemId: 'fs-1',
            rootDirectory: '/x',
            transitEncryption: 'ENABLED',
            authorizationConfig: { accessPointId: 'fsap-1', iam: 'ENABLED' },
          },
        },
        { name: 'd', dockerVolumeConfiguration: { scope: 'task' } },
        {
          name: 'e',
          dockerVolumeConfiguration: {
            scope: 'shared',
            driver: 'local',
            driverOpts: { type: 'nfs', o: 'addr=10.0.0.2,rw', device: ':/export' },
          },
        },
        { name: 'f', dockerVolumeConfiguration: { scope: 'shared', driver: 'rexray' } },
        { name: 'g', configuredAtLaunch: true },
        { name: 'h', fsxWindowsFileServerVolumeConfiguration: { fileSystemId: 'fs-2' } },
      ],
    },
    {
      volumes: [
        { name: 'a', content: { kind: 'scratch' } },
        { name: 'b', content: { kind: 'machine', path: '/var/log' } },
        {
          name: 'c',
          content: { kind: 'shared', id: 'fs-1', path: '/x', accessPoint: 'fsap-1', encrypted: true, authorized: true },
        },
        { name: 'd', content: { kind: 'scratch' } },
        { name: 'e', content: { kind: 'nfs', server: '10.0.0.2', path: '/export' } },
        {
          name: 'f',
          content: { kind: 'other', title: 'volume of the Docker driver rexray', source: 'rexray' },
        },
        { name: 'g', content: { kind: 'disk', disk: {}, lasting: false } },
        {
          name: 'h',
          content: { kind: 'other', title: 'FSx for Windows File Server', source: 'FSx for Windows File Server' },
        },
      ],
    },
  ],
  [
    'names inside, kernel and resolver',
    {},
    {
      hosts: [
        { name: 'db.local', address: '10.0.0.9' },
        { name: 'database', address: '127.0.0.1' },
      ],
      kernel: [{ name: 'net.core.somaxconn', value: '1024' }],
      resolver: { servers: ['10.0.0.2'], searches: ['corp.example'] },
    },
    {
      extraHosts: [{ hostname: 'db.local', ipAddress: '10.0.0.9' }],
      links: ['db:database'],
      systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }],
      dnsServers: ['10.0.0.2'],
      dnsSearchDomains: ['corp.example'],
    },
  ],
];

for (const [name, task, expected, container] of TASKS) {
  test(`a task: ${name}`, () => {
    const read = plain(readTaskOf(container ?? {}, task));
    const keys = Object.keys(expected);
    assert.deepEqual(Object.fromEntries(keys.map((key) => [key, read[key]])), expected);
  });
}

/** Expressions of the cluster query language; undefined: not translated. */
const EXPRESSIONS: readonly (readonly [string, object[] | undefined])[] = [
  ['attribute:ecs.instance-type == t3.small', [{ attribute: 'instance-type', operator: 'in', values: ['t3.small'] }]],
  [
    'attribute:ecs.availability-zone in [eu-west-1a, eu-west-1b] and attribute:stack!=test',
    [
      { attribute: 'zone', operator: 'in', values: ['eu-west-1a', 'eu-west-1b'] },
      { attribute: 'stack', operator: 'not-in', values: ['test'] },
    ],
  ],
  ['attribute:stack exists', [{ attribute: 'stack', operator: 'exists', values: [] }]],
  ['attribute:stack !exists', [{ attribute: 'stack', operator: 'not-exists', values: [] }]],
  ['(attribute:stack !in [a])', [{ attribute: 'stack', operator: 'not-in', values: ['a'] }]],
  ['attribute:ecs.instance-type =~ t2.*', undefined],
  ['attribute:ecs.instance-type == t2.*', undefined],
  ['task:group == service:web', undefined],
  ['attribute:a == b or attribute:c == d', undefined],
];

for (const [expression, expected] of EXPRESSIONS) {
  test(`placement: ${expression}`, () => {
    const { placement } = readTaskOf({}, { placementConstraints: [{ type: 'memberOf', expression }] });
    assert.deepEqual(plain(placement.requirements), expected ?? []);
  });
}

/** What a service says, and what members of the workload say. */
const SERVICES: readonly (readonly [name: string, service: object, expected: object, task?: object])[] = [
  [
    'one on each instance',
    { schedulingStrategy: 'DAEMON', desiredCount: undefined },
    { onEachMachine: true, replicas: 1 },
  ],
  [
    'a rollout that gives up',
    {
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      healthCheckGracePeriodSeconds: 60,
    },
    { rollout: { missing: 0, extra: 2, givesUp: { back: true }, grace: 60 } },
  ],
  [
    'placement',
    {
      placementConstraints: [{ type: 'distinctInstance' }],
      placementStrategy: [
        { type: 'spread', field: 'attribute:ecs.availability-zone' },
        { type: 'spread', field: 'instanceId' },
        { type: 'binpack', field: 'memory' },
      ],
    },
    { placement: { requirements: [], spread: ['zone', 'machine'], apart: true } },
  ],
  [
    'Fargate Spot',
    { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }] },
    { machine: { interruptible: true, serverless: true } },
  ],
  [
    'a disk for each task',
    {
      volumeConfigurations: [
        {
          name: 'data',
          managedEBSVolume: { sizeInGiB: 20, volumeType: 'gp3', filesystemType: 'ext4', roleArn: 'arn:x' },
        },
      ],
    },
    {
      volumes: [
        {
          name: 'data',
          content: { kind: 'disk', disk: { size: 20, type: 'gp3', fileSystem: 'ext4' }, lasting: false },
        },
      ],
    },
    { volumes: [{ name: 'data', configuredAtLaunch: true }] },
  ],
  [
    'a name in Cloud Map',
    { serviceRegistries: [{ registryArn: 'arn:aws:servicediscovery:eu-west-1:111122223333:service/srv-1' }] },
    {
      endpoints: [
        {
          name: 'shop',
          origin: { file: 'service.json', title: 'Cloud Map service shop' },
          addresses: true,
          ports: [{ number: 80, target: { number: 80, protocol: 'tcp' } }],
        },
      ],
    },
    { containerDefinitions: [{ name: 'app', image: 'nginx', portMappings: [{ containerPort: 80 }] }] },
  ],
];

for (const [name, service, expected, task] of SERVICES) {
  test(`a service: ${name}`, () => {
    const read = plain(readServiceOf(service, task));
    const keys = Object.keys(expected);
    assert.deepEqual(Object.fromEntries(keys.map((key) => [key, read[key]])), expected);
  });
}

test('a group of targets that is only known by its ARN', () => {
  const group = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1';
  const { application } = readTexts({
    'task.json': JSON.stringify({
      family: 'web',
      containerDefinitions: [{ name: 'app', image: 'a', portMappings: [{ containerPort: 80 }] }],
    }),
    'service.json': JSON.stringify({
      serviceName: 'web',
      taskDefinition: 'web',
      loadBalancers: [{ targetGroupArn: group, containerName: 'app', containerPort: 80 }],
    }),
  });
  const [entrance] = application.entrances;
  assert.equal(entrance?.unseen, true);
  assert.deepEqual(plain(entrance?.listeners[0]?.otherwise), {
    kind: 'forward',
    targets: [{ workload: 'web', port: { number: 80, protocol: 'tcp' }, group, attributes: [] }],
  });
});

/** Files of one folder, the workloads that come of them, and what is refused. */
const FILES: readonly (readonly [
  name: string,
  texts: Record<string, object>,
  workloads: string[],
  refused: RegExp[],
])[] = [
  [
    'a service without a task definition runs the only one beside it',
    {
      'a/ecs-task-def.json': { family: 'web', containerDefinitions: [{ name: 'a', image: 'b' }] },
      'a/ecs-service-def.json': {
        desiredCount: 1,
        launchType: 'FARGATE',
        deploymentConfiguration: {},
        loadBalancers: [],
      },
      'b/other.json': { family: 'other', containerDefinitions: [{ name: 'a', image: 'b' }] },
    },
    ['service web', 'task definition other'],
    [],
  ],
  [
    'of two revisions the newest',
    {
      'a.json': { family: 'web', revision: 2, containerDefinitions: [{ name: 'a', image: 'old' }] },
      'b.json': { family: 'web', revision: 10, containerDefinitions: [{ name: 'a', image: 'new' }] },
    },
    ['task definition web'],
    [/web is there twice: the one in b.json/],
  ],
  [
    'of two definitions the first',
    {
      'a.json': { family: 'web', containerDefinitions: [{ name: 'a', image: 'b' }] },
      'b.json': { family: 'web', containerDefinitions: [{ name: 'a', image: 'b' }] },
    },
    ['task definition web'],
    [/web is there twice: the one in a.json/],
  ],
];

for (const [name, texts, workloads, refused] of FILES) {
  test(`files: ${name}`, () => {
    const written = Object.entries(texts).map(([file, value]) => [file, JSON.stringify(value)]);
    const read = readTexts(Object.fromEntries(written));
    assert.deepEqual(
      read.application.workloads.map(({ origin }) => origin.title),
      workloads,
    );
    assert.equal(read.refused.length, refused.length);
    for (const [index, reason] of refused.entries()) assert.match(read.refused[index]?.reason ?? '', reason);
  });
}

test('what ECS prints about a definition decides nothing', () => {
  const text = JSON.stringify({
    taskDefinition: { family: 'web', revision: 3, status: 'ACTIVE', containerDefinitions: [{ name: 'a', image: 'b' }] },
    tags: [{ key: 'team', value: 'shop' }],
  });
  const read = readTexts({ 'a.json': text });
  assert.equal(remarkAt(read, '/status').fidelity, 'exact');
  assert.deepEqual(plain(read.application.workloads[0]?.labels), [{ name: 'team', value: 'shop' }]);
});

test('a load balancer as it is described', () => {
  const arn = (kind: string) => `arn:aws:elasticloadbalancing:eu-west-1:111122223333:${kind}/web/1`;
  const { application, refused } = readTexts({
    'task.json': JSON.stringify({
      family: 'web',
      containerDefinitions: [{ name: 'app', image: 'a', portMappings: [{ containerPort: 80 }] }],
    }),
    'service.json': JSON.stringify({
      serviceName: 'web',
      taskDefinition: 'web',
      loadBalancers: [{ targetGroupArn: arn('targetgroup'), containerName: 'app', containerPort: 80 }],
    }),
    'balancers.json': JSON.stringify({
      LoadBalancers: [
        { LoadBalancerArn: arn('loadbalancer'), LoadBalancerName: 'shop', Scheme: 'internal', Type: 'application' },
      ],
    }),
    'listeners.json': JSON.stringify({
      Listeners: [
        {
          ListenerArn: arn('listener'),
          LoadBalancerArn: arn('loadbalancer'),
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [{ Type: 'forward', TargetGroupArn: arn('targetgroup') }],
        },
      ],
    }),
  });
  assert.deepEqual(refused, []);
  assert.deepEqual(
    plain(application.entrances.map(({ name, kind, open, listeners }) => [name, kind, open, listeners[0]?.protocol])),
    [['shop', 'http', false, 'http']],
  );
});
