import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewriteHosts } from '../../../server/conversion/rewrite-hosts.ts';
import { served } from './read-kubernetes/network/support.ts';
import { notesOf, readTexts } from './read-kubernetes/support.ts';

/** What a variable of a caller in `namespace` becomes when `api` in `shop`, port 80, is `api.internal` on port 8080. */
function rewritten(name: string, value: string, namespace = 'shop') {
  const caller = `apiVersion: v1
kind: Pod
metadata: {name: caller, namespace: ${namespace}}
spec: {containers: [{name: c, image: x, env: [{name: ${name}, value: ${JSON.stringify(value)}}]}]}
`;
  const { application } = readTexts(served('api') + caller);
  const { workloads } = rewriteHosts(application, ({ name }) =>
    name.value === 'api' ? { name: 'api.internal', ports: new Map([[80, 8080]]) } : undefined,
  );
  const setting = workloads.find((one) => one.name.value === 'caller')?.containers[0]?.settings[0];
  return setting?.kind === 'value' ? setting.value : undefined;
}

const CASES: readonly (readonly [string, string, string])[] = [
  ['URL', 'http://api', 'http://api.internal:8080'],
  ['URL', 'https://api/x', 'https://api.internal/x'],
  ['URL', 'http://api:80/api?x=api', 'http://api.internal:8080/api?x=api'],
  ['X', 'http://api.shop.svc.cluster.local:80/', 'http://api.internal:8080/'],
  ['X', 'grpc://api.shop:9000', 'grpc://api.shop:9000'],
  ['X', 'api.shop.svc', 'api.internal'],
  ['X', 'redis://u:p@api:80/0', 'redis://u:p@api.internal:8080/0'],
  ['X', 'u:p@tcp(api:80)/db', 'u:p@tcp(api.internal:8080)/db'],
  ['X', 'api:80,other:80', 'api.internal:8080,other:80'],
  ['API_HOST', 'api', 'api.internal'],
  ['API_HOSTS', 'other, api', 'other, api.internal'],
  ['X', 'psql -h api -p 1', 'psql -h api.internal -p 1'],
  // These only look like it.
  ['DB_NAME', 'api', 'api'],
  ['IMAGE', 'registry/api:80', 'registry/api:80'],
  ['IMAGE', 'api:1.29', 'api:1.29'],
  ['X', '/api/v1', '/api/v1'],
  ['X', 'http://api.example.com', 'http://api.example.com'],
  ['X', 'http://my-api/', 'http://my-api/'],
  ['X', 'api.shopping.svc', 'api.shopping.svc'],
  [
    'X',
    'upstream api { server 1.2.3.4; } proxy_pass http://api;',
    'upstream api { server 1.2.3.4; } proxy_pass http://api;',
  ],
];
for (const [name, value, expected] of CASES) {
  test(`${name}=${value}`, () => {
    const result = rewritten(name, value);
    assert.equal(result?.value, expected);
    assert.equal(notesOf(result).length, value === expected ? 0 : 1);
  });
}

test('from another namespace only the qualified forms mean it', () => {
  assert.equal(rewritten('URL', 'http://api', 'other')?.value, 'http://api');
  assert.equal(rewritten('URL', 'http://api.shop', 'other')?.value, 'http://api.internal:8080');
});

test('words of commands count: a host after its option', () => {
  const caller = `apiVersion: v1
kind: Pod
metadata: {name: caller, namespace: shop}
spec: {containers: [{name: c, image: x, command: [run, -h, api], args: ["--db-host=api", "--name=api"]}]}
`;
  const { application } = readTexts(served('api') + caller);
  const { workloads } = rewriteHosts(application, () => ({ name: 'new' }));
  const container = workloads.find((one) => one.name.value === 'caller')?.containers[0];
  assert.deepEqual(
    container?.entrypoint?.map(({ value }) => value),
    ['run', '-h', 'new'],
  );
  assert.deepEqual(
    container?.arguments?.map(({ value }) => value),
    ['--db-host=new', '--name=api'],
  );
});

test('callers that use several forms of a name get the shortest that is clear to all; a form that all use is the name', () => {
  const caller = (value: string, name: string, namespace = 'shop') => `apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: ${namespace}}
spec: {containers: [{name: c, image: x, env: [{name: URL, value: "${value}"}]}]}
---
`;
  const values = (text: string) =>
    readTexts(served('api') + text).application.workloads.flatMap(({ containers, endpoints }) => [
      ...endpoints.map(({ alias }) => alias?.value ?? 'none'),
      ...containers.flatMap(({ settings }) => settings.map((one) => (one.kind === 'value' ? one.value.value : ''))),
    ]);
  const [full, short] = ['http://api.shop.svc.cluster.local', 'http://api'];
  assert.deepEqual(values(caller(full, 'a') + caller(full, 'b')), ['api.shop.svc.cluster.local', full, full]);
  assert.deepEqual(values(caller(full, 'a') + caller(short, 'b')), ['none', short, short]);
  // Another namespace may have an `api` of its own.
  const clear = 'http://api.shop';
  assert.deepEqual(values(caller(full, 'a', 'other') + caller(short, 'b')), ['api.shop', clear, clear]);
});

test('callers of an ExternalName get the name outside', () => {
  const external = `apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {type: ExternalName, externalName: db.example.com}
---
apiVersion: v1
kind: Pod
metadata: {name: caller, namespace: shop}
spec: {containers: [{name: c, image: x, env: [{name: URL, value: "mysql://db:3306/x"}]}]}
`;
  const setting = readTexts(external).application.workloads[0]?.containers[0]?.settings[0];
  assert.equal(setting?.kind === 'value' && setting.value.value, 'mysql://db.example.com:3306/x');
});
