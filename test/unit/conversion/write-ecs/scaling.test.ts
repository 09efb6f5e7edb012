import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scaling, ScalingTarget, Workload } from '../../../../server/conversion/model.ts';
import type { Anything } from '../support.ts';
import { container, from, type Written, workload, write } from './support.ts';

function scaled(
  targets: readonly ScalingTarget[],
  parts: Partial<Workload> = {},
  more: Partial<Scaling> = {},
  choices = {},
): Written {
  const scaling: Scaling = {
    origin: { file: 'app.yaml', title: 'HorizontalPodAutoscaler web' },
    name: from('web'),
    least: from(2),
    most: from(10),
    targets,
    ...more,
  };
  const containers = [container({ reserved: { cpu: from(0.125), memory: from(256) } })];
  return write([workload({ containers, scaling, ...parts })], choices);
}

function policiesOf({ resources, types }: Written): Anything[] {
  return Object.keys(types).flatMap((id) =>
    types[id] === 'AWS::ApplicationAutoScaling::ScalingPolicy'
      ? [resources[id].TargetTrackingScalingPolicyConfiguration]
      : [],
  );
}

const cpu = (percent: number, base: 'reserved' | 'size' = 'reserved'): ScalingTarget => ({
  of: 'cpu',
  base,
  percent: from(percent),
});

test('the number of tasks follows the load', () => {
  const result = scaled([cpu(80)]);
  assert.deepEqual(result.resources.WebScalableTarget, {
    ServiceNamespace: 'ecs',
    ScalableDimension: 'ecs:service:DesiredCount',
    ResourceId: { 'Fn::Sub': 'service/${Cluster}/web' },
    MinCapacity: 2,
    MaxCapacity: 10,
  });
  assert.equal(result.resources.WebService.DesiredCount, 2);
});

const TARGETS: readonly (readonly [
  name: string,
  target: () => ScalingTarget,
  parts: () => Partial<Workload>,
  choices: object,
  expected: number,
])[] = [
  ['percent of what containers set aside', () => cpu(80), () => ({}), {}, 40],
  ['of the task as a whole', () => cpu(80, 'size'), () => ({}), {}, 80],
  ['memory', () => ({ of: 'memory', base: 'reserved', percent: from(60) }), () => ({}), {}, 30],
  ['on instances without a size of the task', () => cpu(80), () => ({}), { 'launch-type': 'ec2' }, 80],
  ['nothing set aside', () => cpu(80), () => ({ containers: [container()] }), {}, 80],
];

for (const [name, target, parts, choices, expected] of TARGETS) {
  test(`target: ${name}`, () => {
    const [policy] = policiesOf(scaled([target()], parts(), {}, choices));
    assert.equal(policy.TargetValue, expected);
  });
}

test('several metrics, times between steps, never fewer', () => {
  const targets = [cpu(80), { of: 'memory', base: 'reserved', percent: from(60) }] as const;
  const policies = policiesOf(
    scaled(targets, {}, { outCooldown: from(30), inCooldown: from(300), neverIn: from(true) }),
  );
  assert.deepEqual(
    policies.map(({ PredefinedMetricSpecification }) => PredefinedMetricSpecification.PredefinedMetricType),
    ['ECSServiceAverageCPUUtilization', 'ECSServiceAverageMemoryUtilization'],
  );
  const { ScaleOutCooldown, ScaleInCooldown, DisableScaleIn } = policies[0];
  assert.deepEqual([ScaleOutCooldown, ScaleInCooldown, DisableScaleIn], [30, 300, true]);
});

test('requests that no load balancer counts are to be decided', () => {
  const count = from(100);
  const result = scaled([{ of: 'requests', entrance: 'web', count }]);
  assert.deepEqual(policiesOf(result), []);
  assert.equal(result.notesOn(count)[0]?.fidelity, 'needs-decision');
});

test('what runs once or on each machine does not scale', () => {
  assert.equal(
    scaled([cpu(80)], { onEachMachine: true, replicas: { ...from(1), sources: [] } }).resources.WebScalableTarget,
    undefined,
  );
});
