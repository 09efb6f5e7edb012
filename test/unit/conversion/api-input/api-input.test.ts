import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { settleOutput } from '../../../../server/conversion/output.ts';
import { writeApiInput } from '../../../../server/conversion/write-ecs/api-input/write-api-input.ts';
import type { Stack, StackResource } from '../../../../server/conversion/write-ecs/stack.ts';
import { canBeCarriedOut, fitsItsOperation } from '../../../api-input/checks.ts';
import { hasNoErrors, targetsExist } from '../../../conversion-checks.ts';
import { type Anything, convertTexts, outputsOf, type Texts } from '../support.ts';
import { APPLICATION } from '../terraform/application.ts';

const VARIANTS = [
  {},
  { 'launch-type': 'ec2' },
  { discovery: 'cloud-map' },
  { stateful: 'service-each', discovery: 'cloud-map' },
] as const;

function example(): Texts {
  const url = new URL('../../../../examples/kubernetes/', import.meta.url);
  return Object.fromEntries(readdirSync(url).map((name) => [name, readFileSync(new URL(name, url), 'utf8')]));
}

for (const choices of VARIANTS) {
  for (const [name, texts] of [
    ['an application with everything', { 'application.yaml': APPLICATION }],
    ['examples/kubernetes', example()],
  ] as const) {
    test(`${name} can be made command by command: ${Object.values(choices).join(', ') || 'as it comes'}`, () => {
      const result = convertTexts(texts, { choices: { ...choices, format: 'json' } });
      canBeCarriedOut(result);
      fitsItsOperation(result);
      hasNoErrors(result);
      targetsExist(result);
      assert.deepEqual(convertTexts(texts, { choices: { ...choices, format: 'json' } }), result);
    });
  }
}

const outputs = outputsOf(convertTexts({ 'application.yaml': APPLICATION }));

/** The input of a command, by the end of its path. */
function inputOf(end: string, all: Anything = outputs): Anything {
  const found = Object.keys(all).filter((path) => path.endsWith(end));
  assert.equal(found.length, 1, `${end}: ${found}`);
  return all[found[0] ?? ''];
}

test('files of ECS come first, under names of their own', () => {
  assert.deepEqual(
    Object.keys(outputs).filter((path) => !path.startsWith('infrastructure/')),
    [
      ...['web', 'api'].flatMap((name) => [`${name}.task-definition.json`, `${name}.service.json`]),
      'report.task-definition.json',
      'README.md',
    ],
  );
  assert.match(Object.keys(outputs).at(-1) ?? '', /^infrastructure\/\d\d-create-schedule\.report\.json$/);
});

const INPUTS: readonly (readonly [end: string, expected: object])[] = [
  ['attach-role-policy.infrastructure.json', { RoleName: '<APPLICATION_NAME>-infrastructure-role' }],
  ['create-listener.web-listener80.json', { LoadBalancerArn: '<WEB_LOAD_BALANCER_ARN>', Port: 80 }],
  ['create-service.api.json', { Name: 'api', NamespaceId: '<NAMESPACE_ID>' }],
  ['create-log-group.web.json', { logGroupName: '/ecs/web' }],
  ['register-scalable-target.web.json', { ResourceId: 'service/<CLUSTER>/web' }],
  ['put-scaling-policy.web-cpu.json', { ResourceId: 'service/<CLUSTER>/web', ServiceNamespace: 'ecs' }],
  ['modify-load-balancer-attributes.web.json', { LoadBalancerArn: '<WEB_LOAD_BALANCER_ARN>' }],
  [
    'create-access-point.api-data.json',
    {
      FileSystemId: '<FILE_SYSTEM_ID>',
      RootDirectory: { Path: '/default/api-data', CreationInfo: { OwnerUid: 0, OwnerGid: 0, Permissions: '0777' } },
    },
  ],
  [
    'authorize-security-group-ingress.api.json',
    {
      GroupId: '<API_SECURITY_GROUP_ID>',
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: 8080,
          ToPort: 8080,
          UserIdGroupPairs: [{ GroupId: '<WEB_SECURITY_GROUP_ID>', Description: 'NetworkPolicy api' }],
        },
      ],
    },
  ],
];

for (const [end, expected] of INPUTS) {
  test(`input: ${end}`, () => {
    const input = inputOf(end);
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((member) => [member, input[member]])), expected);
  });
}

