import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf, readTexts, saidAt } from '../support.ts';
import { entranceLines, entrancesOf, firstTarget, served } from './support.ts';

const SERVICES = served('web') + served('canary');

function ingress(
  annotations: Readonly<Record<string, string>>,
  { path = '/', type = 'Prefix', service = 'web', name = 'shop', spec = '' } = {},
): string {
  const text = Object.entries(annotations).map(
    ([key, value]) => `"nginx.ingress.kubernetes.io/${key}": ${JSON.stringify(value)}`,
  );
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: ${name}, namespace: shop, annotations: {${text.join(', ')}}}
spec:
  ingressClassName: nginx
${spec}  rules:
    - host: a.example
      http: {paths: [{path: '${path}', pathType: ${type}, backend: {service: {name: ${service}, port: {number: 80}}}}]}
---
`;
}

const routes = (text: string): string[] => entranceLines(SERVICES + text).slice(2);

test('all Ingresses of the class are one entrance; whether the internet reaches it is to be decided', () => {
  const text = SERVICES + ingress({}) + ingress({}, { name: 'two', path: '/two' });
  assert.deepEqual(entranceLines(text), [
    'http shop open',
    'http 80',
    '  a.example prefix /two → web:8080',
    '  a.example prefix / → web:8080',
  ]);
  assert.match(notesOf(entrancesOf(text)[0]?.open).join(), /^needs-decision: /);
});

test('with TLS callers are sent on to it, unless that is switched off', () => {
  const spec = '  tls: [{hosts: [a.example], secretName: t}]\n';
  assert.deepEqual(entranceLines(SERVICES + ingress({}, { spec })).slice(1), [
    'http 80',
    '  else 301 https://:443',
    'https 443',
    '  a.example prefix / → web:8080',
  ]);
  assert.equal(
    entranceLines(SERVICES + ingress({ 'ssl-redirect': 'false' }, { spec }))[2],
    '  a.example prefix / → web:8080',
  );
  assert.equal(entranceLines(SERVICES + ingress({ 'force-ssl-redirect': 'true' }))[2], '  else 301 https://:443');
});

test('only hosts with a certificate are sent on', () => {
  const spec = '  tls: [{hosts: [b.example], secretName: t}]\n';
  assert.deepEqual(entranceLines(SERVICES + ingress({}, { spec })).slice(1, 3), [
    'http 80',
    '  a.example prefix / → web:8080',
  ]);
});

const REWRITES: readonly (readonly [string, string, string, string])[] = [
  ['/$2', '/api(/|$)(.*)', 'expression /api(/|$)(.*)', '^/api(/|$)(.*) → /$2'],
  ['/', '/api', 'prefix /api', '^/api.* → /'],
  // nginx takes groups that are not there as nothing.
  ['/$2', '/api', 'prefix /api', '^/api.* → /'],
  ['/v1/$1$2', '/api/(.*)', 'expression /api/(.*)', '^/api/(.*) → /v1/$1'],
  ['/$1', '/a/(?:x|y)/(.*)', 'expression /a/(?:x|y)/(.*)', '^/a/(?:x|y)/(.*) → /$1'],
];
for (const [target, path, match, rewrite] of REWRITES) {
  test(`rewrite-target ${target} of ${path}`, () => {
    const text = ingress({ 'rewrite-target': target }, { path, type: 'ImplementationSpecific' });
    assert.deepEqual(routes(text), [`  a.example ${match} → web:8080 (${rewrite})`]);
  });
}

test('a redirect takes the place of the backends', () => {
  assert.deepEqual(routes(ingress({ 'permanent-redirect': 'https://new.example/x?y=1' })), [
    '  a.example prefix / → 301 https://new.example/x?y=1',
  ]);
  assert.deepEqual(routes(ingress({ 'temporal-redirect': 'https://new.example$request_uri' })), [
    '  a.example prefix / → 302 https://new.example',
  ]);
});

test('only some addresses may use a route', () => {
  assert.deepEqual(routes(ingress({ 'whitelist-source-range': '10.0.0.0/8,1.2.3.4/32' })), [
    '  a.example prefix / 10.0.0.0/8 1.2.3.4/32 → web:8080',
  ]);
});

test('sessions by cookie are a setting of the targets', () => {
  const text = ingress({ affinity: 'cookie', 'session-cookie-max-age': '600' });
  assert.deepEqual(firstTarget(SERVICES + text).attributes, [
    { name: 'stickiness.enabled', value: 'true' },
    { name: 'stickiness.type', value: 'lb_cookie' },
    { name: 'stickiness.lb_cookie.duration_seconds', value: '600' },
  ]);
});

const CANARIES: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
  ['by weight', { 'canary-weight': '20' }, ['  a.example prefix / → web:8080 ×80, canary:8080 ×20']],
  [
    'by weight of another total',
    { 'canary-weight': '20', 'canary-weight-total': '50' },
    ['  a.example prefix / → web:8080 ×30, canary:8080 ×20'],
  ],
  [
    'by header',
    { 'canary-by-header': 'X-Canary' },
    ['  a.example prefix / header X-Canary=always → canary:8080', '  a.example prefix / → web:8080'],
  ],
  [
    'by cookie',
    { 'canary-by-cookie': 'beta' },
    ['  a.example prefix / header Cookie=*beta=always* → canary:8080', '  a.example prefix / → web:8080'],
  ],
];
for (const [title, annotations, expected] of CANARIES) {
  test(`a canary ${title}`, () => {
    const canary = ingress({ canary: 'true', ...annotations }, { service: 'canary', name: 'canary' });
    assert.deepEqual(routes(ingress({}) + canary), expected);
    assert.deepEqual(routes(canary + ingress({})), expected);
  });
}

test('what only nginx does is said', () => {
  const reading = readTexts(SERVICES + ingress({ 'configuration-snippet': 'x', 'limit-rps': '5', 'some-new': '1' }));
  assert.match(saidAt(reading, '~1configuration-snippet'), /^dropped: /);
  assert.match(saidAt(reading, '~1limit-rps'), /^dropped: .*WAF/);
  assert.match(saidAt(reading, '~1some-new'), /^dropped: /);
  assert.match(saidAt(reading, '/ingressClassName'), /^approximate: An ALB takes the place of `nginx`/);
});
