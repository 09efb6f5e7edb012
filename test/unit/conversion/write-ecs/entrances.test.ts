import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route, RouteAction } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import type { Anything } from '../support.ts';
import { from, type Written, workload, write } from './support.ts';
import { entrance, listener, path, route, served, target } from './support-network.ts';

function rulesOf({ resources, types }: Written): Anything[] {
  return Object.entries(resources)
    .filter(([id]) => types[id] === 'AWS::ElasticLoadBalancingV2::ListenerRule')
    .map(([, rule]) => rule);
}

function idsOf({ types }: Written, type: string): string[] {
  return Object.keys(types).filter((id) => types[id] === `AWS::${type}`);
}

test('an entrance for HTTP is a load balancer that leads to the tasks', () => {
  const { workload: web, port } = served('web');
  const app = write([web], {}, [
    entrance([listener([route([target(port)], { paths: [path('prefix', '/api')] })])], {
      attributes: [{ name: from('idle_timeout.timeout_seconds'), value: from('120') }],
    }),
  ]);
  const { resources } = app;
  assert.deepEqual(resources.ShopLoadBalancer, {
    Type: 'application',
    Scheme: 'internet-facing',
    Subnets: { Ref: 'PublicSubnets' },
    SecurityGroups: [{ 'Fn::GetAtt': ['ShopLoadBalancerSecurityGroup', 'GroupId'] }],
    LoadBalancerAttributes: [{ Key: 'idle_timeout.timeout_seconds', Value: '120' }],
    Tags: [{ Key: 'Name', Value: 'shop' }],
  });
  assert.deepEqual(resources.ShopListener80.DefaultActions, [
    {
      Type: 'fixed-response',
      FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'Not found' },
    },
  ]);
  assert.deepEqual(resources.ShopListener80Rule1.Conditions, [
    { Field: 'path-pattern', PathPatternConfig: { Values: ['/api', '/api/*'] } },
  ]);
  assert.deepEqual(resources.ShopListener80Rule1.Actions, [
    { Type: 'forward', TargetGroupArn: { Ref: 'WebTargetGroup' } },
  ]);
  assert.deepEqual(resources.WebTargetGroup, {
    TargetType: 'ip',
    VpcId: { Ref: 'Vpc' },
    Port: 8080,
    Protocol: 'HTTP',
    HealthCheckPath: '/',
    Matcher: { HttpCode: '200-499' },
  });
  assert.deepEqual(resources.WebService.LoadBalancers, [
    { TargetGroupArn: { Ref: 'WebTargetGroup' }, ContainerName: 'app', ContainerPort: 8080 },
  ]);
  assert.match(app.text, /WebService:\n {4}Type: AWS::ECS::Service\n {4}DependsOn:\n {6}- ShopListener80Rule1\n/);
  assert.match(app.text, /ShopDnsName:\n/);
});

test('a load balancer that is not open lies with the tasks', () => {
  const { workload: web, port } = served('web');
  const { resources } = write([web], {}, [entrance([listener([route([target(port)])])], { open: from(false) })]);
  assert.deepEqual(
    [resources.ShopLoadBalancer.Scheme, resources.ShopLoadBalancer.Subnets],
    ['internal', { Ref: 'Subnets' }],
  );
});

test('the load balancer lets its callers in, and the service the load balancer', () => {
  const { workload: web, port } = served('web');
  const { resources } = write([web], {}, [
    entrance([listener([route([target(port)])])], { sources: [from('10.0.0.0/8'), from('2001:db8::/32')] }),
  ]);
  const rule = { Description: 'Ingress shop', IpProtocol: 'tcp', FromPort: 80, ToPort: 80 };
  assert.deepEqual(resources.ShopLoadBalancerSecurityGroup.SecurityGroupIngress, [
    { ...rule, CidrIp: '10.0.0.0/8' },
    { ...rule, CidrIpv6: '2001:db8::/32' },
  ]);
  const [fromBalancer] = resources.WebSecurityGroup.SecurityGroupIngress;
  assert.deepEqual(fromBalancer, {
    Description: 'Ingress shop',
    IpProtocol: 'tcp',
    FromPort: 8080,
    ToPort: 8080,
    SourceSecurityGroupId: { 'Fn::GetAtt': ['ShopLoadBalancerSecurityGroup', 'GroupId'] },
  });
});

