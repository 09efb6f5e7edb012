import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf, plain, readTexts, saidAt } from '../support.ts';
import { entranceLines, entrancesOf, firstTarget, served } from './support.ts';

const ALB = 'alb.ingress.kubernetes.io/';
const SERVICES = served('web') + served('api');

/** An Ingress of the class `alb` in the namespace `shop`. */
function ingress(spec: string, annotations: Readonly<Record<string, string>> = {}, name = 'shop'): string {
  const text = Object.entries(annotations).map(([key, value]) => `"${ALB}${key}": ${JSON.stringify(value)}`);
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: ${name}, namespace: shop, annotations: {${text.join(', ')}}}
spec:
  ingressClassName: alb
${spec}---
`;
}

/** Rules for one host each, from `PATHTYPE /path service`. */
function rule(host: string, ...paths: readonly string[]): string {
  const lines = paths.map((path) => {
    const [type, prefix, service, port = 'number: 80'] = path.split(' ');
    return `          - {path: '${prefix}', pathType: ${type}, backend: {service: {name: ${service}, port: {${port}}}}}\n`;
  });
  return `    - ${host && `host: ${host}\n      `}http:\n        paths:\n${lines.join('')}`;
}

const SIMPLE = `  rules:\n${rule('shop.example', 'Prefix / web')}`;

test('an Ingress is an entrance with a listener and its rules, inside unless it says otherwise', () => {
  assert.deepEqual(entranceLines(SERVICES + ingress(SIMPLE)), [
    'http shop',
    'http 80',
    '  shop.example prefix / → web:8080',
  ]);
  const open = ingress(SIMPLE, { scheme: 'internet-facing' });
  assert.equal(entranceLines(SERVICES + open)[0], 'http shop open');
});

test('rules are tried in the order of their weight: hosts, exact paths, long paths', () => {
  const rules = [
    rule('', 'Prefix / web'),
    rule('"*.example"', 'Prefix / web'),
    rule('shop.example', 'Prefix / web', 'Prefix /api api', 'Exact /api/v1 web', 'ImplementationSpecific /old/* api'),
  ];
  assert.deepEqual(entranceLines(`${SERVICES}${ingress(`  rules:\n${rules.join('')}`)}`).slice(2), [
    '  shop.example exact /api/v1 → web:8080',
    '  shop.example prefix /api → api:8080',
    '  shop.example prefix / → web:8080',
    '  shop.example pattern /old/* → api:8080',
    '  *.example prefix / → web:8080',
    '  prefix / → web:8080',
  ]);
});

test('a wildcard host stands for more names than it did', () => {
  const [entrance] = entrancesOf(SERVICES + ingress(`  rules:\n${rule('"*.example"', 'Prefix / web')}`));
  assert.match(notesOf(entrance?.listeners[0]?.routes[0]?.hosts[0]).join(), /^approximate: .*subdomains of subdomains/);
});

test('the forms before v1 are read, too', () => {
  const old = `apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: shop, namespace: shop, annotations: {kubernetes.io/ingress.class: alb}}
