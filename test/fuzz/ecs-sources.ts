import fc from '../property.ts';
import { SECRET_VALUE } from './applications.ts';

/** An object with some of the fields. */
function some<T extends object>(fields: { [key in keyof T]: fc.Arbitrary<T[key]> }) {
  return fc.record(fields, { requiredKeys: [] });
}

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf:password::';
const containerNames = ['app', 'side', 'init'];

/** Fields of container definitions that the application generator does not have. */
const details = some({
  essential: fc.boolean(),
  dependsOn: fc.array(
    fc.record({
      containerName: fc.constantFrom(...containerNames, 'nobody'),
      condition: fc.constantFrom('START', 'HEALTHY', 'COMPLETE', 'SUCCESS'),
    }),
    { maxLength: 2 },
  ),
  restartPolicy: fc.constantFrom({ enabled: true, ignoredExitCodes: [0] }, { enabled: false }),
  stopTimeout: fc.nat(200),
  startTimeout: fc.nat(200),
  user: fc.constantFrom('1000', '1000:1000', 'node', 'node:staff', '0'),
  privileged: fc.boolean(),
  readonlyRootFilesystem: fc.boolean(),
  dockerSecurityOptions: fc.constantFrom(['no-new-privileges'], ['apparmor:web', 'label:type:x'], []),
  linuxParameters: some({
    initProcessEnabled: fc.boolean(),
    sharedMemorySize: fc.integer({ min: 1, max: 64 }),
    tmpfs: fc.constant([{ containerPath: '/run', size: 16 }]),
    capabilities: fc.constantFrom({ add: ['SYS_PTRACE'], drop: ['ALL'] }, {}),
    devices: fc.constant([{ hostPath: '/dev/null' }]),
  }),
  mountPoints: fc.constantFrom(
    [{ sourceVolume: 'data', containerPath: '/data' }],
    [{ sourceVolume: 'gone', containerPath: '/gone', readOnly: true }],
  ),
  volumesFrom: fc.constant([{ sourceContainer: 'side', readOnly: true }]),
  environment: fc.constantFrom(
    [],
    [
      { name: 'S', value: '${PORT}' },
      { name: 'S', value: '$(A)' },
    ],
  ),
  healthCheck: fc.constantFrom(
    { command: ['CMD-SHELL', 'exit 0'], startPeriod: 30 },
    { command: ['CMD-SHELL', 'curl -f http://localhost:80/up || exit 1'] },
    { command: ['CMD-SHELL'] },
  ),
  firelensConfiguration: fc.constant({ type: 'fluentbit' }),
  environmentFiles: fc.constant([{ type: 's3', value: 'arn:aws:s3:::bucket/a.env' }]),
  secrets: fc.constantFrom([], [{ name: 'S', valueFrom: arn }], [{ name: 'S', valueFrom: '/shop/key' }]),
  repositoryCredentials: fc.constant({ credentialsParameter: arn }),
  resourceRequirements: fc.constantFrom([{ type: 'GPU', value: '1' }], [{ type: 'GPU', value: 'x' }]),
  links: fc.constant(['side:database']),
  extraHosts: fc.constant([{ hostname: 'db.local', ipAddress: '10.0.0.1' }]),
  dnsServers: fc.constant(['10.0.0.2']),
  systemControls: fc.constant([{ namespace: 'net.core.somaxconn', value: '1024' }]),
  ulimits: fc.constant([{ name: 'nofile', softLimit: 1, hardLimit: 2 }]),
  dockerLabels: fc.constant({ a: 'b' }),
  portMappings: fc.constantFrom(
    [{ containerPort: 80, hostPort: 0, name: 'http' }],
    [{ containerPortRange: '100-103', protocol: 'udp' }],
    [{ containerPort: '8080', hostPort: 8080 }],
  ),
  interactive: fc.boolean(),
});