test('security groups that exist take the place of one of its own; those known by name are parameters', () => {
  const { workload: web, port } = served('web');
  const app = write([web], {}, [
    entrance([listener([route([target(port)])])], { securityGroups: [from('sg-0123456789abcdef0'), from('front')] }),
  ]);
  assert.deepEqual(app.resources.ShopLoadBalancer.SecurityGroups, [
    'sg-0123456789abcdef0',
    { Ref: 'FrontSecurityGroup' },
  ]);
  assert.equal(app.parameters.FrontSecurityGroup.Type, 'AWS::EC2::SecurityGroup::Id');
  assert.equal(app.resources.ShopLoadBalancerSecurityGroup, undefined);
  assert.equal(app.resources.WebSecurityGroup.SecurityGroupIngress[0].SourceSecurityGroupId, 'sg-0123456789abcdef0');
});

test('HTTPS has the certificate of the input and further ones, or asks for one', () => {
  const { workload: web, port } = served('web');
  const arn = (name: string): string => `arn:aws:acm:eu-west-1:123456789012:certificate/${name}`;
  const secure = { port: from(443), protocol: from('https' as const) };
  const routes = [route([target(port)], { hosts: [from('a.example')] })];
  const given = write([web], {}, [
    entrance([listener(routes, { ...secure, certificates: [from(arn('a')), from(arn('b')), from(arn('c'))] })]),
  ]);
  assert.deepEqual(given.resources.ShopListener443.Certificates, [{ CertificateArn: arn('a') }]);
  assert.deepEqual(given.resources.ShopListener443Certificates.Certificates, [
    { CertificateArn: arn('b') },
    { CertificateArn: arn('c') },
  ]);
  const protocol = from('https' as const);
  const asked = write([web], {}, [entrance([listener(routes, { port: from(443), protocol })])]);
  assert.deepEqual(asked.resources.ShopListener443.Certificates, [{ CertificateArn: { Ref: 'ShopCertificateArn' } }]);
  assert.match(asked.parameters.ShopCertificateArn.Description, /a\.example/);
  assert.ok(asked.notesOn(protocol).some(({ fidelity }) => fidelity === 'needs-decision'));
  const policy = from('ELBSecurityPolicy-2016-08');
  const old = write([web], {}, [entrance([listener(routes, { ...secure, policy })])]);
  assert.equal(old.resources.ShopListener443.SslPolicy, 'ELBSecurityPolicy-2016-08');
});

const host = (name: string): Anything => ({ Field: 'host-header', HostHeaderConfig: { Values: [name] } });
const paths = (...values: string[]): Anything => ({ Field: 'path-pattern', PathPatternConfig: { Values: values } });

