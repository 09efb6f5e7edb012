import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversionResult } from '../../../server/conversion/conversion.ts';
import { type Anything, convertTexts, deployment, findingAt, outputsOf } from './support.ts';

function serviceFor(spec: string, texts: Record<string, string> = {}): Anything {
  return outputsOf(
    convertTexts({ 'web.yaml': deployment('ports: [{name: http, containerPort: 8080}]', spec), ...texts }),
  )['web.service.json'];
}

test('a Deployment is kept running with its replicas; one where it says nothing', () => {
  assert.equal(serviceFor('  replicas: 4\n').desiredCount, 4);
  assert.equal(serviceFor('').desiredCount, 1);
});

test('the strategy that Kubernetes takes by default is written down', () => {
  const { deploymentConfiguration } = serviceFor('  replicas: 4\n');
  assert.deepEqual(deploymentConfiguration, { minimumHealthyPercent: 75, maximumPercent: 125 });
});

test('without extra tasks, zones are not balanced: ECS would refuse the service', () => {
  const recreate = serviceFor('  replicas: 2\n  strategy: {type: Recreate}\n');
  assert.deepEqual(recreate.deploymentConfiguration, { minimumHealthyPercent: 0, maximumPercent: 100 });
  assert.equal(recreate.availabilityZoneRebalancing, 'DISABLED');
  assert.equal(serviceFor('').availabilityZoneRebalancing, undefined);
});

test('an unknown number of replicas is carried over, with percentages that always work', () => {
  const service = serviceFor('  replicas: ${REPLICAS}\n');
  assert.equal(service.desiredCount, '${REPLICAS}');
  assert.deepEqual(service.deploymentConfiguration, { minimumHealthyPercent: 100, maximumPercent: 200 });
});

const SERVICE = `apiVersion: v1
kind: Service
metadata: {name: shop}
spec:
  selector: {app: web}
  ports: [{name: web, port: 80, targetPort: http, appProtocol: kubernetes.io/h2c}, {name: admin, port: 81, targetPort: 9000}]
`;

test('a Service is a name in Service Connect, port by port', () => {
  const result = convertTexts({
    'web.yaml': deployment('ports: [{name: http, containerPort: 8080}]'),
    'service.yaml': SERVICE,
  });
  const outputs = outputsOf(result);
  assert.deepEqual(outputs['web.service.json'].serviceConnectConfiguration, {
    enabled: true,
    namespace: '<NAMESPACE_ARN>',
    services: [
      { portName: 'http', discoveryName: 'shop', clientAliases: [{ port: 80, dnsName: 'shop' }] },
      { portName: 'admin', discoveryName: 'shop-admin', clientAliases: [{ port: 81, dnsName: 'shop' }] },
    ],
  });
  assert.deepEqual(outputs['web.task-definition.json'].containerDefinitions[0].portMappings, [
    { name: 'http', containerPort: 8080, protocol: 'tcp', appProtocol: 'http2' },
    { name: 'admin', containerPort: 9000, protocol: 'tcp' },
  ]);
});

test('callers without a name of their own are connected, too', () => {
  const caller = deployment('env: [{name: URL, value: "http://shop.default.svc:80"}]').replace(
    'name: web',
    'name: caller',
  );
  const result = convertTexts({
    'web.yaml': deployment('ports: [{name: http, containerPort: 8080}]'),
    'service.yaml': SERVICE,
    'caller.yaml': caller.replaceAll('app: web', 'app: caller'),
  });
  const outputs = outputsOf(result);
  assert.deepEqual(outputs['caller.service.json'].serviceConnectConfiguration, {
    enabled: true,
    namespace: '<NAMESPACE_ARN>',
  });
  const [first] = outputs['web.service.json'].serviceConnectConfiguration.services;
  assert.equal(first.clientAliases[0].dnsName, 'shop.default.svc');
});

test('without Services there is no Service Connect', () => {
  assert.equal(serviceFor('').serviceConnectConfiguration, undefined);
});

test('a Service in another namespace selects nothing here', () => {
  const service = serviceFor('', { 'service.yaml': SERVICE.replace('name: shop', 'name: shop, namespace: other') });
  assert.equal(service.serviceConnectConfiguration, undefined);
});

test('a Service for UDP only is a name of Cloud Map: Service Connect speaks TCP', () => {
  const texts = {
    'web.yaml': deployment(''),
    'service.yaml': SERVICE.replace(/ports: .*/, 'ports: [{port: 53, protocol: UDP}]'),
  };
  const result = convertTexts(texts);
  assert.equal(outputsOf(result)['web.service.json'].serviceConnectConfiguration, undefined);
  assert.match(findingAt(result, '/spec/ports/0/port').message, /Cloud Map/);
});

test('a UDP port beside others has no place in Service Connect', () => {
  const texts = {
    'web.yaml': deployment('ports: [{name: http, containerPort: 8080}]'),
    'service.yaml': SERVICE.replace(/ports: .*/, 'ports: [{port: 80, targetPort: http}, {port: 53, protocol: UDP}]'),
  };
  assert.match(findingAt(convertTexts(texts), '/spec/ports/1/port').message, /Network Load Balancer/);
});

/** What ECS itself takes; the rest is around it. */
function filesOfEcs({ outputs }: ConversionResult): string[] {
  return outputs.filter(({ kind }) => kind === 'task-definition' || kind === 'service').map(({ path }) => path);
}

test('two workloads of one name stay apart, and the report says so', () => {
  const other = deployment('').replace('  name: web\n', '  name: web\n  namespace: other\n');
  const result = convertTexts({ 'a.yaml': deployment(''), 'b.yaml': other });
  assert.deepEqual(filesOfEcs(result), [
    'web.task-definition.json',
    'web.service.json',
    'web-2.task-definition.json',
    'web-2.service.json',
  ]);
  const renamed = result.findings.find(({ source }) => source.file === 'b.yaml' && source.pointer === '/metadata/name');
  assert.equal(renamed?.fidelity, 'approximate');
  assert.match(renamed?.message ?? '', /web-2/);
});

const POD = `apiVersion: v1
kind: Pod
metadata: {name: job}
spec:
  restartPolicy: POLICY
  containers: [{name: app, image: busybox}]
`;

for (const [policy, files] of [
  ['Always', ['job.task-definition.json', 'job.service.json']],
  ['OnFailure', ['job.task-definition.json']],
  ['Never', ['job.task-definition.json']],
] as const) {
  test(`a Pod with restartPolicy ${policy}`, () => {
    const result = convertTexts({ 'pod.yaml': POD.replace('POLICY', policy) });
    assert.deepEqual(filesOfEcs(result), files);
  });
}
