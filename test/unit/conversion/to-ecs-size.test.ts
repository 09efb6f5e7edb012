import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertTexts, deployment, findingAt, outputsOf } from './support.ts';

type Wanted = readonly [cpu: string | undefined, memory: string | undefined];

function convertSizes(containers: readonly Wanted[], podResources = '') {
  const listed = containers.map(
    ([cpu, memory], index) =>
      `        - {name: c${index}, image: busybox, resources: {requests: {cpu: ${cpu ?? 'null'}}, limits: {memory: ${memory ?? 'null'}}}}\n`,
  );
  const text = deployment('')
    .replace(/ {8}- name: app[\s\S]*/, listed.join(''))
    .replace('      containers:', `${podResources}      containers:`);
  return convertTexts({ 'web.yaml': text });
}

const SIZES: readonly (readonly [containers: readonly Wanted[], cpu: string, memory: string])[] = [
  [[[undefined, undefined]], '256', '512'],
  [[['250m', '512Mi']], '256', '512'],
  [[['251m', '512Mi']], '512', '1024'],
  [[['250m', '2049Mi']], '512', '3072'],
  [[['250m', '5000Mi']], '1024', '5120'],
  [[['1', '8193Mi']], '2048', '9216'],
  [
    [
      ['500m', '1Gi'],
      ['500m', '3Gi'],
    ],
    '1024',
    '4096',
  ],
  [[['16', '122881Mi']], '32768', '249856'],
];

for (const [containers, cpu, memory] of SIZES) {
  test(`${JSON.stringify(containers)} is Fargate ${cpu}/${memory}`, () => {
    const definition = outputsOf(convertSizes(containers))['web.task-definition.json'];
    assert.deepEqual([definition.cpu, definition.memory], [cpu, memory]);
    assert.deepEqual(definition.requiresCompatibilities, ['FARGATE']);
    const used = definition.containerDefinitions.reduce(
      (sum: number, one: { cpu?: number }) => sum + (one.cpu ?? 0),
      0,
    );
    assert.ok(used <= Number(definition.cpu));
  });
}

test('figures of the pod as a whole come first', () => {
  const result = convertSizes([['100m', '64Mi']], '      resources: {limits: {cpu: "2", memory: 5Gi}}\n');
  const definition = outputsOf(result)['web.task-definition.json'];
  assert.deepEqual([definition.cpu, definition.memory], ['2048', '5120']);
});

test('what no Fargate size holds runs on EC2, and has to be decided', () => {
  const result = convertSizes([['33', '1Gi']]);
  assert.deepEqual(outputsOf(result)['web.task-definition.json'].requiresCompatibilities, ['EC2']);
  assert.equal(outputsOf(result)['web.service.json'].launchType, 'EC2');
  assert.equal(findingAt(result, '/kind').fidelity, 'needs-decision');
  assert.match(findingAt(result, '/kind').message, /more than Fargate has/);
});
