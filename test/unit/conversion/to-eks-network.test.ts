import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Anything, convertTexts, findingAt, outputsOf } from './support.ts';

const ARN = 'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/x';

/** A template with a service `web` on port 80 behind a load balancer, and what else is to be in it. */
function template(resources: object = {}, parts: { service?: object; container?: object } = {}): string {
  return JSON.stringify({
    Resources: {
      Task: {
        Type: 'AWS::ECS::TaskDefinition',
        Properties: {
          Family: 'web',
          ContainerDefinitions: [
            { Name: 'web', Image: 'nginx:1.29', PortMappings: [{ ContainerPort: 80 }], ...parts.container },
          ],
        },
      },
      Web: {
        Type: 'AWS::ECS::Service',
        Properties: {
          ServiceName: 'web',
          TaskDefinition: { Ref: 'Task' },
          LoadBalancers: [{ ContainerName: 'web', ContainerPort: 80, TargetGroupArn: { Ref: 'Group' } }],
          ...parts.service,
        },
      },
      Group: {
        Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
        Properties: { Port: 80, Protocol: 'HTTP', TargetType: 'ip' },
      },
      Alb: {
        Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        Properties: { Scheme: 'internet-facing', Name: 'shop' },
      },
      Listener: {
        Type: 'AWS::ElasticLoadBalancingV2::Listener',
        Properties: {
          LoadBalancerArn: { Ref: 'Alb' },
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Group' } }],
        },
      },
      ...resources,
    },
  });
}

function convertTemplate(text: string, choices = {}) {
  const result = convertTexts({ 'app.json': text }, { to: 'eks', choices });
  const objects: Anything[] = outputsOf(result)['manifests.yaml'] ?? [];
  return {
    result,
    objects,
    of: (kind: string) => objects.filter((one) => one.kind === kind),
    text: result.outputs[0]?.text ?? '',
  };
}

function rule(conditions: readonly object[], actions: readonly object[]) {
  return {
    Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    Properties: { ListenerArn: { Ref: 'Listener' }, Priority: 1, Conditions: conditions, Actions: actions },
  };
}
const FORWARD = { Type: 'forward', TargetGroupArn: { Ref: 'Group' } };
const ALB = 'alb.ingress.kubernetes.io';

test('a header with one of several values is one condition', () => {
  const header = { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X-Canary', Values: ['yes', 'true'] } };
  const { of } = convertTemplate(template({ Rule: rule([header], [FORWARD]) }));
  assert.deepEqual(JSON.parse(of('Ingress')[0].metadata.annotations[`${ALB}/conditions.route-1`]), [
    { field: 'http-header', httpHeaderConfig: { httpHeaderName: 'X-Canary', values: ['yes', 'true'] } },
  ]);
});

test('who has to sign in is not let in without', () => {
  const sign = { Type: 'authenticate-cognito', Order: 1, AuthenticateCognitoConfig: { UserPoolArn: ARN } };
  const path = { Field: 'path-pattern', Values: ['/admin/*'] };
  const { of, result, text } = convertTemplate(template({ Rule: rule([path], [sign, { ...FORWARD, Order: 2 }]) }));
  const [ingress] = of('Ingress');
  assert.deepEqual(ingress.spec.rules[0].http.paths[0].backend, {
    service: { name: 'route-1', port: { name: 'use-annotation' } },
  });
  const action = JSON.parse(ingress.metadata.annotations[`${ALB}/actions.route-1`]);
  assert.deepEqual(action.fixedResponseConfig.statusCode, '403');
  assert.equal(findingAt(result, '/Rule/Properties/Actions/0/Type').fidelity, 'needs-decision');
  assert.match(text, /# Only who has signed in may come through here/);
});

test('target groups of the template are made anew, and nothing has to be filled in for them', () => {
  const query = { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'beta', Value: '1' }] } };
  const { result, text } = convertTemplate(template({ Rule: rule([query], [FORWARD]) }));
  assert.ok(!text.includes('Group}'), text);
  const { fidelity, message } = findingAt(result, '/LoadBalancers/0/TargetGroupArn/Ref');
  assert.deepEqual([fidelity, message], ['exact', 'The controller makes a target group of its own for these pods.']);
});

const group = (ingress: readonly object[], egress?: readonly object[]) => ({
  Type: 'AWS::EC2::SecurityGroup',
  Properties: {
    GroupDescription: 'web',
    SecurityGroupIngress: ingress,
    ...(egress && { SecurityGroupEgress: egress }),
  },
});
const inGroup = {
  NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [{ Ref: 'Own' }], Subnets: ['subnet-1'] } },
};
const tcp = { IpProtocol: 'tcp', FromPort: 80, ToPort: 80 };

test('a security group whose addresses are not known yet makes no policy, which would shut everybody out', () => {
  for (const [range, policies] of [
    ['10.0.0.0/16', 1],
    [{ 'Fn::ImportValue': 'vpc-range' }, 0],
    [{ Ref: 'Range' }, 0],
  ] as const) {
    const { of, result } = convertTemplate(template({ Own: group([{ ...tcp, CidrIp: range }]) }, { service: inGroup }));
    assert.equal(of('NetworkPolicy').length, policies);
    if (policies > 0) continue;
    const found = result.findings.filter(({ source }) => source.pointer.includes('/SecurityGroupIngress/0/CidrIp'));
    assert.deepEqual(new Set(found.map(({ fidelity }) => fidelity)), new Set(['needs-decision']));
    assert.match(found[0]?.message ?? '', /no network policy is written/);
  }
});

