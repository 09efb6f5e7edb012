import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf, plain, pods, readTexts, saidAt, workloadOf } from './support.ts';

function containerOf(resources: string, objects = '') {
  const [container] = workloadOf(
    pods(`containers: [{name: a, image: a, resources: ${resources}}]`) + objects,
  ).containers;
  if (!container) throw new Error('no container');
  return container;
}

const RESOURCES: readonly (readonly [resources: string, reserved: object, limit: object, cards?: number])[] = [
  ['{}', {}, {}],
  [
    '{requests: {cpu: 250m, memory: 128Mi}, limits: {cpu: 1, memory: 256Mi}}',
    { cpu: 0.25, memory: 128 },
    { cpu: 1, memory: 256 },
  ],
  ['{limits: {cpu: 500m, memory: 512M}}', { cpu: 0.5, memory: 489 }, { cpu: 0.5, memory: 489 }],
  ['{requests: {memory: 1G}}', { memory: 954 }, {}],
  ['{requests: {memory: 128974848}}', { memory: 123 }, {}],
  ['{requests: {memory: 129e6}}', { memory: 124 }, {}],
  ['{requests: {ephemeral-storage: 2Gi}, limits: {ephemeral-storage: 2560Mi}}', { disk: 2 }, { disk: 2.5 }],
  ['{limits: {nvidia.com/gpu: 2}}', {}, {}, 2],
  ['{limits: {nvidia.com/gpu: "1"}, requests: {nvidia.com/gpu: "1"}}', {}, {}, 1],
  ['{limits: {hugepages-2Mi: 64Mi, memory: lots}}', {}, {}],
];

for (const [resources, reserved, limit, cards] of RESOURCES) {
  test(`resources ${resources}`, () => {
    const container = containerOf(resources);
    assert.deepEqual(plain(container.reserved), reserved);
    assert.deepEqual(plain(container.limit), limit);
    assert.equal(plain(container.graphicsCards), cards);
  });
}

test('memory in thousandths of a byte is a mistake', () => {
  assert.match(notesOf(containerOf('{limits: {memory: 400m}}').limit.memory).join(), /^needs-decision: `400m` is less/);
  assert.match(notesOf(containerOf('{limits: {memory: 1.5M}}').limit.memory).join(), /^approximate: /);
});

test('a CPU limit that is the request too says that only the task is limited', () => {
  assert.match(notesOf(containerOf('{limits: {cpu: 1}}').reserved.cpu).join(), /limits the CPU of a task as a whole/);
  assert.deepEqual(notesOf(containerOf('{limits: {cpu: 1}, requests: {cpu: 1}}').reserved.cpu), []);
});

test('what is no quantity is said so', () => {
  const reading = readTexts(pods('containers: [{name: a, image: a, resources: {limits: {memory: lots}}}]'));
  assert.match(saidAt(reading, '/limits/memory'), /`lots` is not a quantity/);
});

test('devices that a task cannot have are said so', () => {
  const reading = readTexts(
    pods('containers: [{name: a, image: a, resources: {limits: {aws.amazon.com/neuron: 1, hugepages-2Mi: 4Mi}}}]'),
  );
  assert.match(saidAt(reading, '/aws.amazon.com~1neuron'), /^dropped: .*`NeuronDevice`/);
  assert.match(saidAt(reading, '/hugepages-2Mi'), /^dropped: .*cannot ask for `hugepages-2Mi`/);
});

test('resources of the pod as a whole are those of a copy', () => {
  const text = pods(
    'resources: {requests: {cpu: 1}, limits: {cpu: 2, memory: 4Gi}}\ncontainers: [{name: a, image: a}]',
  );
  assert.deepEqual(plain(workloadOf(text).size), { cpu: 2, memory: 4096 });
});

/** A LimitRange of a namespace with one item. */
function range(item: string, namespace = 'shop'): string {
  return `---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: usual, namespace: ${namespace}}\nspec: {limits: [{${item}}]}\n`;
}

const RANGES: readonly (readonly [name: string, item: string, resources: string, reserved: object, limit: object])[] = [
  [
    'defaults for a container that says nothing',
    'type: Container, default: {cpu: 500m, memory: 512Mi}, defaultRequest: {cpu: 100m}',
    '{}',
    { cpu: 0.1, memory: 512 },
    { cpu: 0.5, memory: 512 },
  ],
  [
    'a request of its own stays',
    'type: Container, default: {memory: 512Mi}, defaultRequest: {memory: 128Mi}',
    '{requests: {memory: 64Mi}}',
    { memory: 64 },
    { memory: 512 },
  ],
  [
    'a limit of its own is its request too',
    'type: Container, defaultRequest: {memory: 128Mi}',
    '{limits: {memory: 1Gi}}',
    { memory: 1024 },
    { memory: 1024 },
  ],
  ['the greatest is the default', 'type: Container, max: {cpu: 2}', '{}', { cpu: 2 }, { cpu: 2 }],
  ['the least is a request', 'type: Container, min: {cpu: 50m}', '{}', { cpu: 0.05 }, {}],
  ['pods as a whole are not meant', 'type: Pod, max: {cpu: 2}', '{}', {}, {}],
];

for (const [name, item, resources, reserved, limit] of RANGES) {
  test(`LimitRange: ${name}`, () => {
    const container = containerOf(resources, range(item));
    assert.deepEqual(plain(container.reserved), reserved);
    assert.deepEqual(plain(container.limit), limit);
  });
}

test('a default names the LimitRange it comes from', () => {
  const { reserved } = containerOf('{}', range('type: Container, default: {memory: 512Mi}'));
  assert.match(notesOf(reserved.memory).join(), /^approximate: .*LimitRange `usual`/);
});

test('a LimitRange of another namespace does not count', () => {
  const { reserved } = containerOf('{}', range('type: Container, default: {memory: 512Mi}', 'other'));
  assert.deepEqual(plain(reserved), {});
});
