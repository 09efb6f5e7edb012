import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf, plain, readTexts, saidAt } from '../support.ts';
import { entranceLines, entrancesOf, firstTarget, served } from './support.ts';

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

function balanced(annotations: Readonly<Record<string, string>> = {}, spec = '', container = ''): string {
  const text = Object.entries(annotations).map(([name, value]) => `"${PREFIX}${name}": ${JSON.stringify(value)}`);
  return served('web', container, `type: LoadBalancer\n${spec}`).replace(
    'kind: Service\nmetadata: {',
    `kind: Service\nmetadata: {annotations: {${text.join(', ')}}, `,
  );
}

test('a LoadBalancer is an entrance for connections, beside the name inside', () => {
  assert.deepEqual(entranceLines(balanced()), ['ports web open', 'tcp 80', '  else web:8080']);
  const { workloads } = readTexts(balanced()).application;
  assert.equal(workloads[0]?.endpoints.length, 1);
});

const OPEN: readonly (readonly [string, Record<string, string>, string, boolean, boolean])[] = [
  ['nothing is said', {}, '', true, true],
  ['the scheme says so', { scheme: 'internet-facing' }, '', true, false],
  ['the scheme says no', { scheme: 'internal' }, '', false, false],
  ['the old annotation says no', { internal: 'true' }, '', false, false],
  ['the controller is the one of AWS', { type: 'external' }, '', false, false],
  ['the class is the one of AWS', {}, 'loadBalancerClass: service.k8s.aws/nlb', false, false],
];
for (const [title, annotations, spec, open, asks] of OPEN) {
  test(`whether the internet reaches it, where ${title}`, () => {
    const [entrance] = entrancesOf(balanced(annotations, spec));
    assert.equal(entrance?.open.value, open);
    assert.equal(
      notesOf(entrance?.open).some((note) => note.startsWith('needs-decision')),
      asks,
    );
  });
}

test('certificates make the listeners of some ports or of all TLS', () => {
  const certificate = { 'ssl-cert': 'arn:a, arn:b', 'ssl-negotiation-policy': 'P', 'backend-protocol': 'ssl' };
  assert.deepEqual(entranceLines(balanced(certificate)), ['ports web open', 'tls 80 arn:a arn:b P', '  else web:8080']);
  assert.equal(firstTarget(balanced(certificate)).protocol, 'tls');
  assert.equal(entranceLines(balanced({ ...certificate, 'ssl-ports': '443' }))[1], 'tcp 80');
  assert.equal(entranceLines(balanced({ ...certificate, 'ssl-ports': 'web' }))[1], 'tls 80 arn:a arn:b P');
});

test('UDP has listeners of its own', () => {
  const text = balanced().replace('ports: [{name: web', 'ports: [{port: 53, name: dns, protocol: UDP}, {name: web');
  assert.deepEqual(entranceLines(text), ['ports web open', 'udp 53', '  else web:53', 'tcp 80', '  else web:8080']);
});

test('who may come in, tags, and attributes of balancer and targets', () => {
  const [entrance] = entrancesOf(
    balanced(
      {
        'security-groups': 'sg-1,sg-2',
        'additional-resource-tags': 'team=a,cost=b',
        attributes: 'deletion_protection.enabled=true',
        'cross-zone-load-balancing-enabled': 'true',
        'target-group-attributes': 'preserve_client_ip.enabled=false',
        'proxy-protocol': '*',
        'connection-draining-timeout': '30',
        name: 'edge',
      },
      'loadBalancerSourceRanges: [10.0.0.0/8]',
    ),
  );
  const { name, sources, securityGroups, labels, attributes, listeners } = plain(entrance);
  assert.equal(name, 'edge');
  assert.deepEqual(sources, ['10.0.0.0/8']);
  assert.deepEqual(securityGroups, ['sg-1', 'sg-2']);
  assert.deepEqual(labels, [
    { name: 'team', value: 'a' },
    { name: 'cost', value: 'b' },
  ]);
  assert.deepEqual(attributes, [
    { name: 'load_balancing.cross_zone.enabled', value: 'true' },
    { name: 'deletion_protection.enabled', value: 'true' },
  ]);
  assert.deepEqual(listeners[0].otherwise.targets[0].attributes, [
    { name: 'deregistration_delay.timeout_seconds', value: '30' },
    { name: 'proxy_protocol_v2.enabled', value: 'true' },
    { name: 'preserve_client_ip.enabled', value: 'false' },
  ]);
});

test('the check is that of the annotations, else that of the readiness probe', () => {
  const probe = 'readinessProbe: {httpGet: {path: /ready, port: http}, periodSeconds: 7, failureThreshold: 4}';
  const probed = firstTarget(balanced({}, '', probe)).check;
  assert.deepEqual(probed, {
    protocol: 'http',
    port: 'traffic-port',
    path: '/ready',
    interval: 7,
    timeout: 1,
    unhealthy: 4,
    codes: '200-399',
  });
  const said = firstTarget(
    balanced(
      {
        'healthcheck-protocol': 'HTTP',
        'healthcheck-path': '/up',
        'healthcheck-port': 'http',
        'healthcheck-interval': '20',
        'healthcheck-healthy-threshold': '3',
        'healthcheck-unhealthy-threshold': 'many',
      },
      '',
      probe,
    ),
  ).check;
  assert.deepEqual(said, { path: '/up', port: 8080, protocol: 'http', interval: 20, healthy: 3 });
  const connects = firstTarget(balanced({}, '', 'readinessProbe: {tcpSocket: {port: 9}}')).check;
  assert.deepEqual([connects.protocol, connects.port], ['tcp', 9]);
});

test('other annotations say what to do', () => {
  const reading = readTexts(balanced({ 'eip-allocations': 'eipalloc-1', 'nlb-target-type': 'instance' }));
  assert.match(saidAt(reading, `~1aws-load-balancer-eip-allocations`), /^dropped: .*SubnetMappings/);
  assert.match(saidAt(reading, `~1aws-load-balancer-nlb-target-type`), /^approximate: /);
});