const CONDITIONS: readonly (readonly [string, Partial<Route>, readonly (readonly Anything[])[]])[] = [
  ['nothing', {}, [[paths('/*')]]],
  ['the root as prefix', { paths: [path('prefix', '/')] }, [[paths('/*')]]],
  ['the root of a host', { hosts: [from('a.example')], paths: [path('prefix', '/')] }, [[host('a.example')]]],
  ['an exact path', { paths: [path('exact', '/a')] }, [[paths('/a')]]],
  ['a prefix with a slash', { paths: [path('prefix', '/a/')] }, [[paths('/a', '/a/*')]]],
  ['a pattern', { paths: [path('pattern', '/a?/*')] }, [[paths('/a?/*')]]],
  [
    'an expression',
    { paths: [path('expression', '^/a(/|$)')] },
    [[{ Field: 'path-pattern', PathPatternConfig: { RegexValues: ['^/a(/|$)'] } }]],
  ],
  [
    'a pattern and an expression',
    { paths: [path('exact', '/b'), path('expression', '^/a')] },
    [[paths('/b')], [{ Field: 'path-pattern', PathPatternConfig: { RegexValues: ['^/a'] } }]],
  ],
  [
    'six hosts',
    { hosts: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => from(`${name}.example`)) },
    [
      [
        {
          Field: 'host-header',
          HostHeaderConfig: { Values: ['a.example', 'b.example', 'c.example', 'd.example', 'e.example'] },
        },
      ],
      [host('f.example')],
    ],
  ],
  [
    'a host and five paths',
    { hosts: [from('a.example')], paths: ['/a', '/b', '/c', '/d', '/e'].map((one) => path('exact', one)) },
    [
      [host('a.example'), paths('/a', '/b', '/c', '/d')],
      [host('a.example'), paths('/e')],
    ],
  ],
  [
    'headers, queries, methods and addresses',
    {
      headers: [{ name: from('X-A'), value: from('1') }],
      queries: [{ name: from('q'), value: from('2') }],
      methods: [from('get'), from('POST')],
      addresses: [from('10.0.0.1')],
    },
    [
      [
        { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET', 'POST'] } },
        { Field: 'source-ip', SourceIpConfig: { Values: ['10.0.0.1/32'] } },
        { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X-A', Values: ['1'] } },
        { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'q', Value: '2' }] } },
      ],
    ],
  ],
];

for (const [title, conditions, expected] of CONDITIONS) {
  test(`conditions of a rule: ${title}`, () => {
    const { workload: web, port } = served('web');
    const app = write([web], {}, [entrance([listener([route([target(port)], conditions)])])]);
    assert.deepEqual(
      rulesOf(app).map(({ Conditions }) => Conditions),
      expected,
    );
    assert.deepEqual(
      rulesOf(app).map(({ Priority }) => Priority),
      expected.map((_, index) => index + 1),
    );
  });
}

test('a route with more conditions than a rule holds is a decision', () => {
  const { workload: web, port } = served('web');
  const headers = [1, 2, 3, 4, 5, 6].map((number) => ({ name: from(`X-${number}`), value: from('1') }));
  const app = write([web], {}, [entrance([listener([route([target(port)], { headers })])])]);
  assert.deepEqual(rulesOf(app), []);
  assert.equal(app.notesOn(headers[0]?.name ?? from(''))[0]?.fidelity, 'needs-decision');
  assert.equal(app.resources.WebService.LoadBalancers, undefined);
});

const ACTIONS: readonly (readonly [string, RouteAction, Anything])[] = [
  [
    'a redirect',
    { kind: 'redirect', status: from(301), scheme: from('https'), port: from(443) },
    { Type: 'redirect', RedirectConfig: { StatusCode: 'HTTP_301', Protocol: 'HTTPS', Port: '443' } },
  ],
  [
    'a redirect to another place',
    { kind: 'redirect', status: from(302), host: from('b.example'), path: from('/x'), query: from('a=b') },
    { Type: 'redirect', RedirectConfig: { StatusCode: 'HTTP_302', Host: 'b.example', Path: '/x', Query: 'a=b' } },
  ],
  [
    'an answer',
    { kind: 'answer', status: from(503), type: from('text/plain'), body: from('later') },
    {
      Type: 'fixed-response',
      FixedResponseConfig: { StatusCode: '503', ContentType: 'text/plain', MessageBody: 'later' },
    },
  ],
  [
    'an answer that a load balancer does not give',
    { kind: 'answer', status: from(302) },
    { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } },
  ],
];

for (const [title, action, expected] of ACTIONS) {
  test(`an action: ${title}`, () => {
    const app = write([workload()], {}, [entrance([listener([route([], { action, paths: [path('exact', '/a')] })])])]);
    assert.deepEqual(rulesOf(app)[0].Actions, [expected]);
  });
}