test('names can be looked up whatever else is forbidden', () => {
  const own = group([{ ...tcp, CidrIp: '10.0.0.0/16' }], [{ ...tcp, CidrIp: '10.1.0.0/16' }]);
  const { of } = convertTemplate(template({ Own: own }, { service: inGroup }));
  assert.deepEqual(of('NetworkPolicy')[0].spec.egress, [
    { to: [{ ipBlock: { cidr: '10.1.0.0/16' } }], ports: [{ protocol: 'TCP', port: 80 }] },
    {
      ports: [
        { protocol: 'UDP', port: 53 },
        { protocol: 'TCP', port: 53 },
      ],
    },
  ]);
});

test('callers use the name of the Service in place of that of Cloud Map', () => {
  const environment = [
    ['URL', 'http://api.shop.internal:80/v1'],
    ['PEER', 'api.shop.internal:80'],
    ['ANYTHING', 'api.shop.internal'],
    ['OTHER', 'myapi.shop.internal'],
  ].map(([Name, Value]) => ({ Name, Value }));
  const { of } = convertTemplate(
    template(
      {
        Space: {
          Type: 'AWS::ServiceDiscovery::PrivateDnsNamespace',
          Properties: { Name: 'shop.internal', Vpc: 'vpc-1' },
        },
        Registry: {
          Type: 'AWS::ServiceDiscovery::Service',
          Properties: {
            Name: 'api',
            NamespaceId: { Ref: 'Space' },
            DnsConfig: { DnsRecords: [{ Type: 'A', TTL: 10 }] },
          },
        },
      },
      {
        service: { LoadBalancers: [], ServiceRegistries: [{ RegistryArn: { 'Fn::GetAtt': ['Registry', 'Arn'] } }] },
        container: { Environment: environment },
      },
    ),
  );
  assert.deepEqual(
    of('Deployment')[0].spec.template.spec.containers[0].env.map(({ value }: Anything) => value),
    ['http://api:80/v1', 'api:80', 'api', 'myapi.shop.internal'],
  );
});

test('connections reach the pods by one Service', () => {
  const { of } = convertTemplate(
    template({
      Alb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'network', Name: 'shop' } },
      Listener: {
        Type: 'AWS::ElasticLoadBalancingV2::Listener',
        Properties: { LoadBalancerArn: { Ref: 'Alb' }, Port: 443, Protocol: 'TCP', DefaultActions: [FORWARD] },
      },
    }),
  );
  assert.deepEqual(
    of('Service').map(({ metadata, spec }) => [metadata.name, spec.type, spec.ports[0].port, spec.ports[0].targetPort]),
    [['shop', 'LoadBalancer', 443, 80]],
  );
});

test('a schedule that a CronJob cannot keep becomes a Job that does not start by itself', () => {
  const schedule = (expression: string) => ({
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
      ScheduleExpression: expression,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: 'arn', RoleArn: 'arn', EcsParameters: { TaskDefinitionArn: { Ref: 'Other' } } },
    },
  });
  const { of, text } = convertTemplate(
    template({
      Other: {
        Type: 'AWS::ECS::TaskDefinition',
        Properties: { Family: 'report', ContainerDefinitions: [{ Name: 'report', Image: 'report:1' }] },
      },
      LastDay: schedule('cron(0 6 L * ? *)'),
      NewYear: schedule('at(2027-01-01T00:00:00)'),
    }),
  );
  assert.deepEqual(
    of('Job').map(({ metadata, spec }) => [metadata.name, spec.suspend]),
    [
      ['lastday', true],
      ['newyear', true],
    ],
  );
  assert.match(
    text,
    /# A CronJob cannot name the last day of the month\..*\n +# It is suspended until then: start it by setting this to false\.\n +suspend: true/,
  );
});

test('a service without tasks is rolled out as one with a task would be', () => {
  for (const [minimumHealthyPercent, maximumPercent, maxUnavailable, maxSurge] of [
    [0, 100, 1, 0],
    [100, 200, 0, 1],
    [50, 200, 0, 1],
  ]) {
    const task = { family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx' }] };
    const deploymentConfiguration = { minimumHealthyPercent, maximumPercent };
    const service = { serviceName: 'web', taskDefinition: 'web', desiredCount: 0, deploymentConfiguration };
    const result = convertTexts(
      { 'task.json': JSON.stringify(task), 'service.json': JSON.stringify(service) },
      { to: 'eks' },
    );
    const { rollingUpdate } = outputsOf(result)['manifests.yaml'][0].spec.strategy;
    assert.deepEqual(rollingUpdate, { maxSurge, maxUnavailable });
  }
});

test('what is lost is not said to be carried over', () => {
  const container = {
    LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-region': { Ref: 'AWS::Region' } } },
  };
  const { result } = convertTemplate(template({}, { container }));
  assert.equal(
    findingAt(result, '/awslogs-region/Ref').message,
    'It is a setting of the log driver, which pods do not have: set it in the agent of the cluster.',
  );
});

test('a definition that is left out is so with all its fields', () => {
  const text = JSON.parse(template());
  text.Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
  text.Resources.Gone = {
    Type: 'AWS::ECS::TaskDefinition',
    Condition: 'Never',
    Properties: { Family: 'gone', ContainerDefinitions: [{ Name: 'gone', Image: 'gone' }] },
  };
  const { result } = convertTemplate(JSON.stringify(text));
  const found = result.findings.filter(({ source }) => source.pointer.startsWith('/Resources/Gone/'));
  assert.equal(found.length, 5);
  for (const { fidelity, message } of found) {
    assert.equal(fidelity, 'dropped');
    assert.match(message, /^Nothing comes of `Gone` \(AWS::ECS::TaskDefinition\)\./);
  }
});
