import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, readTexts, remarkAt } from './support.ts';

const SHOP = `Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      Cpu: '512'
      Memory: '1024'
      NetworkMode: awsvpc
      ContainerDefinitions:
        - Name: app
          Image: nginx
          PortMappings: [{ContainerPort: 8080}]
          Environment: [{Name: API, Value: 'http://api.shop.local:9000/'}]
  Web:
    Type: AWS::ECS::Service
    Properties:
      ServiceName: web
      TaskDefinition: !Ref Task
      DesiredCount: 2
      NetworkConfiguration: {AwsvpcConfiguration: {SecurityGroups: [!Ref WebGroup], Subnets: [subnet-1]}}
      LoadBalancers: [{ContainerName: app, ContainerPort: 8080, TargetGroupArn: !Ref Targets}]
  ApiTask:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: api
      NetworkMode: awsvpc
      ContainerDefinitions: [{Name: app, Image: api, PortMappings: [{ContainerPort: 9000}]}]
  Api:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref ApiTask
      ServiceRegistries: [{RegistryArn: !GetAtt ApiName.Arn}]
      NetworkConfiguration: {AwsvpcConfiguration: {SecurityGroups: [!GetAtt ApiGroup.GroupId], Subnets: [subnet-1]}}
  ApiName:
    Type: AWS::ServiceDiscovery::Service
    Properties: {Name: api, DnsConfig: {NamespaceId: !Ref Space, DnsRecords: [{Type: A, TTL: '10'}]}}
  Space: {Type: AWS::ServiceDiscovery::PrivateDnsNamespace, Properties: {Name: shop.local, Vpc: vpc-1}}
  BalancerGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: a
      SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 203.0.113.0/24}]
  WebGroup: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: a}}
  FromBalancer:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: {GroupId: !Ref WebGroup, IpProtocol: '-1', SourceSecurityGroupId: !Ref BalancerGroup}
  ApiGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: a
      SecurityGroupIngress:
        - {IpProtocol: tcp, FromPort: 9000, ToPort: 9000, SourceSecurityGroupId: !Ref WebGroup}
        - {IpProtocol: tcp, FromPort: '1', ToPort: '2', CidrIp: 10.0.0.0/8}
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      Scheme: internet-facing
      SecurityGroups: [!Ref BalancerGroup]
      Subnets: [subnet-1]
      LoadBalancerAttributes: [{Key: idle_timeout.timeout_seconds, Value: '30'}]
  Targets:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      Port: 80
      Protocol: HTTP
      ProtocolVersion: GRPC
      TargetType: ip
      HealthCheckPath: /health
      HealthCheckPort: traffic-port
      HealthCheckIntervalSeconds: '10'
      Matcher: {HttpCode: 200-299}
      TargetGroupAttributes: [{Key: deregistration_delay.timeout_seconds, Value: '5'}]
  Http:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Balancer
      Port: '80'
      Protocol: HTTP
      DefaultActions: [{Type: redirect, RedirectConfig: {Protocol: HTTPS, Port: '443', StatusCode: HTTP_302}}]
  Https:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Balancer
      Port: 443
      Protocol: HTTPS
      SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06
      Certificates: [{CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1}]
      DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404', ContentType: text/plain, MessageBody: none}}]
  More:
    Type: AWS::ElasticLoadBalancingV2::ListenerCertificate
    Properties: {ListenerArn: !Ref Https, Certificates: [{CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/2}]}
  Late:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Https
      Priority: 20
      Conditions: [{Field: path-pattern, Values: ['/a', '/a/*', '/b', '/c*', '/*']}]
      Actions: [{Type: forward, TargetGroupArn: !Ref Targets}]
  Early:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Https
      Priority: 10
      Conditions:
        - {Field: host-header, HostHeaderConfig: {Values: ['*.shop.example']}}
        - {Field: http-header, HttpHeaderConfig: {HttpHeaderName: X-A, Values: [b]}}
        - {Field: query-string, QueryStringConfig: {Values: [{Key: q, Value: '1'}]}}
        - {Field: http-request-method, HttpRequestMethodConfig: {Values: [GET]}}
        - {Field: source-ip, SourceIpConfig: {Values: [10.0.0.0/8]}}
      Actions:
        - {Type: forward, Order: 1, ForwardConfig: {TargetGroups: [{TargetGroupArn: !Ref Targets, Weight: 3}]}}
      Transforms: [{Type: url-rewrite, UrlRewriteConfig: {Rewrites: [{Regex: '^/x', Replace: /}]}}]
  Guarded:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Https
      Priority: 5
      Conditions: [{Field: path-pattern, Values: ['/admin/*']}]
      Actions:
        - {Type: authenticate-oidc, Order: 1, AuthenticateOidcConfig: {ClientSecret: TOP-SECRET}}
        - {Type: forward, Order: 2, TargetGroupArn: !Ref Targets}
  Target:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      MinCapacity: 2
      MaxCapacity: '8'
      ResourceId: !Join ['/', [service, cluster, !GetAtt Web.Name]]
      ScalableDimension: ecs:service:DesiredCount
      ServiceNamespace: ecs
  Cpu:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: cpu
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref Target
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: 70
        ScaleInCooldown: 60
        PredefinedMetricSpecification: {PredefinedMetricType: ECSServiceAverageCPUUtilization}
  Requests:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: requests
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref Target
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: 1000
        PredefinedMetricSpecification: {PredefinedMetricType: ALBRequestCountPerTarget, ResourceLabel: x}
  Steps:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: steps
      PolicyType: StepScaling
      ScalingTargetId: !Ref Target
      StepScalingPolicyConfiguration: {AdjustmentType: ChangeInCapacity}
`;