test('a path is rewritten by its rule; for a listener that is the last one', () => {
  const { workload: web, port } = served('web');
  const rewrite = { pattern: from('^/a/(.*)$'), replacement: from('/$1') };
  const action: RouteAction = { kind: 'forward', targets: [target(port)], rewrite };
  const app = write([web], {}, [
    entrance([listener([route([target(port)], { paths: [path('exact', '/b')] })], { otherwise: action })]),
  ]);
  const [, last] = rulesOf(app);
  assert.deepEqual(last.Conditions, [paths('/*')]);
  assert.deepEqual(last.Transforms, [
    { Type: 'url-rewrite', UrlRewriteConfig: { Rewrites: [{ Regex: '^/a/(.*)$', Replace: '/$1' }] } },
  ]);
});

test('requests are shared by weight; equal targets are one group', () => {
  const { workload: one, port } = served('web');
  const { workload: two, port: other } = served('next');
  const app = write([one, two], {}, [
    entrance([
      listener([
        route([
          target(port, { weight: from(90) }),
          target(other, { weight: from(4) }, 'next'),
          target(other, { weight: from(6) }, 'next'),
        ]),
      ]),
    ]),
  ]);
  assert.deepEqual(rulesOf(app)[0].Actions, [
    {
      Type: 'forward',
      ForwardConfig: {
        TargetGroups: [
          { TargetGroupArn: { Ref: 'WebTargetGroup' }, Weight: 90 },
          { TargetGroupArn: { Ref: 'NextTargetGroup' }, Weight: 10 },
        ],
      },
    },
  ]);
});

test('targets with other checks are other groups of the same service, five at most', () => {
  const { workload: web, port } = served('web');
  const routes = [1, 2, 3, 4, 5, 6].map((number) =>
    route([target(port, { check: { path: from(`/${number}`) } })], { paths: [path('exact', `/${number}`)] }),
  );
  const app = write([web], {}, [entrance([listener(routes)])]);
  assert.equal(idsOf(app, 'ElasticLoadBalancingV2::TargetGroup').length, 6);
  assert.equal(app.resources.WebService.LoadBalancers.length, 5);
});

test('a target that is not converted is a decision, and its place answers 503', () => {
  const port = { number: traced(8080), protocol: traced('tcp' as const) };
  const protocol = from('http' as const);
  const app = write([workload()], {}, [entrance([listener([route([target(port, { protocol }, 'gone')])])])]);
  assert.equal(rulesOf(app)[0].Actions[0].FixedResponseConfig.StatusCode, '503');
  assert.equal(app.notesOn(protocol)[0]?.fidelity, 'needs-decision');
});

/** What is spoken with targets, and what answers on the listeners for HTTP and for HTTPS. */
const VERSIONS: readonly (readonly ['grpc' | 'http2', readonly string[], readonly string[]])[] = [
  // A target that speaks gRPC answers no HTTP/1.1, so it would never be found healthy.
  ['grpc', ['GRPC'], ['fixed-response', 'forward']],
  ['http2', ['HTTP1', 'HTTP2'], ['forward', 'forward']],
];
for (const [spoken, versions, actions] of VERSIONS) {
  test(`${spoken} is spoken behind HTTPS only`, () => {
    const { workload: web, port } = served('web');
    const application = from(spoken);
    const check = { protocol: from('http' as const), path: from('/x'), codes: from('0') };
    const routes = (): Route[] => [route([target(port, { application, check })])];
    const app = write([web], {}, [
      entrance([listener(routes()), listener(routes(), { port: from(443), protocol: from('https') })]),
    ]);
    const groups = idsOf(app, 'ElasticLoadBalancingV2::TargetGroup').map((id) => app.resources[id]);
    assert.deepEqual(groups.map((group) => group.ProtocolVersion).sort(), versions);
    for (const { ProtocolVersion, Matcher } of groups)
      assert.deepEqual(Matcher, { [ProtocolVersion === 'GRPC' ? 'GrpcCode' : 'HttpCode']: '0' });
    assert.deepEqual(
      rulesOf(app).map(({ Actions: [{ Type }] }) => Type),
      actions,
    );
    assert.ok(app.notesOn(application).some(({ fidelity }) => fidelity === 'needs-decision'));
  });
}

