import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Workload } from '../../../../server/conversion/model.ts';
import type { Anything } from '../support.ts';
import { container, from, workload, write } from './support.ts';

const EC2 = { 'launch-type': 'ec2' };

function taskOf(parts: Partial<Workload>, choices = {}): Anything {
  return write([workload(parts)], choices).resources.WebTaskDefinition;
}

const place = { requirements: [], spread: [] };

const TASKS: readonly (readonly [name: string, parts: () => Partial<Workload>, choices: object, expected: object])[] = [
  ['the network of the machine', () => ({ sharing: { network: from('machine') } }), EC2, { NetworkMode: 'host' }],
  ['not on Fargate', () => ({ sharing: { network: from('machine') } }), {}, { NetworkMode: 'awsvpc' }],
  ['processes shared among containers', () => ({ sharing: { processes: from('copy') } }), {}, { PidMode: 'task' }],
  ['processes of the machine', () => ({ sharing: { processes: from('machine') } }), EC2, { PidMode: 'host' }],
  ['not those on Fargate', () => ({ sharing: { processes: from('machine') } }), {}, { PidMode: undefined }],
  ['memory of the machine', () => ({ sharing: { memory: from('machine') } }), EC2, { IpcMode: 'host' }],
  ['memory shared among containers', () => ({ sharing: { memory: from('copy') } }), EC2, { IpcMode: 'task' }],
  ['no such thing on Fargate', () => ({ sharing: { memory: from('copy') } }), {}, { IpcMode: undefined }],
  [
    'processor and system',
    () => ({ machine: { architecture: from('arm64'), system: from('linux') } }),
    {},
    { RuntimePlatform: { CpuArchitecture: 'ARM64', OperatingSystemFamily: 'LINUX' } },
  ],
  [
    'a release of Windows',
    () => ({ machine: { system: from('windows'), systemVersion: from('WINDOWS_SERVER_2025_CORE') } }),
    {},
    { RuntimePlatform: { OperatingSystemFamily: 'WINDOWS_SERVER_2025_CORE' } },
  ],
  [
    'a role of its own',
    () => ({ identity: { role: from('arn:aws:iam::111122223333:role/web'), account: from('web') } }),
    {},
    { TaskRoleArn: 'arn:aws:iam::111122223333:role/web' },
  ],
  [
    'where it has to run',
    () => ({
      placement: {
        ...place,
        requirements: [
          { attribute: from('instance-type'), operator: from('in'), values: [from('m7g.large'), from('m7g.xlarge')] },
          { attribute: from('zone'), operator: from('not-in'), values: [from('eu-west-1a')] },
          { attribute: from('example.com/ssd'), operator: from('exists'), values: [] },
        ],
      },
    }),
    EC2,
    {
      PlacementConstraints: [
        { Type: 'memberOf', Expression: 'attribute:ecs.instance-type in [m7g.large, m7g.xlarge]' },
        { Type: 'memberOf', Expression: 'attribute:ecs.availability-zone != eu-west-1a' },
        { Type: 'memberOf', Expression: 'attribute:example.com/ssd exists' },
      ],
    },
  ],
  [
    'no place to choose on Fargate',
    () => ({
      placement: {
        ...place,
        requirements: [{ attribute: from('zone'), operator: from('in'), values: [from('eu-west-1a')] }],
        spread: [from('zone')],
        apart: from(true),
      },
    }),
    {},
    { PlacementConstraints: undefined },
  ],
  [
    'kernel parameters that a task may set',
    () => ({
      kernel: [
        { name: from('net.core.somaxconn'), value: from('1024') },
        { name: from('vm.max_map_count'), value: from('262144') },
      ],
    }),
    {},
    {},
  ],
  [
    'no host entries and name servers in awsvpc',
    () => ({
      hosts: [{ name: from('db'), address: from('10.0.0.1') }],
      resolver: { servers: [from('10.0.0.2')], searches: [from('shop.example')] },
    }),
    {},
    {},
  ],
  [
    'labels, annotations and what only Kubernetes knows, as tags',
    () => ({
      labels: [{ name: from('app.kubernetes.io/name'), value: from('web') }],
      annotations: [
        { name: from('owner'), value: from('team@shop.example') },
        { name: from('checksum'), value: from('{"a": 1}') },
        { name: from('aws:reserved'), value: from('x') },
      ],
      kept: [
        { platform: 'kubernetes', field: 'kind', value: from('"StatefulSet"') },
        { platform: 'kubernetes', field: 'revisionHistoryLimit', value: from('3') },
        { platform: 'kubernetes', field: 'strategy', value: from('{"type":"OnDelete"}') },
        { platform: 'kubernetes', field: 'text', value: from('"12"') },
      ],
    }),
    {},
    {
      Tags: [
        { Key: 'crossdock:chosen-size', Value: '256/512' },
        { Key: 'app.kubernetes.io/name', Value: 'web' },
        { Key: 'crossdock:kubernetes.kind', Value: 'StatefulSet' },
        { Key: 'crossdock:kubernetes.revisionHistoryLimit', Value: '3' },
        { Key: 'owner', Value: 'team@shop.example' },
      ],
    },
  ],
];