const read = readTexts({ 'shop.yaml': SHOP });
const target = (weight?: number) => ({
  workload: 'web',
  port: { number: 8080, protocol: 'tcp' },
  group: '${Targets}',
  protocol: 'http',
  application: 'grpc',
  check: { port: 'traffic-port', path: '/health', interval: 10, codes: '200-299' },
  attributes: [{ name: 'deregistration_delay.timeout_seconds', value: '5' }],
  ...(weight !== undefined && { weight }),
});
const none = { hosts: [], paths: [], headers: [], queries: [], methods: [], addresses: [] };

test('a load balancer with its listeners, rules and groups of targets', () => {
  const [entrance, ...others] = plain(read.application.entrances);
  assert.deepEqual(others, []);
  const { listeners, origin, anchor, ...rest } = entrance;
  assert.equal(origin.title, 'load balancer Balancer');
  assert.equal(anchor[0].pointer, '/Resources/Balancer/Type');
  assert.deepEqual(rest, {
    kind: 'http',
    name: 'Balancer',
    open: true,
    sources: ['203.0.113.0/24'],
    securityGroups: [],
    attributes: [{ name: 'idle_timeout.timeout_seconds', value: '30' }],
    labels: [],
  });
  assert.deepEqual(listeners, [
    {
      port: 80,
      protocol: 'http',
      certificates: [],
      routes: [],
      otherwise: { kind: 'redirect', status: 302, scheme: 'HTTPS', port: 443 },
    },
    {
      port: 443,
      protocol: 'https',
      certificates: [
        'arn:aws:acm:eu-west-1:111122223333:certificate/1',
        'arn:aws:acm:eu-west-1:111122223333:certificate/2',
      ],
      policy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      routes: [
        {
          origin: { file: 'shop.yaml', title: 'listener rule Guarded' },
          ...none,
          paths: [{ match: 'pattern', path: '/admin/*' }],
          action: { kind: 'answer', status: 403 },
        },
        {
          origin: { file: 'shop.yaml', title: 'listener rule Early' },
          ...none,
          hosts: ['*.shop.example'],
          headers: [{ name: 'X-A', value: 'b' }],
          queries: [{ name: 'q', value: '1' }],
          methods: ['GET'],
          addresses: ['10.0.0.0/8'],
          action: {
            kind: 'forward',
            targets: [target(3)],
            rewrite: { pattern: '^/x', replacement: '/' },
          },
        },
        {
          origin: { file: 'shop.yaml', title: 'listener rule Late' },
          ...none,
          paths: [
            { match: 'prefix', path: '/a' },
            { match: 'exact', path: '/b' },
            { match: 'pattern', path: '/c*' },
            { match: 'prefix', path: '/' },
          ],
          action: { kind: 'forward', targets: [target()] },
        },
      ],
      otherwise: { kind: 'answer', status: 404, type: 'text/plain', body: 'none' },
    },
  ]);
});

