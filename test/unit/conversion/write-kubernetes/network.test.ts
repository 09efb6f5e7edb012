import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choices } from '../../../../server/conversion/decisions.ts';
import type { Access, Entrance, Listener, Route, RouteAction } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import type { Anything } from '../support.ts';
import { container, entrance, from, port, workload, write } from './support.ts';

const ORIGIN = { file: 'in.json', title: 'rule' };
const HTTP = port(8080, { name: traced('http') });
const WEB = workload({ containers: [container({ ports: [HTTP] })] });
const toWeb: RouteAction = { kind: 'forward', targets: [{ workload: 'web', port: HTTP, attributes: [] }] };

function route(members: Partial<Route>): Route {
  return {
    origin: ORIGIN,
    hosts: [],
    paths: [],
    headers: [],
    queries: [],
    methods: [],
    addresses: [],
    action: toWeb,
    ...members,
  };
}

function listener(number: number, protocol: Listener['protocol']['value'], members: Partial<Listener> = {}): Listener {
  return { port: from(`/${number}`, number), protocol: traced(protocol), certificates: [], routes: [], ...members };
}

function enter(listeners: readonly Listener[], members: Partial<Entrance> = {}, choices: Choices = {}) {
  return write({ workloads: [WEB], entrances: [entrance({ listeners, ...members })] }, choices);
}

const ALB = 'alb.ingress.kubernetes.io';
const NLB = 'service.beta.kubernetes.io/aws-load-balancer';
const BACKEND = { service: { name: 'web', port: { number: 8080 } } };
const path = (match: 'exact' | 'prefix' | 'pattern', text: string) => ({ match: traced(match), path: traced(text) });

test('the controller sorts the paths of a rule: routes that it would try in another order have rules of their own', () => {
  const paths = {
    exact: path('exact', '/ab'),
    short: path('prefix', '/a'),
    long: path('prefix', '/a/b'),
    any: path('pattern', '/a*'),
  };
  const ORDERS: readonly (readonly [order: readonly (keyof typeof paths)[], rules: number])[] = [
    [['exact', 'long', 'short', 'any'], 1],
    [['any', 'exact'], 2],
    [['short', 'exact'], 2],
    [['short', 'long'], 2],
    [['exact', 'any', 'any', 'short'], 2],
  ];
  for (const [order, rules] of ORDERS) {
    const routes = order.map((name) => route({ paths: [paths[name]] }));
    const { spec } = enter([listener(80, 'http', { routes })]).only('Ingress');
    const found = spec.rules.flatMap(({ http }: Anything) => http.paths.map((one: Anything) => one.path));
    assert.deepEqual([spec.rules.length, found], [rules, order.map((name) => paths[name].path.value)]);
  }
});

test('routes are rules in their order, and the rest goes to the default', () => {
  const routes = [
    route({
      hosts: [traced('shop.example'), traced('*.shop.example')],
      paths: [path('prefix', '/api'), path('exact', '/')],
    }),
    route({ paths: [path('pattern', '/img/*.png')] }),
  ];
  const { spec, metadata } = enter([listener(80, 'http', { routes, otherwise: toWeb })]).only('Ingress');
  const api = [
    { path: '/api', pathType: 'Prefix', backend: BACKEND },
    { path: '/', pathType: 'Exact', backend: BACKEND },
  ];
  assert.deepEqual(spec, {
    ingressClassName: 'alb',
    defaultBackend: BACKEND,
    rules: [
      { host: 'shop.example', http: { paths: api } },
      { host: '*.shop.example', http: { paths: api } },
      { http: { paths: [{ path: '/img/*.png', pathType: 'ImplementationSpecific', backend: BACKEND }] } },
    ],
  });
  assert.deepEqual(metadata.annotations, {
    [`${ALB}/scheme`]: 'internet-facing',
    [`${ALB}/target-type`]: 'ip',
    [`${ALB}/listen-ports`]: '[{"HTTP":80}]',
  });
});

test('a listener that only sends on to the secure one is a redirect of that', () => {
  const redirect: RouteAction = {
    kind: 'redirect',
    status: traced(301),
    scheme: traced('HTTPS'),
    port: traced(443),
    host: traced('#{host}'),
    path: traced('/#{path}'),
    query: traced('#{query}'),
  };
  const secure = listener(443, 'https', {
    otherwise: toWeb,
    certificates: [traced('arn:1'), traced('arn:2')],
    policy: traced('ELBSecurityPolicy-TLS13-1-2-2021-06'),
  });
  const { metadata } = enter([listener(80, 'http', { otherwise: redirect }), secure], { open: traced(false) }).only(
    'Ingress',
  );
  assert.deepEqual(metadata.annotations, {
    [`${ALB}/scheme`]: 'internal',
    [`${ALB}/target-type`]: 'ip',
    [`${ALB}/listen-ports`]: '[{"HTTP":80},{"HTTPS":443}]',
    [`${ALB}/ssl-redirect`]: '443',
    [`${ALB}/certificate-arn`]: 'arn:1,arn:2',
    [`${ALB}/ssl-policy`]: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  });
});