test('checks are in the ranges of a target group, and end before the next one', () => {
  const { workload: web, port } = served('web');
  const [interval, timeout, unhealthy] = [from(1), from(9), from(20)];
  const check = {
    protocol: from('http' as const),
    port: from(9000),
    path: from('ready'),
    interval,
    timeout,
    healthy: from(1),
    unhealthy,
    codes: from('200-399'),
  };
  const app = write([web], {}, [
    entrance([
      listener([
        route([
          target(port, { check, attributes: [{ name: from('slow_start.duration_seconds'), value: from('30') }] }),
        ]),
      ]),
    ]),
  ]);
  assert.deepEqual(app.resources.WebTargetGroup, {
    TargetType: 'ip',
    VpcId: { Ref: 'Vpc' },
    Port: 8080,
    Protocol: 'HTTP',
    HealthCheckProtocol: 'HTTP',
    HealthCheckPort: '9000',
    HealthCheckPath: '/ready',
    HealthCheckIntervalSeconds: 5,
    HealthCheckTimeoutSeconds: 4,
    HealthyThresholdCount: 2,
    UnhealthyThresholdCount: 10,
    Matcher: { HttpCode: '200-399' },
    TargetGroupAttributes: [{ Key: 'slow_start.duration_seconds', Value: '30' }],
  });
  for (const value of [interval, timeout, unhealthy]) assert.equal(app.notesOn(value)[0]?.fidelity, 'approximate');
  const ports = app.resources.WebSecurityGroup.SecurityGroupIngress.map(({ FromPort }: Anything) => FromPort);
  assert.ok(ports.includes(9000));
});

test('an interval alone takes a time-out that is shorter', () => {
  const { workload: web, port } = served('web');
  const app = write([web], {}, [entrance([listener([route([target(port, { check: { interval: from(5) } })])])])]);
  const { HealthCheckIntervalSeconds, HealthCheckTimeoutSeconds } = app.resources.WebTargetGroup;
  assert.deepEqual([HealthCheckIntervalSeconds, HealthCheckTimeoutSeconds], [5, 4]);
});

test('targets that speak TLS are checked with it', () => {
  for (const check of [undefined, { path: from('/up') }]) {
    const { workload: web, port } = served('web');
    const secure = target(port, { protocol: from('https'), ...(check && { check }) });
    const { resources } = write([web], {}, [entrance([listener([route([secure])])])]);
    assert.deepEqual(
      [resources.WebTargetGroup.Protocol, resources.WebTargetGroup.HealthCheckProtocol],
      ['HTTPS', 'HTTPS'],
    );
  }
});

test('an entrance for ports is a Network Load Balancer', () => {
  const { workload: web, port } = served('web');
  const udp = { number: from(53), protocol: from('udp' as const) };
  const dns = { ...web, containers: web.containers.map((one) => ({ ...one, ports: [port, udp] })) };
  const forward = (parts: Parameters<typeof target>[1], to = port): RouteAction => ({
    kind: 'forward',
    targets: [target(to, parts)],
  });
  const app = write([dns], {}, [
    entrance(
      [
        listener([], { port: from(443), protocol: from('tls'), otherwise: forward({ protocol: from('tls') }) }),
        listener([], { port: from(53), protocol: from('udp'), otherwise: forward({ protocol: from('udp') }, udp) }),
      ],
      { kind: 'ports', name: from('net') },
    ),
  ]);
  const { resources } = app;
  assert.equal(resources.NetLoadBalancer.Type, 'network');
  assert.deepEqual(resources.NetListener443.DefaultActions, [
    { Type: 'forward', TargetGroupArn: { Ref: 'WebTargetGroup' } },
  ]);
  assert.deepEqual(resources.NetListener443.Certificates, [{ CertificateArn: { Ref: 'NetCertificateArn' } }]);
  assert.deepEqual([resources.WebTargetGroup.Protocol, resources.WebTargetGroup2.Protocol], ['TLS', 'UDP']);
  assert.equal(resources.WebTargetGroup2.HealthCheckProtocol, 'TCP');
  assert.equal(resources.WebTargetGroup2.HealthCheckPort, '8080');
  assert.ok(
    resources.WebSecurityGroup.SecurityGroupIngress.some(
      ({ IpProtocol, FromPort, SourceSecurityGroupId }: Anything) =>
        IpProtocol === 'tcp' &&
        FromPort === 8080 &&
        SourceSecurityGroupId['Fn::GetAtt'][0] === 'NetLoadBalancerSecurityGroup',
    ),
  );
  const [, second] = resources.NetLoadBalancerSecurityGroup.SecurityGroupIngress;
  assert.deepEqual([second.IpProtocol, second.FromPort], ['udp', 53]);
  assert.equal(resources.WebService.LoadBalancers.length, 2);
});