test('secrets of a listener are nowhere', () => {
  assert.ok(!JSON.stringify([plain(read.application), [...read.remarks]]).includes('TOP-SECRET'));
  assert.equal(remarkAt(read, '/Guarded/Properties/Actions/0').fidelity, 'dropped');
});

test('scaling by target values', () => {
  const { origin, ...scaling } = plain(read.application.workloads[0]?.scaling);
  assert.equal(origin.title, 'scaling of web');
  assert.deepEqual(scaling, {
    name: 'web',
    least: 2,
    most: 8,
    targets: [
      { of: 'cpu', base: 'size', percent: 70 },
      { of: 'requests', entrance: 'Balancer', count: 1000 },
    ],
    inCooldown: 60,
  });
  assert.equal(remarkAt(read, '/StepScalingPolicyConfiguration').fidelity, 'dropped');
});

test('a name in Cloud Map is an endpoint', () => {
  const [, api] = read.application.workloads;
  assert.equal(api?.name.value, 'api');
  assert.deepEqual(plain(api?.endpoints.map(({ name, alias, addresses }) => ({ name, alias, addresses }))), [
    { name: 'api', alias: 'api.shop.local', addresses: true },
  ]);
});

test('a name as a cluster gives it is that of a Service in its namespace', () => {
  const task = {
    family: 'web',
    containerDefinitions: [{ name: 'a', image: 'b', portMappings: [{ name: 'http', containerPort: 80 }] }],
  };
  const clientAliases = [{ port: 80, dnsName: 'web.shop.svc.cluster.local' }];
  const service = {
    serviceName: 'web',
    taskDefinition: 'web',
    serviceConnectConfiguration: {
      enabled: true,
      services: [{ portName: 'http', discoveryName: 'web-1', clientAliases }],
    },
  };
  const texts = { 'task.json': JSON.stringify(task), 'service.json': JSON.stringify(service) };
  const [web] = readTexts(texts).application.workloads;
  assert.equal(web?.space?.value, 'shop');
  assert.equal(web?.endpoints[0]?.name.value, 'web');
});

test('security groups are access where they say so in full', () => {
  const [web, api] = read.application.workloads;
  assert.equal(web?.access, undefined);
  assert.deepEqual(plain(api?.access), {
    origin: { file: 'shop.yaml', title: 'security groups of api' },
    incoming: [
      { peers: [{ kind: 'workload', name: 'web' }], ports: [{ protocol: 'tcp', from: 9000 }] },
      { peers: [{ kind: 'addresses', cidr: '10.0.0.0/8' }], ports: [{ protocol: 'tcp', from: 1, to: 2 }] },
    ],
  });
});

const TASK = 'ContainerDefinitions: [{Name: app, Image: a, Environment: [{Name: A, Value: b}], Command: [x]}]';

