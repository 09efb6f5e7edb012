import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choices } from '../../../../server/conversion/decisions.ts';
import type { HealthCheck, Workload } from '../../../../server/conversion/model.ts';
import { stepsOf } from '../../../../server/conversion/rollout.ts';
import { type Anything, convertTexts, findingAt, outputsOf } from '../support.ts';
import { container, from, workload, write } from './support.ts';

const EC2: Choices = { 'launch-type': 'ec2' };

function serviceOf(parts: Partial<Workload>, choices: Choices = {}): Anything {
  return write([workload(parts)], choices).resources.WebService;
}

/** Copies, surge and unavailable, percentages. */
const ROLLOUTS: readonly (readonly [number, string | number, string | number, number, number])[] = [
  [1, '25%', '25%', 100, 200],
  [2, '25%', '25%', 100, 150],
  [3, '25%', '25%', 100, 134],
  [4, '25%', '25%', 75, 125],
  [10, '25%', '25%', 80, 130],
  [3, 1, 0, 100, 134],
  [3, 0, 1, 66, 100],
  [5, 2, 1, 80, 140],
  [10, '30%', '10%', 90, 130],
  [1, 0, 1, 0, 100],
  [6, '50%', '50%', 50, 150],
  [4, '100%', '0%', 100, 200],
];

for (const [count, surge, unavailable, least, most] of ROLLOUTS) {
  test(`${count} copies, ${surge} more and ${unavailable} fewer: ${least} to ${most} percent`, () => {
    const steps = stepsOf(count, surge, unavailable);
    assert.ok(steps);
    const rollout = { missing: from(steps.missing), extra: from(steps.extra) };
    const { DeploymentConfiguration, AvailabilityZoneRebalancing } = serviceOf({ replicas: from(count), rollout });
    assert.deepEqual(DeploymentConfiguration, { MinimumHealthyPercent: least, MaximumPercent: most });
    assert.equal(AvailabilityZoneRebalancing, most <= 100 ? 'DISABLED' : undefined);
  });
}

test('a rollout that gets nowhere is given up', () => {
  const rollout = { missing: from(0), extra: from(1), givesUp: { back: from(true), seconds: from(600) } };
  const { DeploymentConfiguration } = serviceOf({ rollout });
  assert.deepEqual(DeploymentConfiguration.DeploymentCircuitBreaker, { Enable: true, Rollback: true });
});

function checked(startup: number): Partial<Workload> {
  const health: HealthCheck = {
    test: { kind: 'command', words: [from('true')] },
    interval: from(10),
    timeout: from(5),
    retries: from(3),
    startup: from(startup),
  };
  return { containers: [container({ health })] };
}

test('a container that takes longer to start than its check can wait has a grace period', () => {
  assert.equal(serviceOf(checked(300)).HealthCheckGracePeriodSeconds, undefined);
  assert.equal(serviceOf(checked(900)).HealthCheckGracePeriodSeconds, 900);
  const rollout = { missing: from(0), extra: from(1), grace: from(60) };
  assert.equal(serviceOf({ rollout }).HealthCheckGracePeriodSeconds, 60);
});

test('one on each machine is a daemon, on instances', () => {
  const { resources, text } = write([
    workload({
      onEachMachine: true,
      replicas: { ...from(1), sources: [] },
      rollout: { missing: from(1), extra: from(0) },
      placement: { requirements: [], spread: [from('zone')], apart: from(true) },
    }),
  ]);
  const { WebService, WebTaskDefinition } = resources;
  assert.deepEqual(WebTaskDefinition.RequiresCompatibilities, ['EC2']);
  assert.match(text, /needs machines of the cluster/);
  const { SchedulingStrategy, DesiredCount, DeploymentConfiguration, PlacementStrategies, LaunchType } = WebService;
  assert.deepEqual(
    [SchedulingStrategy, DesiredCount, DeploymentConfiguration, PlacementStrategies, LaunchType],
    ['DAEMON', undefined, { MinimumHealthyPercent: 0, MaximumPercent: 100 }, undefined, 'EC2'],
  );
  assert.equal(WebService.AvailabilityZoneRebalancing, 'DISABLED');
});

test('copies are spread and kept apart on instances', () => {
  const placement = { requirements: [], spread: [from('zone' as const), from('machine' as const)], apart: from(true) };
  const { PlacementStrategies, PlacementConstraints } = serviceOf({ placement }, EC2);
  assert.deepEqual(PlacementStrategies, [
    { Type: 'spread', Field: 'attribute:ecs.availability-zone' },
    { Type: 'spread', Field: 'instanceId' },
  ]);
  assert.deepEqual(PlacementConstraints, [{ Type: 'distinctInstance' }]);
  const onFargate = serviceOf({ placement });
  assert.deepEqual([onFargate.PlacementStrategies, onFargate.PlacementConstraints], [undefined, undefined]);
});

test('machines that may be taken away are Fargate Spot', () => {
  const { CapacityProviderStrategy, LaunchType } = serviceOf({ machine: { interruptible: from(true) } });
  assert.deepEqual(CapacityProviderStrategy, [{ CapacityProvider: 'FARGATE_SPOT', Weight: 1 }]);
  assert.equal(LaunchType, undefined);
  assert.equal(serviceOf({ machine: { interruptible: from(true) } }, EC2).LaunchType, 'EC2');
});