spec:
  backend: {serviceName: api, servicePort: web}
  rules:
    - http: {paths: [{path: /web/*, backend: {serviceName: web, servicePort: 80}}]}
`;
  assert.deepEqual(entranceLines(SERVICES + old), [
    'http shop',
    'http 80',
    '  pattern /web/* → web:8080',
    '  else api:8080',
  ]);
});

test('a default backend answers what no rule matches', () => {
  const text = ingress(`  defaultBackend: {service: {name: api, port: {name: web}}}\n${SIMPLE}`);
  assert.equal(entranceLines(SERVICES + text).at(-1), '  else api:8080');
});

test('a backend that leads nowhere is answered by the load balancer, and somebody has to decide', () => {
  const reading = readTexts(SERVICES + ingress(`  rules:\n${rule('', 'Prefix / gone')}`));
  assert.deepEqual(plain(reading.application.entrances[0]?.listeners[0]?.routes[0]?.action), {
    kind: 'answer',
    status: 503,
  });
  assert.match(saidAt(reading, '/paths/0/backend/service/name'), /^needs-decision: Service gone/);
});

const LISTENERS: readonly (readonly [string, Record<string, string>, string, readonly string[]])[] = [
  ['certificates', { 'certificate-arn': 'arn:1,arn:2', 'ssl-policy': 'P' }, '', ['https 443 arn:1 arn:2 P']],
  ['TLS without a certificate', {}, '  tls: [{hosts: [shop.example], secretName: t}]\n', ['https 443']],
  ['ports', { 'listen-ports': '[{"HTTP": 8080}, {"HTTPS": 8443}]' }, '', ['http 8080', 'https 8443']],
  ['ports that are no JSON', { 'listen-ports': '80' }, '', ['http 80']],
];
for (const [title, annotations, spec, expected] of LISTENERS) {
  test(`listeners by ${title}`, () => {
    const lines = entranceLines(SERVICES + ingress(spec + SIMPLE, annotations));
    assert.deepEqual(
      lines.filter((line) => /^https? \d/.test(line)),
      expected,
    );
  });
}

test('ssl-redirect leaves nothing but a redirect on the listener without encryption', () => {
  const annotations = {
    'listen-ports': '[{"HTTP": 80}, {"HTTPS": 443}]',
    'certificate-arn': 'arn:1',
    'ssl-redirect': '443',
  };
  assert.deepEqual(entranceLines(SERVICES + ingress(SIMPLE, annotations)), [
    'http shop',
    'http 80',
    '  else 301 https://:443',
    'https 443 arn:1',
    '  shop.example prefix / → web:8080',
  ]);
});

test('the Secret of a certificate says what takes its place', () => {
  const tls = '  tls: [{hosts: [shop.example], secretName: t}]\n';
  const chosen = readTexts(SERVICES + ingress(tls + SIMPLE));
  assert.match(saidAt(chosen, '/tls/0/secretName'), /^needs-decision: Issue a certificate for shop\.example in ACM/);
  const known = readTexts(SERVICES + ingress(tls + SIMPLE, { 'certificate-arn': 'arn:1' }));
  assert.match(saidAt(known, '/tls/0/secretName'), /^approximate: /);
});

test('Ingresses of one group share a load balancer, in the order they ask for', () => {
  const one = ingress(SIMPLE, { 'group.name': 'edge', 'group.order': '20' }, 'one');
  const two = ingress(`  rules:\n${rule('', 'Prefix / api')}`, { 'group.name': 'edge', 'group.order': '10' }, 'two');
  assert.deepEqual(entranceLines(SERVICES + one + two), [
    'http edge',
    'http 80',
    '  prefix / → api:8080',
    '  shop.example prefix / → web:8080',
  ]);
  assert.equal(entrancesOf(SERVICES + ingress(SIMPLE, {}, 'one') + ingress(SIMPLE, {}, 'two')).length, 2);
});

function action(name: string, json: object): Record<string, string> {
  return { [`actions.${name}`]: JSON.stringify(json) };
}

const ACTIONS: readonly (readonly [string, object, string])[] = [
  [
    'redirect',
    {
      type: 'redirect',
      redirectConfig: { host: 'new.example', path: '/#{path}', port: '443', protocol: 'HTTPS', statusCode: 'HTTP_302' },
    },
    '302 https://new.example:443',
  ],
  ['redirect in old letters', { Type: 'redirect', RedirectConfig: { Path: '/x', StatusCode: 'HTTP_301' } }, '301 /x'],
  [
    'answer',
    {
      type: 'fixed-response',
      fixedResponseConfig: { contentType: 'text/plain', statusCode: '404', messageBody: 'no' },
    },
    '404 no',
  ],
  [
    'weights',
    {
      type: 'forward',
      forwardConfig: {
        targetGroups: [
          { serviceName: 'web', servicePort: 80, weight: 20 },
          { serviceName: 'api', servicePort: '80', weight: 80 },
        ],
      },
    },
    'web:8080 ×20, api:8080 ×80',
  ],
  ['target group that exists', { type: 'forward', targetGroupARN: 'arn:g' }, '503'],
];
for (const [title, json, expected] of ACTIONS) {
  test(`an action: ${title}`, () => {
    const rules = `  rules:\n${rule('', 'Prefix / act name:_use-annotation')}`.replace('name:_use', 'name: use');
    const lines = entranceLines(SERVICES + ingress(rules, action('act', json)));
    assert.equal(lines[2], `  prefix / → ${expected}`);
  });
}

test('stickiness among target groups is said to be lost', () => {
  const targetGroups = [{ serviceName: 'web', servicePort: 80, weight: 1 }];
  for (const enabled of [true, false]) {
    const forwardConfig = { targetGroups, targetGroupStickinessConfig: { enabled, durationSeconds: 60 } };
    const rules = `  rules:\n${rule('', 'Prefix / act name:_use-annotation')}`.replace('name:_use', 'name: use');
    const [entrance] = entrancesOf(SERVICES + ingress(rules, action('act', { type: 'forward', forwardConfig })));
    const found = entrance?.listeners[0]?.routes[0]?.action;
    const said = found?.kind === 'forward' ? notesOf(found.targets[0]?.protocol).join() : '';
    assert.equal(/TargetGroupStickinessConfig/.test(said), enabled);
  }
});

test('conditions are alternatives for hosts and paths, and hold too for all else', () => {
  const conditions = [
    { field: 'host-header', hostHeaderConfig: { values: ['other.example'] } },
    { field: 'path-pattern', pathPatternConfig: { values: ['/x*'] } },
    { field: 'http-request-method', httpRequestMethodConfig: { values: ['GET'] } },
    { field: 'http-header', httpHeaderConfig: { httpHeaderName: 'X-A', values: ['1', '2'] } },
    { field: 'query-string', queryStringConfig: { values: [{ key: 'q', value: 'v' }] } },
    { field: 'source-ip', sourceIpConfig: { values: ['10.0.0.0/8'] } },
    { field: 'something-new' },
  ];
  const lines = entranceLines(SERVICES + ingress(SIMPLE, { 'conditions.web': JSON.stringify(conditions) }));
  const one = (value: number) =>
    `  shop.example other.example prefix / pattern /x* header X-A=${value} query q=v GET 10.0.0.0/8 → web:8080`;
  assert.deepEqual(lines.slice(2), [one(1), one(2)]);
});

test('checks, protocols and attributes of targets; annotations of the Service come first', () => {
  const service = served('web').replace(
    'kind: Service\nmetadata: {',
    `kind: Service\nmetadata: {annotations: {"${ALB}healthcheck-path": /service}, `,
  );
  const annotations = {
    'healthcheck-path': '/ingress',
    'healthcheck-interval-seconds': '20',
    'success-codes': '200,302',
    'backend-protocol': 'HTTPS',
    'backend-protocol-version': 'HTTP2',
    'target-group-attributes': 'slow_start.duration_seconds=30',
  };
  const { check, protocol, application, attributes } = firstTarget(service + ingress(SIMPLE, annotations));
  assert.deepEqual(check, { path: '/service', interval: 20, codes: '200,302' });
  assert.equal(protocol, 'https');
  assert.equal(application, 'http2');
  assert.deepEqual(attributes, [{ name: 'slow_start.duration_seconds', value: '30' }]);
});

test('who may come in, groups, tags and the name of the load balancer', () => {
  const annotations = {
    'inbound-cidrs': '10.0.0.0/8, 192.168.0.0/16',
    'security-groups': 'sg-1',
    tags: 'team=a',
    'load-balancer-name': 'edge',
    'load-balancer-attributes': 'idle_timeout.timeout_seconds=600',
  };
  const { name, sources, securityGroups, labels, attributes } = plain(
    entrancesOf(SERVICES + ingress(SIMPLE, annotations))[0],
  );
  assert.equal(name, 'edge');
  assert.deepEqual(sources, ['10.0.0.0/8', '192.168.0.0/16']);
  assert.deepEqual(securityGroups, ['sg-1']);
  assert.deepEqual(labels, [{ name: 'team', value: 'a' }]);
  assert.deepEqual(attributes, [{ name: 'idle_timeout.timeout_seconds', value: '600' }]);
});

test('what a load balancer needs beside it is said', () => {
  const reading = readTexts(SERVICES + ingress(SIMPLE, { 'wafv2-acl-arn': 'arn:w', 'auth-type': 'oidc' }));
  assert.match(saidAt(reading, '~1wafv2-acl-arn'), /^needs-decision: .*WebACLAssociation/);
  assert.match(saidAt(reading, '~1auth-type'), /^needs-decision: .*authenticate-oidc.* until then callers get in/);
});

test('a Service that selects several workloads forwards by the number of their copies', () => {
  const canary = served('web').split('---')[0]?.replace('name: web, namespace', 'name: canary, namespace') ?? '';
  const three = served('web').replace('spec:\n', 'spec:\n  replicas: 3\n');
  const lines = entranceLines(`${three}${canary}---\n${ingress(SIMPLE)}`);
  assert.equal(lines[2], '  shop.example prefix / → web:8080 ×75, canary:8080 ×25');
});

test('targets are the ports of the workload as it is at last', () => {
  const { entrances, workloads } = readTexts(SERVICES + ingress(SIMPLE)).application;
  const action = entrances[0]?.listeners[0]?.routes[0]?.action;
  const target = action?.kind === 'forward' ? action.targets[0] : undefined;
  assert.equal(target?.space, 'shop');
  assert.equal(workloads.find(({ name }) => name.value === 'web')?.containers[0]?.ports[0], target?.port);
});
