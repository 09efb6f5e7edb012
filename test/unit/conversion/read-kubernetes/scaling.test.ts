import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf, plain, pods, readTexts, saidAt, workloadOf } from './support.ts';

const WEB = `${pods('containers:\n  - {name: a, image: x, resources: {requests: {cpu: 200m, memory: 100Mi}}}\n  - {name: b, image: y, resources: {limits: {cpu: 300m, memory: 156Mi}}}')}---\n`;

function autoscaler(spec: string, version = 'v2'): string {
  return `${WEB}apiVersion: autoscaling/${version}
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: shop}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 9
${spec}`;
}

function scalingOf(text: string) {
  const { origin: _, ...scaling } = plain(workloadOf(text).scaling);
  return scaling;
}

const resource = (name: string, target: string) =>
  `  metrics: [{type: Resource, resource: {name: ${name}, target: {${target}}}}]\n`;
const TARGETS: readonly (readonly [string, string, string, readonly object[]])[] = [
  [
    'cpu',
    'v2',
    resource('cpu', 'type: Utilization, averageUtilization: 60'),
    [{ of: 'cpu', base: 'reserved', percent: 60 }],
  ],
  [
    'an amount of cpu',
    'v2',
    resource('cpu', 'type: AverageValue, averageValue: 250m'),
    [{ of: 'cpu', base: 'reserved', percent: 50 }],
  ],
  [
    'an amount of memory',
    'v2',
    resource('memory', 'type: AverageValue, averageValue: 128Mi'),
    [{ of: 'memory', base: 'reserved', percent: 50 }],
  ],
  ['the first version', 'v1', '  targetCPUUtilizationPercentage: 70\n', [{ of: 'cpu', base: 'reserved', percent: 70 }]],
  [
    'v2beta1',
    'v2beta1',
    '  metrics: [{type: Resource, resource: {name: memory, targetAverageUtilization: 55}}]\n',
    [{ of: 'memory', base: 'reserved', percent: 55 }],
  ],
  ['nothing', 'v2', '', [{ of: 'cpu', base: 'reserved', percent: 80 }]],
  [
    'one container',
    'v2',
    '  metrics: [{type: ContainerResource, containerResource: {name: cpu, container: a, target: {averageUtilization: 60}}}]\n',
    [],
  ],
  ['a queue', 'v2', '  metrics: [{type: External, external: {metric: {name: q}, target: {averageValue: "30"}}}]\n', []],
];
for (const [title, version, spec, expected] of TARGETS) {
  test(`an autoscaler by ${title}`, () => {
    const { least, most, targets } = scalingOf(autoscaler(spec, version));
    assert.deepEqual([least, most, targets], [1, 9, expected]);
  });
}

test('several metrics are several targets', () => {
  const both = `  minReplicas: 3
  metrics:
    - {type: Resource, resource: {name: cpu, target: {averageUtilization: 60}}}
    - {type: Resource, resource: {name: memory, target: {averageUtilization: 70}}}
`;
  assert.deepEqual(
    scalingOf(autoscaler(both)).targets.map(({ of }: { of: string }) => of),
    ['cpu', 'memory'],
  );
  assert.equal(workloadOf(autoscaler(both)).replicas.value, 3);
});

test('a number of replicas that is written down stays', () => {
  const text = autoscaler('  minReplicas: 3\n').replace('  selector:', '  replicas: 5\n  selector:');
  assert.equal(workloadOf(text).replicas.value, 5);
});

test('behavior: windows are cooldowns, and scaling in can be switched off', () => {
  const spec = `  behavior:
    scaleUp: {stabilizationWindowSeconds: 30}
    scaleDown: {stabilizationWindowSeconds: 600, selectPolicy: Disabled}
`;
  const { outCooldown, inCooldown, neverIn } = scalingOf(autoscaler(spec));
  assert.deepEqual([outCooldown, inCooldown, neverIn], [30, 600, true]);
});

test('an amount of what no container sets aside has to be decided', () => {
  const text = autoscaler(resource('cpu', 'type: AverageValue, averageValue: 250m')).replaceAll(
    /, resources: \{.*\}\}\}/g,
    '}',
  );
  assert.deepEqual(scalingOf(text).targets, []);
  assert.match(saidAt(readTexts(text), '/target/averageValue'), /^needs-decision: The containers set no cpu aside/);
});

test('requests at an Ingress are counted by the load balancer, by the minute', () => {
  const around = `apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: edge, namespace: shop}
spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
---
`;
  const metric =
    '  metrics: [{type: Object, object: {metric: {name: requests-per-second}, describedObject: {kind: Ingress, name: edge}, target: {type: AverageValue, averageValue: "2.5"}}}]\n';
  assert.deepEqual(scalingOf(around + autoscaler(metric)).targets, [{ of: 'requests', entrance: 'edge', count: 150 }]);
});

function scaledObject(spec: string): string {
  return `${WEB}apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: web, namespace: shop}
spec:
  scaleTargetRef: {name: web}
${spec}`;
}

test('a ScaledObject: bounds, and what ECS measures', () => {
  const spec = `  maxReplicaCount: 7
  cooldownPeriod: 120
  triggers:
    - {type: cpu, metricType: Utilization, metadata: {value: "60"}}
    - {type: memory, metadata: {type: Utilization, value: "70"}}
`;
  assert.deepEqual(scalingOf(scaledObject(spec)), {
    name: 'web',
    least: 1,
    most: 7,
    targets: [
      { of: 'cpu', base: 'reserved', percent: 60 },
      { of: 'memory', base: 'reserved', percent: 70 },
    ],
    inCooldown: 120,
  });
});

test('a ScaledObject by what ECS does not measure says what to build', () => {
  const spec = `  triggers:
    - {type: aws-sqs-queue, metadata: {queueLength: "5"}}
    - {type: cron, metadata: {timezone: UTC, start: 0 8 * * *, end: 0 20 * * *, desiredReplicas: "5"}}
`;
  const reading = readTexts(scaledObject(spec));
  const scaling = reading.application.workloads[0]?.scaling;
  assert.deepEqual([scaling?.least.value, scaling?.most.value, scaling?.targets.length], [0, 100, 0]);
  assert.match(notesOf(scaling?.least).join(), /^needs-decision: It may go down to no task/);
  assert.match(saidAt(reading, '/triggers/0/type'), /^needs-decision: .*CloudWatch metric/);
  assert.match(saidAt(reading, '/triggers/1/metadata/start'), /^needs-decision: .*scheduled actions.*0 8 \* \* \*/);
});

test('an autoscaler of something that is not there says so', () => {
  const text = autoscaler('').replace('kind: Deployment, name: web', 'kind: Deployment, name: gone');
  assert.match(saidAt(readTexts(text), '/spec/maxReplicas'), /^dropped: The workload that it scales is not among/);
});

test('sizes do not change by themselves', () => {
  const text = `${WEB}apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: {name: v}\nspec: {targetRef: {name: web}}\n`;
  assert.match(saidAt(readTexts(text), '/spec/targetRef/name'), /^dropped: .*Compute Optimizer/);
});