test('in the network of the machine a service has no addresses and no names', () => {
  const port = { number: from(80), protocol: from('tcp' as const), name: from('http'), machinePort: from(80) };
  const endpoint = {
    name: from('web'),
    origin: { file: 'app.yaml', title: 'Service web' },
    ports: [{ number: from(80), target: port }],
  };
  const { resources } = write(
    [
      workload({
        sharing: { network: from('machine') },
        containers: [container({ ports: [port] })],
        endpoints: [endpoint],
      }),
    ],
    EC2,
  );
  const { NetworkConfiguration, ServiceConnectConfiguration } = resources.WebService;
  assert.deepEqual([NetworkConfiguration, ServiceConnectConfiguration], [undefined, undefined]);
  assert.deepEqual(resources.WebTaskDefinition.ContainerDefinitions[0].PortMappings, [
    { ContainerPort: 80, HostPort: 80, Protocol: 'tcp' },
  ]);
});

const STATEFUL = (): Partial<Workload> => {
  const port = { number: from(5432), protocol: from('tcp' as const), name: from('sql') };
  const endpoint = (name: string, addresses?: true) => ({
    name: from(name),
    origin: { file: 'app.yaml', title: `Service ${name}` },
    ...(addresses && { addresses }),
    ports: [{ number: from(5432), target: port }],
  });
  return {
    keepsIdentity: true,
    replicas: from(2),
    containers: [container({ ports: [port] })],
    endpoints: [endpoint('db', true), endpoint('db-lb')],
  };
};

test('copies with an identity become one service, which has to be decided', () => {
  const { resources, text } = write([workload(STATEFUL(), 'db')]);
  assert.equal(resources.DbService.DesiredCount, 2);
  assert.match(text, /# The copies have no names, order or disks of their own on ECS/);
});

test('or a service each', () => {
  const { resources, types } = write([workload(STATEFUL(), 'db')], { stateful: 'service-each' });
  const services = Object.keys(types).filter((id) => types[id] === 'AWS::ECS::Service');
  assert.deepEqual(
    services.map((id) => [
      resources[id].ServiceName,
      resources[id].DesiredCount,
      resources[id].DeploymentConfiguration,
    ]),
    ['db-0', 'db-1'].map((name) => [name, 1, { MinimumHealthyPercent: 0, MaximumPercent: 100 }]),
  );
  const names = services.map((id) => resources[id].ServiceConnectConfiguration?.Services);
  assert.deepEqual(names, [
    [{ PortName: 'sql', DiscoveryName: 'db-lb', ClientAliases: [{ Port: 5432, DnsName: 'db-lb' }] }],
    undefined,
  ]);
});

const OWN = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: etcd}
spec:
  replicas: 2
  serviceName: etcd
  template:
    metadata: {labels: {app: etcd}}
    spec:
      containers:
        - name: etcd
          image: etcd
          args: ["--name=$(POD_NAME)", "--other=$(SECRET)-$(POD_NAME)"]
          env:
            - {name: POD_NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
            - {name: URL, value: "http://$(POD_NAME).etcd:2380"}
            - {name: SECRET, valueFrom: {secretKeyRef: {name: s, key: k}}}
---
apiVersion: v1
kind: Service
metadata: {name: etcd}
spec: {clusterIP: None, selector: {app: etcd}, ports: [{port: 2380}]}
`;

test('a copy with a service of its own knows its name', () => {
  const result = convertTexts({ 'etcd.yaml': OWN }, { choices: { format: 'json', stateful: 'service-each' } });
  const [container] = outputsOf(result)['etcd-1.task-definition.json'].containerDefinitions;
  assert.deepEqual(container.environment, [
    { name: 'POD_NAME', value: 'etcd-1' },
    { name: 'URL', value: 'http://etcd-1.etcd.default:2380' },
  ]);
  assert.deepEqual(container.command, ['--name=etcd-1', '--other=$(SECRET)-etcd-1']);
  for (const [place, fidelity] of [
    ['/env/0/name', 'approximate'],
    ['/env/0/valueFrom/fieldRef/fieldPath', 'approximate'],
    ['/args/0', 'exact'],
    ['/args/1', 'needs-decision'],
    ['/serviceName', 'approximate'],
  ] as const)
    assert.equal(findingAt(result, place).fidelity, fidelity, place);
});

test('otherwise copies have no names', () => {
  const result = convertTexts({ 'etcd.yaml': OWN });
  const [container] = outputsOf(result)['etcd.task-definition.json'].containerDefinitions;
  assert.deepEqual(container.environment, [{ name: 'URL', value: 'http://$(POD_NAME).etcd:2380' }]);
  for (const [place, fidelity] of [
    ['/env/0/name', 'dropped'],
    ['/env/1/value', 'needs-decision'],
    ['/args/0', 'needs-decision'],
  ] as const)
    assert.equal(findingAt(result, place).fidelity, fidelity, place);
});

test('a task that is run once has no service, and says how to run it', () => {
  const { types, text } = write([workload({ runs: 'once', run: { parallel: from(3) } }, 'job')]);
  assert.ok(!Object.values(types).includes('AWS::ECS::Service'));
  assert.match(text, /# Run it with: aws ecs run-task .*--task-definition job --launch-type FARGATE --count 3/);
});

test('RunTask starts ten tasks at most', () => {
  const parallel = from(24);
  const { text, notesOn } = write([workload({ runs: 'once', run: { parallel } }, 'job')]);
  assert.match(text, /run-task .* --count 10 /);
  assert.match(notesOn(parallel)[0]?.message ?? '', /at most 10 at once\. Run it again for the rest of the 24\.$/);
});

test('many services fit into one template', () => {
  const many = Array.from({ length: 60 }, (_, index) => workload({}, `service-with-a-long-name-${index}`));
  assert.match(write(many).text, /^Description: 60 Amazon ECS services converted from Kubernetes$/m);
});
