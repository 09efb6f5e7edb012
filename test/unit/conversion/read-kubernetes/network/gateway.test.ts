import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf, plain, readTexts, saidAt } from '../support.ts';
import { entranceLines, entrancesOf, served } from './support.ts';

const SERVICES = served('web') + served('api');

function gateway(listeners: string, more = ''): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  gatewayClassName: alb
${more}  listeners: [${listeners}]
---
`;
}

const HTTP = '{name: http, protocol: HTTP, port: 80}';

function route(spec: string, kind = 'HTTPRoute', name = 'shop'): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: {name: ${name}, namespace: shop}
spec:
  parentRefs: [{name: edge}]
${spec}---
`;
}

const WEB = 'backendRefs: [{name: web, port: 80}]';

test('a Gateway and its routes are an entrance', () => {
  const rules = `  hostnames: [shop.example]\n  rules: [{${WEB}}]\n`;
  assert.deepEqual(entranceLines(SERVICES + gateway(HTTP) + route(rules)), [
    'http edge open',
    'http 80',
    '  shop.example → web:8080',
  ]);
});

test('matches are routes of their own, the most particular first', () => {
  const rules = `  rules:
    - matches:
        - path: {type: PathPrefix, value: /}
        - path: {type: PathPrefix, value: /api}
        - path: {type: PathPrefix, value: /api}
          headers: [{name: X-A, value: "1"}]
        - path: {type: Exact, value: /x}
          method: GET
          queryParams: [{name: q, value: v}]
        - path: {type: RegularExpression, value: "/[0-9]+"}
      ${WEB}
`;
  assert.deepEqual(entranceLines(SERVICES + gateway(HTTP) + route(rules)).slice(2), [
    '  exact /x query q=v GET → web:8080',
    '  expression /[0-9]+ → web:8080',
    '  prefix /api header X-A=1 → web:8080',
    '  prefix /api → web:8080',
    '  prefix / → web:8080',
  ]);
});

test('weights, redirects and rewrites', () => {
  const rules = `  rules:
    - matches: [{path: {type: PathPrefix, value: /w}}]
      backendRefs: [{name: web, port: 80, weight: 9}, {name: api, port: 80}]
    - matches: [{path: {type: PathPrefix, value: /r}}]
      filters: [{type: RequestRedirect, requestRedirect: {scheme: https, port: 443, statusCode: 308}}]
    - matches: [{path: {type: PathPrefix, value: /v1}}]
      filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /v2}}}]
      ${WEB}
    - matches: [{path: {type: PathPrefix, value: /full}}]
      filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: /one}}}]
      ${WEB}
`;
  assert.deepEqual(entranceLines(SERVICES + gateway(HTTP) + route(rules)).slice(2), [
    '  prefix /full → web:8080 (^.*$ → /one)',
    '  prefix /v1 → web:8080 (^/v1/?(.*)$ → /v2/$1)',
    '  prefix /w → web:8080 ×9, api:8080 ×1',
    '  prefix /r → 301 https://:443',
  ]);
});

test('filters that a load balancer does not have are said to be lost', () => {
  const rules = `  rules: [{${WEB}, filters: [{type: RequestMirror, requestMirror: {}}], timeouts: {request: 5s}}]\n`;
  const reading = readTexts(SERVICES + gateway(HTTP) + route(rules));
  assert.match(saidAt(reading, '/filters/0/type'), /^dropped: .*one place only/);
  assert.match(saidAt(reading, '/timeouts/request'), /^dropped: .*idle_timeout/);
});

test('a backend that is not there is answered by the load balancer', () => {
  const rules = '  rules: [{backendRefs: [{name: gone, port: 80}]}]\n';
  assert.equal(entranceLines(SERVICES + gateway(HTTP) + route(rules))[2], '  * → 503');
});

test('methods of gRPC are paths', () => {
  const rules = `  rules:
    - matches: [{method: {service: shop.Cart, method: Add}}, {method: {service: shop.Cart}}, {method: {method: Ping}}]
      ${WEB}
`;
  assert.deepEqual(entranceLines(SERVICES + gateway(HTTP) + route(rules, 'GRPCRoute')).slice(2), [
    '  exact /shop.Cart/Add → web:8080 grpc',
    '  prefix /shop.Cart → web:8080 grpc',
    '  pattern /*/Ping → web:8080 grpc',
  ]);
});

test('listeners of one port are one; names of hosts come from the listener where the route has none', () => {
  const listeners = `${HTTP}, {name: a, protocol: HTTPS, port: 443, hostname: a.example, tls: {certificateRefs: [{name: t}]}}, {name: b, protocol: HTTPS, port: 443, hostname: b.example}`;
  const bound = route(`  rules: [{${WEB}}]\n`).replace('{name: edge}', '{name: edge, sectionName: b}');
  const text = SERVICES + gateway(listeners) + bound;
  assert.deepEqual(entranceLines(text), ['http edge open', 'http 80', 'https 443', '  b.example → web:8080']);
  assert.match(saidAt(readTexts(text), '/certificateRefs/0/name'), /^needs-decision: .*a\.example in ACM/);
});