test('a target group that exists is used, and its load balancer let in', () => {
  const { workload: web, port } = served('web');
  const group = from('arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef');
  const { protocol: _, ...bare } = target(port, { group });
  const only = listener([], {
    port: traced(8080),
    protocol: traced('http'),
    otherwise: { kind: 'forward', targets: [bare] },
  });
  const bound = entrance([only], { unseen: true, name: traced('shop'), open: traced(false) });
  const app = write([web], {}, [bound]);
  assert.equal(app.resources.WebService.LoadBalancers[0].TargetGroupArn, group.value);
  assert.deepEqual(idsOf(app, 'ElasticLoadBalancingV2::LoadBalancer'), []);
  assert.deepEqual(app.resources.WebSecurityGroup.SecurityGroupIngress[0].SourceSecurityGroupId, {
    Ref: 'ShopLoadBalancerSecurityGroup',
  });
});

test('each copy with a service of its own has a target group', () => {
  const { workload: web, port } = served('web', { keepsIdentity: true, replicas: from(2) });
  const app = write([web], { stateful: 'service-each' }, [entrance([listener([route([target(port)])])])]);
  const [{ ForwardConfig }] = rulesOf(app)[0].Actions;
  assert.deepEqual(ForwardConfig.TargetGroups, [
    { TargetGroupArn: { Ref: 'Web0TargetGroup' }, Weight: 1 },
    { TargetGroupArn: { Ref: 'Web1TargetGroup' }, Weight: 1 },
  ]);
});

test('tasks in the network of their instance are targets by instance', () => {
  const { workload: web, port } = served('web', { sharing: { network: from('machine') } });
  const app = write([web], { 'launch-type': 'ec2' }, [entrance([listener([route([target(port)])])])]);
  assert.equal(app.resources.WebTargetGroup.TargetType, 'instance');
  assert.equal(app.resources.WebSecurityGroup, undefined);
});

test('requests are counted at the load balancer', () => {
  const { workload: web, port } = served('web', {
    scaling: {
      origin: { file: 'app.yaml', title: 'ScaledObject web' },
      name: from('web'),
      least: from(1),
      most: from(4),
      targets: [{ of: 'requests', entrance: 'shop', count: from(100) }],
    },
  });
  const app = write([web], {}, [entrance([listener([route([target(port)])])])]);
  const { TargetTrackingScalingPolicyConfiguration: config } = app.resources.WebRequestsScaling;
  assert.deepEqual(config.PredefinedMetricSpecification, {
    PredefinedMetricType: 'ALBRequestCountPerTarget',
    ResourceLabel: { 'Fn::Sub': '${ShopLoadBalancer.LoadBalancerFullName}/${WebTargetGroup.TargetGroupFullName}' },
  });
});

test('a port is listened on once', () => {
  const { workload: web, port } = served('web');
  const again = from(80);
  const app = write([web], {}, [
    entrance([listener([route([target(port)])]), listener([], { port: again, protocol: from('https') })]),
  ]);
  assert.deepEqual(idsOf(app, 'ElasticLoadBalancingV2::Listener'), ['ShopListener80']);
  assert.equal(app.notesOn(again)[0]?.fidelity, 'needs-decision');
});