test('policies are texts with JSON in them', () => {
  const { PolicyDocument } = inputOf('put-role-policy.execution.json');
  const { Statement } = JSON.parse(PolicyDocument);
  assert.deepEqual(Statement[0].Resource, ['<DATABASE_SECRET_ARN>']);
});

test('a schedule has the names that it takes, which are not those of ECS', () => {
  const { Target } = inputOf('create-schedule.report.json');
  assert.equal(Target.RoleArn, '<REPORT_SCHEDULE_ROLE_ARN>');
  assert.equal(Target.EcsParameters.TaskDefinitionArn, '<REPORT_TASK_DEFINITION_ARN>');
  assert.deepEqual(Target.EcsParameters.NetworkConfiguration.awsvpcConfiguration.Subnets, ['<SUBNETS>']);
});

test('what ECS itself takes has the names of its API', () => {
  const service = outputs['web.service.json'];
  assert.equal(service.taskDefinition, 'web');
  assert.equal(service.networkConfiguration.awsvpcConfiguration.assignPublicIp, 'DISABLED');
  assert.equal(service.volumeConfigurations[0].managedEBSVolume.roleArn, '<INFRASTRUCTURE_ROLE_ARN>');
  const [shared] = outputs['web.task-definition.json'].volumes;
  assert.deepEqual(shared.efsVolumeConfiguration, {
    fileSystemId: 'fs-0123456789abcdef0',
    transitEncryption: 'ENABLED',
    authorizationConfig: { accessPointId: 'fsap-0123456789abcdef0' },
  });
});

function written(resources: readonly StackResource[], parameters: Stack['parameters'] = []): Anything {
  const files = writeApiInput({ description: '', parameters, resources, outputs: [] }).map(
    (draft) => settleOutput(draft).file,
  );
  canBeCarriedOut({ outputs: files });
  fitsItsOperation({ outputs: files });
  return Object.fromEntries(files.map(({ path, text }) => [path, path.endsWith('.json') ? JSON.parse(text) : text]));
}

test('what a resource refers to is made before it', () => {
  const all = written(
    [
      {
        id: 'FilesMountTarget',
        type: 'AWS::EFS::MountTarget',
        properties: { FileSystemId: { Ref: 'Files' }, SubnetId: { Ref: 'Subnet' } },
      },
      { id: 'Files', type: 'AWS::EFS::FileSystem', properties: { Encrypted: true } },
    ],
    [{ name: 'Subnet', type: 'AWS::EC2::Subnet::Id', description: 'A | subnet\nof <yours>' }],
  );
  assert.deepEqual(inputOf('02-create-mount-target.files.json', all), {
    FileSystemId: '<FILES_ID>',
    SubnetId: '<SUBNET>',
  });
  assert.match(all['README.md'], /^\| `<SUBNET>` \| A \\\| subnet of \\<yours> \|$/m);
});

test('a group that is closed loses the rule that lets everything out', () => {
  const all = written([
    {
      id: 'WebSecurityGroup',
      type: 'AWS::EC2::SecurityGroup',
      properties: {
        GroupDescription: 'Tasks of web',
        SecurityGroupEgress: [{ IpProtocol: '-1', CidrIpv6: '2001:db8::/32', Description: 'Elsewhere' }],
      },
    },
  ]);
  const [, revoked, authorized] = Object.keys(all).filter((path) => path.startsWith('infrastructure/'));
  assert.match(revoked ?? '', /02-revoke-security-group-egress/);
  assert.deepEqual(all[authorized ?? ''].IpPermissions, [
    { IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '2001:db8::/32', Description: 'Elsewhere' }] },
  ]);
});

test('rules of a group that are resources of their own go into one file', () => {
  const group = (id: string): StackResource => {
    return { id: `${id}SecurityGroup`, type: 'AWS::EC2::SecurityGroup', properties: { GroupDescription: id } };
  };
  const rule = (from: string): StackResource => ({
    id: `AFrom${from}`,
    type: 'AWS::EC2::SecurityGroupIngress',
    properties: {
      GroupId: { 'Fn::GetAtt': ['ASecurityGroup', 'GroupId'] },
      IpProtocol: '-1',
      SourceSecurityGroupId: { 'Fn::GetAtt': [`${from}SecurityGroup`, 'GroupId'] },
    },
  });
  const all = written([group('A'), rule('B'), rule('C'), group('B'), group('C')]);
  const { IpPermissions } = inputOf('authorize-security-group-ingress.a.json', all);
  assert.deepEqual(
    IpPermissions.map((one: Anything) => one.UserIdGroupPairs[0].GroupId),
    ['<B_SECURITY_GROUP_ID>', '<C_SECURITY_GROUP_ID>'],
  );
});