test('several listeners are an Ingress each, on one load balancer', () => {
  const both = [listener(80, 'http', { otherwise: toWeb }), listener(8080, 'http', { otherwise: toWeb })];
  const found = enter(both).documents.filter(({ kind }) => kind === 'Ingress');
  assert.deepEqual(
    found.map(({ metadata }) => [
      metadata.name,
      metadata.annotations[`${ALB}/group.name`],
      metadata.annotations[`${ALB}/group.order`],
    ]),
    [
      ['shop-80', 'shop', '1'],
      ['shop-8080', 'shop', '2'],
    ],
  );
});

/** Actions, and what stands for them in annotations. */
const ACTIONS: readonly (readonly [action: RouteAction, name: string, value: unknown])[] = [
  [
    { kind: 'redirect', status: traced(302), scheme: traced('https'), path: traced('/new') },
    'actions',
    { type: 'redirect', redirectConfig: { protocol: 'HTTPS', path: '/new', statusCode: 'HTTP_302' } },
  ],
  [
    { kind: 'answer', status: traced(503), type: traced('text/html'), body: traced('<p>') },
    'actions',
    {
      type: 'fixed-response',
      fixedResponseConfig: { contentType: 'text/html', statusCode: '503', messageBody: '<p>' },
    },
  ],
  [
    {
      kind: 'forward',
      targets: [90, 10].map((weight) => ({ workload: 'web', port: HTTP, attributes: [], weight: traced(weight) })),
    },
    'actions',
    {
      type: 'forward',
      forwardConfig: { targetGroups: [90, 10].map((weight) => ({ serviceName: 'web', servicePort: 8080, weight })) },
    },
  ],
  [
    { ...toWeb, rewrite: { pattern: traced('^/api/(.*)$'), replacement: traced('/$1') } } as RouteAction,
    'transforms',
    [{ type: 'url-rewrite', urlRewriteConfig: { rewrites: [{ regex: '^/api/(.*)$', replace: '/$1' }] } }],
  ],
];

for (const [action, name, value] of ACTIONS) {
  test(`an action: ${JSON.stringify(value)}`, () => {
    const { metadata, spec } = enter([listener(80, 'http', { routes: [route({ action })] })]).only('Ingress');
    assert.deepEqual(JSON.parse(metadata.annotations[`${ALB}/${name}.route-1`]), value);
    const [{ backend }] = spec.rules[0].http.paths;
    assert.deepEqual(backend, { service: { name: 'route-1', port: { name: 'use-annotation' } } });
  });
}

test('what a request has to be like is a condition', () => {
  const routes = [route({ headers: [{ name: traced('X-Beta'), value: traced('1') }], methods: [traced('GET')] })];
  const { metadata } = enter([listener(80, 'http', { routes })]).only('Ingress');
  assert.deepEqual(JSON.parse(metadata.annotations[`${ALB}/conditions.route-1`]), [
    { field: 'http-header', httpHeaderConfig: { httpHeaderName: 'X-Beta', values: ['1'] } },
    { field: 'http-request-method', httpRequestMethodConfig: { values: ['GET'] } },
  ]);
});

test('what is known of a target is told by its Service', () => {
  const target = {
    workload: 'web',
    port: HTTP,
    protocol: traced('https' as const),
    application: traced('grpc' as const),
    check: { path: traced('/ok'), codes: traced('0-99'), unhealthy: traced(3) },
    attributes: [{ name: traced('deregistration_delay.timeout_seconds'), value: traced('30') }],
  };
  const { only } = enter([listener(80, 'http', { otherwise: { kind: 'forward', targets: [target] } })]);
  assert.deepEqual(only('Service').metadata.annotations, {
    [`${ALB}/healthcheck-path`]: '/ok',
    [`${ALB}/unhealthy-threshold-count`]: '3',
    [`${ALB}/success-codes`]: '0-99',
    [`${ALB}/target-group-attributes`]: 'deregistration_delay.timeout_seconds=30',
    [`${ALB}/backend-protocol`]: 'HTTPS',
    [`${ALB}/backend-protocol-version`]: 'GRPC',
  });
});