const WITHIN: readonly (readonly [listener: string, route: string, line: string | undefined])[] = [
  ['"*.example"', 'a.example', '  a.example → web:8080'],
  ['a.example', '"*.example"', '  a.example → web:8080'],
  ['a.example', 'a.example', '  a.example → web:8080'],
  ['a.example', 'b.example', undefined],
  ['"*.example"', 'example', undefined],
];
for (const [listener, host, line] of WITHIN) {
  test(`a route for ${host} in a listener for ${listener}`, () => {
    const listeners = `{name: a, protocol: HTTP, port: 80, hostname: ${listener}}`;
    const text = SERVICES + gateway(listeners) + route(`  hostnames: [${host}]\n  rules: [{${WEB}}]\n`);
    assert.equal(entranceLines(text)[2], line);
    assert.match(saidAt(readTexts(text), '/listeners/0/hostname'), /^exact: /);
    if (!line) assert.match(saidAt(readTexts(text), '/hostnames/0'), /^approximate: /);
  });
}

test('what a filter is goes without saying', () => {
  const filters = 'filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: /x}}}]';
  const reading = readTexts(SERVICES + gateway(HTTP) + route(`  rules: [{${WEB}, ${filters}}]\n`));
  assert.match(saidAt(reading, '/filters/0/type'), /^exact: /);
});

test('routes for connections lead a listener to one place', () => {
  const listeners =
    '{name: t, protocol: TCP, port: 6379}, {name: u, protocol: UDP, port: 53}, {name: s, protocol: TLS, port: 8443, tls: {mode: Passthrough}}';
  const tcp = route(`  rules: [{${WEB}}]\n`, 'TCPRoute').replace('{name: edge}', '{name: edge, sectionName: t}');
  const tls = route(`  hostnames: [a.example]\n  rules: [{${WEB}}]\n`, 'TLSRoute').replace(
    '{name: edge}',
    '{name: edge, sectionName: s}',
  );
  const text = SERVICES + gateway(listeners) + tcp + tls;
  assert.deepEqual(entranceLines(text), [
    'ports edge open',
    'tcp 6379',
    '  else web:8080',
    'tcp 8443',
    '  else web:8080',
  ]);
  assert.match(saidAt(readTexts(text), '/hostnames/0'), /^dropped: /);
});

test('routes of another namespace go through only where they are let', () => {
  const rules = route(`  rules: [{${WEB}}]\n`).replace(
    'parentRefs: [{name: edge}]',
    'parentRefs: [{name: edge, namespace: infra}]',
  );
  const at = (listener: string) => SERVICES + gateway(listener).replace('namespace: shop', 'namespace: infra') + rules;
  assert.deepEqual(entranceLines(at(HTTP)), ['http edge open', 'http 80']);
  const open = '{name: http, protocol: HTTP, port: 80, allowedRoutes: {namespaces: {from: All}}}';
  assert.deepEqual(entranceLines(at(open)), ['http edge open', 'http 80', '  * → web:8080']);
});

test('a Gateway that is not among the inputs is assumed, and that is to be decided', () => {
  const text = SERVICES + route(`  rules: [{${WEB}}]\n`);
  assert.deepEqual(entranceLines(text), ['http edge open', 'http 80', '  * → web:8080']);
  assert.match(notesOf(entrancesOf(text)[0]?.listeners[0]?.port).join(), /^needs-decision: Gateway edge is not among/);
});

test('settings of the AWS Load Balancer Controller', () => {
  const configuration = `apiVersion: gateway.k8s.aws/v1beta1
kind: LoadBalancerConfiguration
metadata: {name: settings, namespace: shop}
spec:
  scheme: internet-facing
  sourceRanges: [10.0.0.0/8]
  loadBalancerAttributes: [{key: idle_timeout.timeout_seconds, value: "600"}]
  tags: {team: a}
  listenerConfigurations: [{protocolPort: "HTTPS:443", defaultCertificate: arn:1, sslPolicy: P}]
---
`;
  const ref =
    '  infrastructure: {parametersRef: {group: gateway.k8s.aws, kind: LoadBalancerConfiguration, name: settings}}\n';
  const text = SERVICES + configuration + gateway('{name: s, protocol: HTTPS, port: 443}', ref);
  assert.deepEqual(entranceLines(text), ['http edge open', 'https 443 arn:1 P']);
  const { open, sources, attributes, labels } = plain(entrancesOf(text)[0]);
  assert.equal(open, true);
  assert.deepEqual(sources, ['10.0.0.0/8']);
  assert.deepEqual(attributes, [{ name: 'idle_timeout.timeout_seconds', value: '600' }]);
  assert.deepEqual(labels, [{ name: 'team', value: 'a' }]);
});