test('records are changes to a zone; logs are kept by a call of their own', () => {
  const all = written([
    {
      id: 'ShopRecord',
      type: 'AWS::Route53::RecordSet',
      properties: { HostedZoneId: 'Z1', Name: 'shop.example.com', Type: 'CNAME', TTL: '60', ResourceRecords: ['a.b'] },
    },
    { id: 'WebLogGroup', type: 'AWS::Logs::LogGroup', properties: { LogGroupName: '/ecs/web', RetentionInDays: 30 } },
  ]);
  const [change] = inputOf('change-resource-record-sets.shop.json', all).ChangeBatch.Changes;
  assert.deepEqual(change.ResourceRecordSet.ResourceRecords, [{ Value: 'a.b' }]);
  assert.equal(change.ResourceRecordSet.TTL, 60);
  assert.deepEqual(inputOf('put-retention-policy.web.json', all), { logGroupName: '/ecs/web', retentionInDays: 30 });
});

test('a parameter and an answer of one name are different placeholders', () => {
  const all = written(
    [
      { id: 'WebTargetGroup', type: 'AWS::ElasticLoadBalancingV2::TargetGroup', properties: {} },
      {
        id: 'Listener',
        type: 'AWS::ElasticLoadBalancingV2::Listener',
        properties: {
          LoadBalancerArn: { Ref: 'WebTargetGroupArn' },
          DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'WebTargetGroup' } }],
        },
      },
    ],
    [{ name: 'WebTargetGroupArn', type: 'String', description: 'Another one' }],
  );
  const { LoadBalancerArn, DefaultActions } = inputOf('create-listener.listener.json', all);
  assert.notEqual(LoadBalancerArn, DefaultActions[0].TargetGroupArn);
});

test('ids that differ in capitals only have placeholders of their own', () => {
  const group = (id: string): StackResource => {
    return { id: `${id}SecurityGroup`, type: 'AWS::EC2::SecurityGroup', properties: { GroupDescription: id } };
  };
  const all = written([
    group('WebAPI'),
    group('WebApi'),
    {
      id: 'LoadBalancer',
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      properties: { SecurityGroups: [{ Ref: 'WebAPISecurityGroup' }, { Ref: 'WebApiSecurityGroup' }] },
    },
  ]);
  const { SecurityGroups } = inputOf('create-load-balancer.load-balancer.json', all);
  assert.deepEqual(SecurityGroups, ['<WEB_API_SECURITY_GROUP_ID>', '<WEB_API_SECURITY_GROUP_ID_2>']);
});

test('names are within what AWS takes', () => {
  const id = `Internal${'Shop'.repeat(12)}`;
  const all = written([
    { id: `${id}LoadBalancer`, type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', properties: {} },
    { id: `${id}LoadBalancer2`, type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', properties: {} },
  ]);
  const names = Object.values<Anything>(all).flatMap(({ Name }) => Name ?? []);
  assert.equal(new Set(names).size, 2);
  for (const name of names) assert.match(name, /^(?!internal-)[a-z0-9][a-z0-9-]{0,30}[a-z0-9]$/);
});

test('variables of the source stay; what has a default takes it', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: \${REPLICAS}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: "shop/web:\${TAG}"}]}}
`;
  const all = outputsOf(convertTexts({ 'web.yaml': text }));
  assert.equal(all['web.task-definition.json'].containerDefinitions[0].image, 'shop/web:${TAG}');
  assert.equal(all['web.service.json'].desiredCount, '${REPLICAS}');
  assert.match(all['README.md'], /filled in as before: `\$\{TAG\}`, `\$\{REPLICAS\}`\./);
  assert.match(all['README.md'], /^\| `DISABLED` \| ENABLED in public subnets/m);
});

test('a type that is not in the table is not lost', () => {
  const files = writeApiInput({
    description: '',
    parameters: [],
    resources: [{ id: 'Topic', type: 'AWS::SNS::Topic', properties: { TopicName: 'a' } }],
    outputs: [],
  });
  assert.ok(files.some(({ path }) => path === 'infrastructure/01-create-topic.topic.json'));
});