/** What starts a task, and members of the workload that comes of it. */
const STARTERS: readonly (readonly [name: string, resource: string, expected: object])[] = [
  [
    'a schedule',
    `
    Type: AWS::Scheduler::Schedule
    Properties:
      Name: nightly
      ScheduleExpression: cron(0 3 * * ? *)
      ScheduleExpressionTimezone: Europe/Berlin
      State: DISABLED
      FlexibleTimeWindow: {Mode: 'OFF'}
      Target:
        Arn: arn:x
        RoleArn: arn:y
        EcsParameters: {TaskDefinitionArn: !Ref Task, TaskCount: 2}
        RetryPolicy: {MaximumEventAgeInSeconds: 120}
        Input: '{"containerOverrides": [{"name": "app", "command": ["y"], "environment": [{"name": "A", "value": "c"}]}]}'`,
    {
      name: 'nightly',
      schedule: {
        expression: 'cron(0 3 * * ? *)',
        language: 'scheduler',
        zone: 'Europe/Berlin',
        suspended: true,
        latest: 120,
      },
      run: { parallel: 2, completions: 2, retries: 0 },
    },
  ],
  [
    'a rule',
    `
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 hour)
      State: ENABLED
      Targets: [{Id: a, Arn: arn:x, RoleArn: arn:y, EcsParameters: {TaskDefinitionArn: !GetAtt Task.TaskDefinitionArn}}]`,
    {
      name: 'report',
      schedule: { expression: 'rate(1 hour)', language: 'scheduler', suspended: false },
      run: { retries: 0 },
    },
  ],
];

for (const [name, resource, expected] of STARTERS) {
  test(`started by ${name}`, () => {
    const text = `Resources:\n  Task: {Type: AWS::ECS::TaskDefinition, Properties: {Family: report, ${TASK}}}\n  Starter:${resource}\n`;
    const [workload, ...others] = plain(readTexts({ 'a.yaml': text }).application.workloads);
    assert.deepEqual(others, []);
    assert.equal(workload.runs, 'once');
    const keys = Object.keys(expected);
    assert.deepEqual(Object.fromEntries(keys.map((key) => [key, workload[key]])), expected);
  });
}

test('what a schedule says instead of the definition', () => {
  const text = `Resources:\n  Task: {Type: AWS::ECS::TaskDefinition, Properties: {Family: report, ${TASK}}}\n  Starter:${STARTERS[0]?.[1]}\n`;
  const container = readTexts({ 'a.yaml': text }).application.workloads[0]?.containers[0];
  assert.deepEqual(plain(container?.arguments), ['y']);
  assert.deepEqual(plain(container?.settings), [{ kind: 'value', name: 'A', value: 'c' }]);
});

test('a request to run a task, and a schedule as the API takes it', () => {
  const definition = (family: string) =>
    JSON.stringify({ family, containerDefinitions: [{ name: 'app', image: 'a' }] });
  const { application, refused } = readTexts({
    'a.json': definition('a'),
    'b.json': definition('b'),
    'run.json': JSON.stringify({ taskDefinition: 'a:1', count: 3, overrides: { containerOverrides: [] } }),
    'schedule.json': JSON.stringify({
      Name: 'b',
      ScheduleExpression: 'rate(1 day)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: 'x', RoleArn: 'y', EcsParameters: { TaskDefinitionArn: 'b' } },
    }),
  });
  assert.deepEqual(refused, []);
  assert.deepEqual(plain(application.workloads.map(({ name, runs, run }) => ({ name, runs, run }))), [
    { name: 'a', runs: 'once', run: { parallel: 3, completions: 3, retries: 0 } },
    { name: 'b', runs: 'once', run: { retries: 0 } },
  ]);
});

test('a group of targets that another template exports', () => {
  const balancer = `Resources:
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Type: network, Scheme: internal}}
  Targets: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {Protocol: TCP, Port: 80}}
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: {LoadBalancerArn: !Ref Balancer, Port: 80, Protocol: TCP, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]}
Outputs:
  Targets: {Value: !Ref Targets, Export: {Name: shop-targets}}
`;
  const service = `Resources:
  Task: {Type: AWS::ECS::TaskDefinition, Properties: {Family: web, ContainerDefinitions: [{Name: app, Image: a, PortMappings: [{ContainerPort: 80}]}]}}
  Web:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref Task
      LoadBalancers: [{ContainerName: app, ContainerPort: 80, TargetGroupArn: !ImportValue shop-targets}]
`;
  const { application } = readTexts({ 'balancer.yaml': balancer, 'service.yaml': service });
  const [entrance] = application.entrances;
  assert.equal(entrance?.kind, 'ports');
  assert.equal(entrance?.open.value, false);
  assert.equal(entrance?.listeners[0]?.otherwise?.kind, 'forward');
});