for (const [name, parts, choices, expected] of TASKS) {
  test(name, () => {
    const task = taskOf(parts(), choices);
    const keys = Object.keys(expected);
    assert.deepEqual(Object.fromEntries(keys.map((key) => [key, task[key]])), expected);
  });
}

test('one container sets the kernel parameters of the task', () => {
  const { ContainerDefinitions } = taskOf({
    containers: [container(), container({}, 'other')],
    kernel: [{ name: from('net.core.somaxconn'), value: from('1024') }],
  });
  assert.deepEqual(
    ContainerDefinitions.map(({ SystemControls }: Anything) => SystemControls),
    [[{ Namespace: 'net.core.somaxconn', Value: '1024' }], undefined],
  );
});

test('host entries and name servers in the network of the machine', () => {
  const { ContainerDefinitions } = taskOf(
    {
      sharing: { network: from('machine') },
      hosts: [{ name: from('db'), address: from('10.0.0.1') }],
      resolver: { servers: [from('10.0.0.2')], searches: [from('shop.example')] },
    },
    EC2,
  );
  const [{ ExtraHosts, DnsServers, DnsSearchDomains }] = ContainerDefinitions;
  assert.deepEqual(
    [ExtraHosts, DnsServers, DnsSearchDomains],
    [[{ Hostname: 'db', IpAddress: '10.0.0.1' }], ['10.0.0.2'], ['shop.example']],
  );
});

test('template text in a tag is a parameter, or no tag', () => {
  const undecided = (text: string) => ({
    ...from(text),
    notes: [{ fidelity: 'needs-decision', message: 'not known', undecided: true }] as const,
  });
  const { Tags } = taskOf({
    labels: [
      { name: from('release'), value: undecided('v${RELEASE}') },
      { name: from('uid'), value: undecided('{{uid}}') },
    ],
  });
  assert.deepEqual(Tags.slice(1), [{ Key: 'release', Value: { 'Fn::Sub': 'v${ReleaseValue}' } }]);
});

test('the name of the source is kept where it had to change', () => {
  const { resources } = write([workload({}, 'shop.web')]);
  assert.deepEqual(resources.ShopWebTaskDefinition.Tags[0], { Key: 'crossdock:source-name', Value: 'shop.web' });
});

test('what only ECS knows goes back to its place', () => {
  const { ContainerDefinitions, EnableFaultInjection } = taskOf({
    kept: [
      {
        platform: 'ecs',
        field: 'containers.app.ulimits',
        value: from('[{"name":"nofile","softLimit":1024,"hardLimit":4096}]'),
      },
      { platform: 'ecs', field: 'enableFaultInjection', value: from('true') },
      { platform: 'ecs', field: 'containers.nobody.ulimits', value: from('[]') },
      { platform: 'ecs', field: 'networkMode', value: from('"none"') },
      { platform: 'ecs', field: 'containers.app.dockerLabels', value: from('not JSON') },
    ],
  });
  assert.equal(EnableFaultInjection, true);
  assert.deepEqual(ContainerDefinitions[0].Ulimits, [{ Name: 'nofile', SoftLimit: 1024, HardLimit: 4096 }]);
});

/** Names of containers, those they wait for, and what comes of it. */
test('containers wait for each other', () => {
  const { ContainerDefinitions } = taskOf({
    containers: [
      container({ endsAll: from(false), reserved: { cpu: from(0.25) } }, 'migrate'),
      container({ endsAll: from(false), restarts: { enabled: from(true), ignoredExitCodes: [] } }, 'proxy'),
      container({
        waitsFor: [
          { container: 'migrate', until: from('succeeded') },
          { container: 'proxy', until: from('healthy') },
          { container: 'nobody', until: { ...from('started'), sources: [] } },
        ],
      }),
    ],
  });
  assert.deepEqual(
    ContainerDefinitions.map(({ Name, Essential, DependsOn, StartTimeout, Cpu }: Anything) => [
      Name,
      Essential,
      DependsOn,
      StartTimeout,
      Cpu,
    ]),
    [
      ['migrate', false, undefined, 120, undefined],
      ['proxy', false, undefined, undefined, undefined],
      [
        'app',
        true,
        [
          { ContainerName: 'migrate', Condition: 'SUCCESS' },
          { ContainerName: 'proxy', Condition: 'START' },
        ],
        undefined,
        undefined,
      ],
    ],
  );
});

test('health is waited for where there is a check of it', () => {
  const health = {
    test: { kind: 'command', words: [from('true')] },
    interval: from(10),
    timeout: from(5),
    retries: from(3),
  } as const;
  const { ContainerDefinitions } = taskOf({
    containers: [
      container({ endsAll: from(false), health }, 'proxy'),
      container({ waitsFor: [{ container: 'proxy', until: from('healthy') }] }),
    ],
  });
  assert.deepEqual(ContainerDefinitions[1].DependsOn, [{ ContainerName: 'proxy', Condition: 'HEALTHY' }]);
  assert.equal(ContainerDefinitions[0].StartTimeout, 120);
});

test('a task has one container that it ends with', () => {
  const { ContainerDefinitions } = taskOf({ containers: [container({ endsAll: from(false) })] });
  assert.equal(ContainerDefinitions[0].Essential, true);
});