const task = some({
  networkMode: fc.constantFrom('awsvpc', 'bridge', 'host', 'none'),
  pidMode: fc.constantFrom('task', 'host'),
  ipcMode: fc.constantFrom('task', 'host', 'none'),
  cpu: fc.constantFrom('256', '.5 vCPU', 'x'),
  memory: fc.constantFrom('512', '1 GB'),
  requiresCompatibilities: fc.constantFrom(['FARGATE'], ['EC2'], []),
  runtimePlatform: fc.constantFrom(
    { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
    { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
  ),
  ephemeralStorage: fc.constant({ sizeInGiB: 30 }),
  taskRoleArn: fc.constantFrom('arn:aws:iam::111122223333:role/web', 'web'),
  executionRoleArn: fc.constant('arn:aws:iam::111122223333:role/execution'),
  placementConstraints: fc.constantFrom(
    [{ type: 'memberOf', expression: 'attribute:ecs.instance-type in [t3.small]' }],
    [{ type: 'memberOf', expression: 'task:group == service:a' }],
    [{ type: 'memberOf', expression: 'attribute:ecs.cpu-architecture == x86_64 and attribute:ecs.os-type != linux' }],
    [{ type: 'distinctInstance' }],
  ),
  tags: fc.constantFrom(
    [{ key: 'team', value: 'shop' }],
    [
      { key: 'crossdock:kubernetes.kind', value: '"StatefulSet"' },
      { key: 'crossdock:source-name', value: 'shop.web' },
    ],
  ),
});

const VOLUMES = [
  { name: 'data' },
  { name: 'data', host: { sourcePath: '/srv' } },
  { name: 'data', host: { sourcePath: '/var/run/docker.sock' } },
  { name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1', transitEncryption: 'ENABLED' } },
  { name: 'data', configuredAtLaunch: true },
  { name: 'data', dockerVolumeConfiguration: { scope: 'shared', driver: 'local' } },
  { name: 'data', fsxWindowsFileServerVolumeConfiguration: { fileSystemId: 'fs-2', rootDirectory: 'a' } },
];

/** Task definitions with all kinds of fields, each in a file with its service or what starts it. */
export const detailedTasks: fc.Arbitrary<object[]> = fc
  .record({
    task,
    containers: fc.array(details, { minLength: 1, maxLength: 3 }),
    volume: fc.constantFrom(...VOLUMES),
    runner: fc.constantFrom<object | undefined>(
      undefined,
      { serviceName: 'web', taskDefinition: 'web', schedulingStrategy: 'DAEMON' },
      {
        serviceName: 'web',
        taskDefinition: 'web:2',
        desiredCount: 3,
        healthCheckGracePeriodSeconds: 30,
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
        placementStrategy: [{ type: 'spread', field: 'attribute:ecs.availability-zone' }],
        capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
        loadBalancers: [
          {
            targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1',
            containerName: 'app',
            containerPort: 80,
          },
        ],
        volumeConfigurations: [{ name: 'data', managedEBSVolume: { sizeInGiB: 10, roleArn: 'arn:x' } }],
      },
      { taskDefinition: 'web', count: 2, overrides: { containerOverrides: [{ name: 'app', command: ['a'] }] } },
      {
        Name: 'nightly',
        ScheduleExpression: 'cron(0 3 ? * MON#1 *)',
        State: 'ENABLED',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: {
          Arn: 'x',
          RoleArn: 'y',
          EcsParameters: { TaskDefinitionArn: 'web' },
          Input: '{"containerOverrides":1}',
        },
      },
    ),
  })
  .map(({ task, containers, volume, runner }) => [
    {
      family: 'web',
      ...task,
      volumes: [volume],
      containerDefinitions: containers.map((one, index) => ({ name: containerNames[index], image: 'nginx', ...one })),
    },
    ...(runner ? [runner] : []),
  ]);

/** A value of a template, or a function that gives one. */
function written<T>(value: T): fc.Arbitrary<unknown> {
  return fc.constantFrom<unknown>(
    value,
    value,
    { Ref: 'Text' },
    { Ref: 'Open' },
    { Ref: 'Secret' },
    { Ref: 'Missing' },
    { Ref: 'AWS::NoValue' },
    { 'Fn::Sub': 'a-${Text}-${Open}-${AWS::Region}' },
    { 'Fn::GetAtt': ['Role', 'Arn'] },
    { 'Fn::If': ['Yes', value, { Ref: 'AWS::NoValue' }] },
    { 'Fn::If': ['Maybe', value, 'b'] },
    { 'Fn::Join': ['/', ['a', { Ref: 'Open' }]] },
    { 'Fn::ImportValue': { 'Fn::Sub': '${Text}-x' } },
    { 'Fn::FindInMap': ['Map', { Ref: 'Text' }, 'key'] },
    { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
    '{{resolve:ssm:/a}}',
  );
}

/** A template with an application behind a load balancer; functions stand anywhere in it. */
export const template: fc.Arbitrary<object[]> = fc
  .record({
    image: written('nginx'),
    count: written(2),
    family: written('web'),
    name: written('web'),
    value: written('b'),
    secret: written(arn),
    role: written('arn:aws:iam::111122223333:role/web'),
    port: written(80),
    listenerPort: written('443'),
    group: fc.oneof(fc.constant({ Ref: 'Group' }), written('arn:x')),
    service: fc.oneof(fc.constant({ Ref: 'Task' }), written('web')),
    cidr: written('10.0.0.0/8'),
    expression: written('rate(5 minutes)'),
    minimum: written(1),
    listeners: fc.boolean(),
    balancer: fc.constantFrom('application', 'network'),
    sign: fc.constantFrom<object[]>(
      [],
      [{ Type: 'authenticate-oidc', AuthenticateOidcConfig: { ClientSecret: `${SECRET_VALUE}3` } }],
    ),
    header: written('yes'),
    domain: written('shop.internal'),
  })
  .map((parts) => [
    {
      Parameters: {
        Text: { Type: 'String', Default: 'dev' },
        Open: { Type: 'String' },
        Secret: { Type: 'String', NoEcho: true, Default: `${SECRET_VALUE}1` },
      },
      Mappings: { Map: { dev: { key: 'mapped' } } },
      Conditions: {
        Yes: { 'Fn::Equals': [{ Ref: 'Text' }, 'dev'] },
        Maybe: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] },
      },
      Resources: {
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            Family: parts.family,
            TaskRoleArn: parts.role,
            NetworkMode: 'awsvpc',
            ContainerDefinitions: [
              {
                Name: 'app',
                Image: parts.image,
                PortMappings: [{ ContainerPort: parts.port }],
                Environment: [{ Name: 'A', Value: parts.value }],
                Secrets: [{ Name: 'S', ValueFrom: parts.secret }],
              },
            ],
          },
        },
        Web: {
          Type: 'AWS::ECS::Service',
          DependsOn: ['Listener'],
          Properties: {
            ServiceName: parts.name,
            TaskDefinition: parts.service,
            DesiredCount: parts.count,
            LoadBalancers: [{ ContainerName: 'app', ContainerPort: 80, TargetGroupArn: parts.group }],
            ServiceRegistries: [{ RegistryArn: { 'Fn::GetAtt': ['Registry', 'Arn'] } }],
            NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [{ Ref: 'Firewall' }] } },
          },
        },
        Database: { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: `${SECRET_VALUE}2` } },
        Firewall: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, CidrIp: parts.cidr }],
          },
        },
        Balancer: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { Scheme: 'internal', Type: parts.balancer },
        },
        Group: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { Protocol: 'HTTP', Port: 80 } },
        ...(parts.listeners && {
          Listener: {
            Type: 'AWS::ElasticLoadBalancingV2::Listener',
            Properties: {
              LoadBalancerArn: { Ref: 'Balancer' },
              Port: parts.listenerPort,
              Protocol: 'HTTPS',
              DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Group' } }],
            },
          },
        }),
        Rule: {
          Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
          Properties: {
            ListenerArn: { Ref: 'Listener' },
            Priority: 1,
            Conditions: [
              { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X', Values: [parts.header, 'true'] } },
              { Field: 'path-pattern', Values: ['/a', '/a/*', '/b*'] },
            ],
            Actions: [...parts.sign, { Type: 'forward', TargetGroupArn: { Ref: 'Group' } }],
          },
        },
        Space: { Type: 'AWS::ServiceDiscovery::PrivateDnsNamespace', Properties: { Name: parts.domain } },
        Registry: {
          Type: 'AWS::ServiceDiscovery::Service',
          Properties: { Name: parts.name, NamespaceId: { Ref: 'Space' }, DnsConfig: { DnsRecords: [] } },
        },
        Target: {
          Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
          Properties: {
            MinCapacity: parts.minimum,
            MaxCapacity: 9,
            ResourceId: { 'Fn::Sub': 'service/cluster/${Web.Name}' },
            ServiceNamespace: 'ecs',
          },
        },
        Schedule: {
          Type: 'AWS::Events::Rule',
          Properties: {
            ScheduleExpression: parts.expression,
            Targets: [{ Id: 'a', EcsParameters: { TaskDefinitionArn: parts.service } }],
          },
        },
      },
      Outputs: { Url: { Value: { 'Fn::GetAtt': ['Balancer', 'DNSName'] } } },
    },
  ]);
