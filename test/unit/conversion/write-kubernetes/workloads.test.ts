import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scaling, Workload } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import type { Anything } from '../support.ts';
import { container, from, workload, write } from './support.ts';

const keptKind = (kind: string) => [
  { platform: 'kubernetes' as const, field: 'kind', value: from('/kind', JSON.stringify(kind)) },
];
const schedule = (expression: string, language: 'cron' | 'scheduler' = 'scheduler') => ({
  expression: from('/expression', expression),
  language,
});

const KINDS: readonly (readonly [kind: string, members: Partial<Workload>])[] = [
  ['Deployment', {}],
  ['DaemonSet', { onEachMachine: true }],
  ['StatefulSet', { keepsIdentity: true }],
  ['StatefulSet', { kept: keptKind('StatefulSet') }],
  ['ReplicaSet', { kept: keptKind('ReplicaSet') }],
  ['ReplicationController', { kept: keptKind('ReplicationController') }],
  ['Pod', { kept: keptKind('Pod') }],
  ['Deployment', { kept: keptKind('DaemonSet') }],
  ['Deployment', { kept: keptKind('Secret') }],
  ['Job', { runs: 'once' }],
  ['CronJob', { runs: 'once', schedule: schedule('rate(5 minutes)') }],
  ['CronJob', { runs: 'once', schedule: schedule('@daily', 'cron') }],
  ['Job', { runs: 'once', schedule: schedule('at(2030-01-01T00:00:00)') }],
  ['Job', { runs: 'once', schedule: schedule('cron(0 0 L * ? *)') }],
];

for (const [kind, members] of KINDS) {
  test(`${JSON.stringify(members)} is a ${kind}`, () => {
    assert.equal(write({ workloads: [workload(members)] }).only(kind).metadata.name, 'web');
  });
}

/** What a Job says for a run. */
const RUNS: readonly (readonly [run: NonNullable<Workload['run']>, spec: object, policy: string])[] = [
  [{}, { backoffLimit: 0 }, 'Never'],
  [{ parallel: traced(3) }, { parallelism: 3, completions: 3, backoffLimit: 0 }, 'Never'],
  [{ parallel: traced(1) }, { backoffLimit: 0 }, 'Never'],
  [{ retries: traced(4), deadline: traced(600) }, { backoffLimit: 4, activeDeadlineSeconds: 600 }, 'Never'],
  [{ restartsOnFailure: true }, {}, 'OnFailure'],
];

for (const [run, expected, policy] of RUNS) {
  test(`a run of ${JSON.stringify(Object.keys(run))}`, () => {
    const { template, ...spec } = write({ workloads: [workload({ runs: 'once', run })] }).only('Job').spec;
    assert.deepEqual(spec, expected);
    assert.equal(template.spec.restartPolicy, policy);
  });
}

test('a schedule with a zone, and a name that leaves room for those of its jobs', () => {
  const zone = {
    ...schedule('cron(30 8 ? * MON-FRI *)'),
    zone: traced('Asia/Tokyo'),
    suspended: traced(true),
    latest: traced(60),
  };
  const { metadata, spec } = write({
    workloads: [workload({ name: traced('n'.repeat(80)), runs: 'once', schedule: zone })],
  }).only('CronJob');
  assert.equal(metadata.name.length, 52);
  assert.equal(metadata.annotations['crossdock.dev/source-name'], 'n'.repeat(80));
  assert.deepEqual(
    [spec.schedule, spec.timeZone, spec.suspend, spec.startingDeadlineSeconds],
    ['30 8 * * 1-5', 'Asia/Tokyo', true, 60],
  );
});

test('a schedule no CronJob can keep, and a zone nobody knows, are to be decided', () => {
  const written = (one: Workload['schedule']) =>
    write({ workloads: [workload({ runs: 'once', ...(one && { schedule: one }) })] });
  assert.equal(written(schedule('at(2030-01-01T00:00:00)')).only('Job').spec.suspend, true);
  assert.equal(written({ ...schedule('rate(1 day)'), zone: from('/zone', 'Nowhere') }).said('/zone'), 'needs-decision');
});

