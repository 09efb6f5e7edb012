import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choices } from '../../../../server/conversion/decisions.ts';
import type { Container, Workload } from '../../../../server/conversion/model.ts';
import type { Anything } from '../support.ts';
import { container, from, workload, write } from './support.ts';

const EC2: Choices = { 'launch-type': 'ec2' };
const NO_SECURITY = { addedCapabilities: [], droppedCapabilities: [], options: [] };

function definitionOf(parts: Partial<Container>, choices: Choices = {}, more: Partial<Workload> = {}): Anything {
  const { resources } = write([workload({ containers: [container(parts)], ...more })], choices);
  return resources.WebTaskDefinition.ContainerDefinitions[0];
}

const security = (parts: Partial<Container['security']>): Partial<Container> => ({
  security: { ...NO_SECURITY, ...parts },
});

const CONTAINERS: readonly (readonly [
  name: string,
  parts: () => Partial<Container>,
  choices: Choices,
  expected: object,
])[] = [
  [
    'interactive and terminal',
    () => ({ interactive: from(true), terminal: from(true) }),
    {},
    { Interactive: true, PseudoTerminal: true },
  ],
  ['seconds to stop', () => ({ stopSeconds: from(45) }), {}, { StopTimeout: 45 }],
  ['Fargate stops within 120 seconds', () => ({ stopSeconds: from(300) }), {}, { StopTimeout: 120 }],
  ['and takes no less than 2', () => ({ stopSeconds: from(0) }), {}, { StopTimeout: 2 }],
  ['instances take what they get', () => ({ stopSeconds: from(300) }), EC2, { StopTimeout: 300 }],
  ['a user', () => security({ user: from(1000) }), {}, { User: '1000' }],
  ['a user and a group', () => security({ user: from(1000), group: from(2000) }), {}, { User: '1000:2000' }],
  ['a group alone goes with root', () => security({ group: from(2000) }), {}, { User: '0:2000' }],
  ['a read-only root', () => security({ readOnlyRoot: from(true) }), {}, { ReadonlyRootFilesystem: true }],
  ['privileged on instances', () => security({ privileged: from(true) }), EC2, { Privileged: true }],
  ['not privileged on Fargate', () => security({ privileged: from(true) }), {}, { Privileged: undefined }],
  [
    'capabilities on instances',
    () => security({ addedCapabilities: [from('NET_ADMIN')], droppedCapabilities: [from('ALL')] }),
    EC2,
    { LinuxParameters: { Capabilities: { Add: ['NET_ADMIN'], Drop: ['ALL'] } } },
  ],
  [
    'capabilities on Fargate',
    () => security({ addedCapabilities: [from('NET_ADMIN'), from('SYS_PTRACE')], droppedCapabilities: [from('ALL')] }),
    {},
    { LinuxParameters: { Capabilities: { Add: ['SYS_PTRACE'], Drop: ['ALL'] } } },
  ],
  [
    'what an engine gives, taken back by Fargate',
    () =>
      security({
        addedCapabilities: [from('CHOWN'), from('SETUID')],
        droppedCapabilities: [from('ALL'), from('KILL')],
      }),
    {},
    {
      LinuxParameters: {
        Capabilities: {
          Drop: [
            'AUDIT_WRITE',
            'DAC_OVERRIDE',
            'FOWNER',
            'FSETID',
            'KILL',
            'MKNOD',
            'NET_BIND_SERVICE',
            'NET_RAW',
            'SETFCAP',
            'SETGID',
            'SETPCAP',
            'SYS_CHROOT',
          ],
        },
      },
    },
  ],
  ['what an engine gives anyway', () => security({ addedCapabilities: [from('NET_BIND_SERVICE')] }), {}, {}],
  [
    'security options on instances',
    () => security({ noNewPrivileges: from(true), options: [from('apparmor:web')] }),
    EC2,
    { DockerSecurityOptions: ['no-new-privileges', 'apparmor:web'] },
  ],
  [
    'security options on Fargate',
    () => security({ noNewPrivileges: from(true), options: [from('apparmor:web')] }),
    {},
    { DockerSecurityOptions: undefined },
  ],
  [
    'restarts, no sooner than after a minute',
    () => ({ restarts: { enabled: from(true), ignoredExitCodes: [from(0)], after: from(10) } }),
    {},
    { RestartPolicy: { Enabled: true, IgnoredExitCodes: [0], RestartAttemptPeriod: 60 } },
  ],
  [
    'no restarts',
    () => ({ restarts: { enabled: from(false), ignoredExitCodes: [] } }),
    {},
    { RestartPolicy: undefined },
  ],
  ['GPUs', () => ({ graphicsCards: from(2) }), EC2, { ResourceRequirements: [{ Type: 'GPU', Value: '2' }] }],
  [
    'logs that the source says',
    () => ({
      logs: { driver: from('splunk'), options: [{ name: from('splunk-url'), value: from('https://splunk') }] },
    }),
    {},
    { LogConfiguration: { LogDriver: 'splunk', Options: { 'splunk-url': 'https://splunk' } } },
  ],
  [
    'logs to CloudWatch on instances, too',
    () => ({}),
    EC2,
    {
      LogConfiguration: {
        LogDriver: 'awslogs',
        Options: {
          'awslogs-group': { Ref: 'WebLogGroup' },
          'awslogs-region': { Ref: 'AWS::Region' },
          'awslogs-stream-prefix': 'app',
        },
      },
    },
  ],
  [
    'files of variables',
    () => ({ settingFiles: [from('arn:aws:s3:::bucket/web.env')] }),
    {},
    { EnvironmentFiles: [{ Value: 'arn:aws:s3:::bucket/web.env', Type: 's3' }] },
  ],
  [
    'a login for the registry',
    () => ({ registryLogin: { store: from('hub') } }),
    {},
    { RepositoryCredentials: { CredentialsParameter: { Ref: 'HubSecretArn' } } },
  ],
];

