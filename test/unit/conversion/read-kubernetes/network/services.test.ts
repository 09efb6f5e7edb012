import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf, plain, type Reading, readTexts, saidAt, workloadOf } from '../support.ts';
import { served } from './support.ts';

function endpointsOf(text: string) {
  return plain(workloadOf(text).endpoints).map(({ origin: _, ...endpoint }: { origin: unknown }) => endpoint);
}

test('a Service gives its workload a name; the port it leads to is that of the container', () => {
  const workload = workloadOf(served('web'));
  assert.equal(workload.endpoints[0]?.ports[0]?.target, workload.containers[0]?.ports[0]);
  assert.deepEqual(endpointsOf(served('web')), [
    {
      name: 'web',
      ports: [
        {
          number: 80,
          name: 'web',
          target: { number: 8080, protocol: 'tcp', name: 'http' },
          through: 'http',
        },
      ],
    },
  ]);
});

test('UDP ports are ports; SCTP ports are said to be lost', () => {
  const ports = 'ports: [{port: 53, protocol: UDP}, {name: s, port: 99, protocol: SCTP}]';
  const text = served('web').replace(/ports: \[\{name: web.*/, ports);
  assert.deepEqual(
    endpointsOf(text)[0].ports.map(({ target }: { target: unknown }) => target),
    [{ number: 53, protocol: 'udp' }],
  );
  assert.match(saidAt(readTexts(text), '/spec/ports/1/port'), /^dropped: .*SCTP/);
});

test('what Kubernetes writes down by itself is nothing that is lost', () => {
  const spec = 'sessionAffinity: None\nexternalTrafficPolicy: Cluster\npublishNotReadyAddresses: false';
  const reading = readTexts(served('web', '', spec));
  for (const field of ['sessionAffinity', 'externalTrafficPolicy', 'publishNotReadyAddresses'])
    assert.match(saidAt(reading, `/spec/${field}`), /^exact: /, field);
});

test('a headless Service stands for the addresses of all copies, with or without ports', () => {
  const headless = served('web', '', 'clusterIP: None');
  assert.equal(endpointsOf(headless)[0].addresses, true);
  assert.match(saidAt(readTexts(headless), '/spec/clusterIP'), /^approximate: .*Cloud Map/);
  const bare = headless.replace(/ {2}ports: \[\{name: web.*\n/, '');
  assert.deepEqual(endpointsOf(bare), [{ name: 'web', addresses: true, ports: [] }]);
});

test('a port that no container declares is added to the container that is probed on it', () => {
  const other = '        - {name: other, image: y, readinessProbe: {tcpSocket: {port: 9000}}}\n';
  const text = served('web')
    .replace('targetPort: http', 'targetPort: 9000')
    .replace('containerPort: 8080}]\n', (line) => line + other);
  const workload = workloadOf(text);
  const added = workload.containers.find(({ name }) => name.value === 'other')?.ports[0];
  assert.equal(added?.number.value, 9000);
  assert.match(notesOf(added?.number).join(), /^approximate: No container declares port 9000/);
  assert.equal(workload.endpoints[0]?.ports[0]?.target, added);
});

test('a port by a name that nobody has leads nowhere', () => {
  const text = served('web').replace('targetPort: http', 'targetPort: grpc');
  assert.deepEqual(endpointsOf(text), []);
  assert.match(saidAt(readTexts(text), '/spec/ports/0/targetPort'), /^dropped: It leads to a port that no container/);
});

test('a target port of 0 is the port itself, as for the API server', () => {
  const [{ ports }] = endpointsOf(served('web').replace('targetPort: http', 'targetPort: 0'));
  assert.equal(ports[0].target.number, 80);
});

test('an unknown port is found again by its text', () => {
  const text = served('web')
    .replace('containerPort: 8080', 'containerPort: ${PORT}')
    .replace('targetPort: http', 'targetPort: ${PORT}');
  const workload = workloadOf(text);
  assert.equal(workload.endpoints[0]?.ports[0]?.target, workload.containers[0]?.ports[0]);
});

for (const [protocol, expected] of [
  ['http', 'http'],
  ['kubernetes.io/ws', 'http'],
  ['kubernetes.io/h2c', 'http2'],
  ['grpc', 'grpc'],
  ['https', undefined],
  ['constructor', undefined],
] as const) {
  test(`appProtocol ${protocol}`, () => {
    const text = served('web').replace('targetPort: http}', `targetPort: http, appProtocol: ${protocol}}`);
    assert.equal(workloadOf(text).containers[0]?.ports[0]?.application?.value, expected);
  });
}

function documentSaid({ findings }: Reading, document: number): string[] {
  const said = findings.filter(({ source }) => source.document === document);
  return [...new Set(said.map(({ fidelity, message }) => `${fidelity}: ${message}`))];
}

test('several workloads behind one Service: the first one gets the name, and that is to be decided', () => {
  const both = `${served('web')}${served('web').replaceAll('name: web, namespace', 'name: canary, namespace').split('---')[0]}`;
  const { application, findings } = readTexts(both);
  assert.deepEqual(
    application.workloads.map(({ name, endpoints }) => [name.value, endpoints.length]),
    [
      ['web', 1],
      ['canary', 0],
    ],
  );
  const selector = findings.find(({ source }) => source.pointer === '/spec/selector/app');
  assert.equal(selector?.fidelity, 'needs-decision');
  assert.match(selector?.message ?? '', /Deployment web, Deployment canary/);
});

test('workloads that are kept running come before those that run once', () => {
  const job =
    'apiVersion: batch/v1\nkind: Job\nmetadata: {name: setup, namespace: shop}\nspec: {template: {metadata: {labels: {app: web}}, spec: {restartPolicy: Never, containers: [{name: a, image: x}]}}}\n---\n';
  const { workloads } = readTexts(job + served('web')).application;
  assert.deepEqual(
    workloads.map(({ name, endpoints }) => [name.value, endpoints.length]),
    [
      ['setup', 0],
      ['web', 1],
    ],
  );
});

const ALONE: readonly (readonly [string, string, RegExp])[] = [
  [
    'that selects nothing',
    'spec: {selector: {app: gone}, ports: [{port: 80}]}',
    /^dropped: No workload among the inputs/,
  ],
  ['without a selector', 'spec: {ports: [{port: 80}]}', /^dropped: It has no selector.*Cloud Map/],
  [
    'for a name outside',
    'spec: {type: ExternalName, externalName: db.example.com}',
    /^approximate: .*db\.example\.com.*Route 53/,
  ],
];
for (const [title, spec, expected] of ALONE) {
  test(`a Service ${title} says so at every leaf`, () => {
    const said = documentSaid(readTexts(`apiVersion: v1\nkind: Service\nmetadata: {name: x}\n${spec}\n`), 0);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', expected);
  });
}

test('types other than ClusterIP say what is lost', () => {
  assert.match(
    saidAt(readTexts(served('web', '', 'type: NodePort')), '/spec/type'),
    /^dropped: No port is opened on machines/,
  );
  assert.match(saidAt(readTexts(served('web', '', 'sessionAffinity: ClientIP')), '/sessionAffinity'), /^dropped/);
});