/** Copies that may be missing and extra, and what the kind takes. */
const ROLLOUTS: readonly (readonly [members: Partial<Workload>, missing: number, extra: number, expected: object])[] = [
  [{}, 0, 1, { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }],
  [{}, 0, 0, { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }],
  [{ onEachMachine: true }, 0, 0, { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } }],
];

for (const [members, missing, extra, expected] of ROLLOUTS) {
  test(`a rollout with ${missing} missing and ${extra} extra of ${JSON.stringify(members)}`, () => {
    const rollout = { missing: traced(missing), extra: traced(extra) };
    const { spec } = write({ workloads: [workload({ ...members, rollout })] }).documents[0] as Anything;
    assert.deepEqual(spec.strategy ?? spec.updateStrategy, expected);
  });
}

test('a rollout that is given up', () => {
  const rollout = { missing: traced(0), extra: traced(1), givesUp: { back: from('/back', true) } };
  assert.equal(write({ workloads: [workload({ rollout })] }).only('Deployment').spec.progressDeadlineSeconds, 600);
});

function scaling(members: Partial<Scaling>): Scaling {
  return {
    origin: { file: 'in.json', title: 'scaling' },
    name: traced('web'),
    least: traced(2),
    most: traced(6),
    targets: [],
    ...members,
  };
}

const cpu = (base: 'reserved' | 'size', percent: number) => ({
  of: 'cpu' as const,
  base,
  percent: from('/percent', percent),
});

/** Percentages of the task and what its containers request. */
const PERCENTAGES: readonly (readonly [members: Partial<Workload>, base: 'reserved' | 'size', expected: number])[] = [
  [{ containers: [container({ reserved: { cpu: traced(0.25) } })] }, 'reserved', 60],
  [{ containers: [container({ reserved: { cpu: traced(0.25) } })], size: { cpu: traced(0.5) } }, 'size', 120],
  [{ size: { cpu: traced(0.5) } }, 'size', 60],
  [{ containers: [container(), container()], size: { cpu: traced(1) } }, 'size', 60],
];

for (const [members, base, expected] of PERCENTAGES) {
  test(`60 % of what is ${base} are ${expected} % for an autoscaler: ${JSON.stringify(members.size?.cpu?.value)}`, () => {
    const written = write({ workloads: [workload({ ...members, scaling: scaling({ targets: [cpu(base, 60)] }) })] });
    const { spec } = written.only('HorizontalPodAutoscaler');
    assert.deepEqual(spec.metrics[0].resource, {
      name: 'cpu',
      target: { type: 'Utilization', averageUtilization: expected },
    });
    assert.deepEqual([spec.minReplicas, spec.maxReplicas, spec.scaleTargetRef.name], [2, 6, 'web']);
    assert.equal(written.only('Deployment').spec.replicas, undefined);
  });
}

test('an autoscaler cannot follow requests, and there is none without a target', () => {
  const targets = [{ of: 'requests' as const, entrance: 'shop', count: from('/count', 100) }];
  const written = write({ workloads: [workload({ scaling: scaling({ targets, most: from('/most', 6) }) })] });
  assert.equal(written.documents.length, 1);
  assert.equal(written.said('/count'), 'dropped');
  assert.equal(written.said('/most'), 'dropped');
});

test('how fast an autoscaler is', () => {
  const members = { outCooldown: traced(60), inCooldown: traced(300), neverIn: traced(true) };
  const size = { cpu: traced(1) };
  const { spec } = write({
    workloads: [workload({ size, scaling: scaling({ targets: [cpu('size', 60)], ...members }) })],
  }).only('HorizontalPodAutoscaler');
  assert.deepEqual(spec.behavior, {
    scaleUp: { stabilizationWindowSeconds: 60 },
    scaleDown: { stabilizationWindowSeconds: 300, selectPolicy: 'Disabled' },
  });
});

test('two workloads of a name stay apart, in each namespace for itself', () => {
  const workloads = [workload(), workload(), workload({ space: traced('shop.local') })];
  const names = write({ workloads }).documents.map(({ kind, metadata }) => [kind, metadata.namespace, metadata.name]);
  assert.deepEqual(names, [
    ['Namespace', undefined, 'shop-local'],
    ['Deployment', undefined, 'web'],
    ['Deployment', undefined, 'web-2'],
    ['Deployment', 'shop-local', 'web'],
  ]);
});