for (const [name, parts, choices, expected] of CONTAINERS) {
  test(name, () => {
    const definition = definitionOf(parts(), choices);
    const keys = Object.keys(expected);
    assert.deepEqual(Object.fromEntries(keys.map((key) => [key, definition[key]])), expected);
  });
}

test('what Fargate does not have is to be decided', () => {
  const privileged = from(true);
  const added = from('NET_ADMIN');
  const { notesOn } = write([
    workload({ containers: [container(security({ privileged, addedCapabilities: [added] }))] }),
  ]);
  for (const value of [privileged, added]) assert.equal(notesOn(value)[0]?.fidelity, 'needs-decision');
});

test('GPUs are on instances, whatever was chosen', () => {
  const { resources, text } = write([workload({ containers: [container({ graphicsCards: from(1) })] })]);
  assert.deepEqual(resources.WebTaskDefinition.RequiresCompatibilities, ['EC2']);
  assert.match(text, /Fargate has no GPUs/);
});

test('nothing of a Linux container is left on Windows', () => {
  const parts = security({
    user: from(1),
    privileged: from(false),
    readOnlyRoot: from(true),
    droppedCapabilities: [from('ALL')],
  });
  const { resources } = write([workload({ containers: [container(parts)], machine: { system: from('windows') } })]);
  const { RuntimePlatform, Cpu, ContainerDefinitions } = resources.WebTaskDefinition;
  assert.deepEqual([RuntimePlatform, Cpu], [{ OperatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' }, '1024']);
  assert.deepEqual(
    ['User', 'Privileged', 'ReadonlyRootFilesystem', 'LinuxParameters'].filter((key) => key in ContainerDefinitions[0]),
    [],
  );
});

test('the role of ECS may read what the task needs from S3 and Secrets Manager', () => {
  const { resources } = write([
    workload({
      containers: [
        container({ settingFiles: [from('arn:aws:s3:::bucket/web.env')], registryLogin: { store: from('hub') } }),
      ],
    }),
  ]);
  assert.deepEqual(
    resources.ExecutionRole.Policies[0].PolicyDocument.Statement.map(({ Action, Resource }: Anything) => [
      Action,
      Resource,
    ]),
    [
      ['secretsmanager:GetSecretValue', [{ Ref: 'HubSecretArn' }]],
      ['s3:GetObject', ['arn:aws:s3:::bucket/web.env']],
    ],
  );
});

const SECRET_ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';
const PARAMETER = 'arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/prod/db';

test('secrets are read where they are', () => {
  const reference = { store: from('db'), key: from('password') };
  const settings = [
    {
      kind: 'secret',
      name: from('A'),
      reference: { ...reference, remote: { service: 'secrets-manager', id: from(SECRET_ARN) } },
    },
    {
      kind: 'secret',
      name: from('B'),
      reference: {
        ...reference,
        remote: {
          service: 'secrets-manager',
          id: from(SECRET_ARN),
          property: from('password'),
          stage: from('AWSCURRENT'),
        },
      },
    },
    {
      kind: 'secret',
      name: from('C'),
      reference: { ...reference, remote: { service: 'parameter-store', id: from('/prod/db') } },
    },
    {
      kind: 'secret',
      name: from('D'),
      reference: { ...reference, remote: { service: 'secrets-manager', id: from('prod/api'), property: from('key') } },
    },
  ] as const;
  const { resources } = write([workload({ containers: [container({ settings })] })]);
  assert.deepEqual(
    resources.WebTaskDefinition.ContainerDefinitions[0].Secrets.map(({ ValueFrom }: Anything) => ValueFrom),
    [SECRET_ARN, `${SECRET_ARN}:password:AWSCURRENT:`, '/prod/db', { 'Fn::Sub': '${ProdApiSecretArn}:key::' }],
  );
  assert.deepEqual(
    resources.ExecutionRole.Policies[0].PolicyDocument.Statement.map(({ Resource }: Anything) => Resource),
    [[SECRET_ARN, { Ref: 'ProdApiSecretArn' }], [{ 'Fn::Sub': PARAMETER }]],
  );
});