test('an entrance for connections is a Service with a load balancer', () => {
  const listeners = [
    listener(443, 'tls', { otherwise: toWeb, certificates: [traced('arn:1')] }),
    listener(80, 'tcp', { otherwise: toWeb }),
  ];
  const { metadata, spec } = enter(listeners, { kind: 'ports', sources: [traced('10.0.0.0/8')] }).documents.find(
    (one) => one.spec.type === 'LoadBalancer',
  ) as Anything;
  assert.equal(metadata.name, 'shop');
  assert.deepEqual(metadata.annotations, {
    [`${NLB}-scheme`]: 'internet-facing',
    [`${NLB}-nlb-target-type`]: 'ip',
    [`${NLB}-ssl-ports`]: '443',
    [`${NLB}-ssl-cert`]: 'arn:1',
  });
  assert.deepEqual(
    [
      spec.loadBalancerClass,
      spec.loadBalancerSourceRanges,
      spec.ports.map((one: Anything) => [one.port, one.targetPort]),
    ],
    [
      'service.k8s.aws/nlb',
      ['10.0.0.0/8'],
      [
        [443, 'http'],
        [80, 'http'],
      ],
    ],
  );
});

const GROUP = { workload: 'web', port: HTTP, attributes: [], group: traced('arn:group') };
const toGroup: RouteAction = { kind: 'forward', targets: [GROUP] };

test('a target group that exists stays, by choice or where its listener is not known', () => {
  const unknown = { ...listener(80, 'http', { otherwise: toGroup }), port: traced(80) };
  const known = listener(80, 'http', { otherwise: toGroup });
  for (const written of [enter([unknown]), enter([known], {}, { entrance: 'target-group-binding' })]) {
    assert.deepEqual(written.only('TargetGroupBinding').spec, {
      serviceRef: { name: 'web', port: 8080 },
      targetGroupARN: 'arn:group',
      targetType: 'ip',
    });
    assert.equal(
      written.documents.some(({ kind }) => kind === 'Ingress'),
      false,
    );
  }
  assert.equal(enter([known]).only('Ingress').metadata.name, 'shop');
});

test('endpoints of a workload are Services: with an address, or with those of all copies', () => {
  const ports = [{ number: traced(80), target: HTTP }];
  const endpoints = [
    { name: traced('api.shop.local'), origin: ORIGIN, ports, addresses: true as const },
    { name: traced('api'), origin: ORIGIN, ports },
  ];
  const { documents } = write({ workloads: [workload({ endpoints, containers: WEB.containers })] });
  assert.deepEqual(
    documents.slice(1).map(({ metadata, spec }) => [metadata.name, spec.clusterIP, spec.ports[0].targetPort]),
    [
      ['api-shop-local', 'None', 'http'],
      ['api', undefined, 'http'],
    ],
  );
});

test('callers use the new name of a Service', () => {
  const endpoints = [{ name: traced('api'), origin: ORIGIN, ports: [{ number: traced(80), target: HTTP }] }];
  const settings = [{ kind: 'value' as const, name: traced('API_URL'), value: traced('http://api.shop.local/v1') }];
  const written = write({
    workloads: [
      workload({ endpoints, containers: WEB.containers, space: traced('shop.local') }),
      workload({ name: traced('caller'), containers: [container({ settings })] }),
    ],
  });
  const caller = written.documents.find(({ metadata }) => metadata.name === 'caller');
  assert.equal(caller.spec.template.spec.containers[0].env[0].value, 'http://api.shop-local/v1');
});

const ANYBODY = { peers: [], ports: [] };
const NAMES = {
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
};
const range = (first: number, last: number) => ({
  protocol: traced('tcp' as const),
  from: traced(first),
  to: traced(last),
});

const POLICIES: readonly (readonly [access: Omit<Access, 'origin'>, spec: object])[] = [
  [{ incoming: [] }, { policyTypes: ['Ingress'] }],
  [{ incoming: [ANYBODY] }, { policyTypes: ['Ingress'], ingress: [{}] }],
  [{ outgoing: [] }, { policyTypes: ['Egress'], egress: [NAMES] }],
  [
    {
      incoming: [
        { peers: [{ kind: 'addresses', cidr: traced('10.0.0.0/8') }], ports: [range(80, 80), range(8000, 8080)] },
      ],
    },
    {
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [{ ipBlock: { cidr: '10.0.0.0/8' } }],
          ports: [
            { protocol: 'TCP', port: 80 },
            { protocol: 'TCP', port: 8000, endPort: 8080 },
          ],
        },
      ],
    },
  ],
  [
    { incoming: [{ peers: [{ kind: 'workload', name: traced('web') }], ports: [] }] },
    {
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } } }] }],
    },
  ],
  // A rule of which nothing is left lets nobody in.
  [{ incoming: [{ peers: [{ kind: 'workload', name: traced('nobody') }], ports: [] }] }, { policyTypes: ['Ingress'] }],
];

for (const [access, expected] of POLICIES) {
  test(`access: ${JSON.stringify(expected)}`, () => {
    const { podSelector, ...spec } = write({ workloads: [workload({ access: { origin: ORIGIN, ...access } })] }).only(
      'NetworkPolicy',
    ).spec;
    assert.deepEqual(podSelector, { matchLabels: { 'app.kubernetes.io/name': 'web' } });
    assert.deepEqual(spec, expected);
  });
}
