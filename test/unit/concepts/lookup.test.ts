import assert from 'node:assert/strict';
import { it } from 'node:test';
import { conceptById, conceptFor, type Platform, sideName } from '../../../server/concepts/lookup.ts';

const CASES: readonly [Platform, string, string | undefined][] = [
  ['kubernetes', 'Deployment', 'deployment'],
  ['kubernetes', 'Service', 'service'],
  ['ecs', 'Service', 'deployment'],
  ['kubernetes', 'Container.command', 'command'],
  ['ecs', 'ContainerDefinition.entryPoint', 'command'],
  ['kubernetes', 'Container.args', 'args'],
  ['ecs', 'ContainerDefinition.command', 'args'],
  ['kubernetes', 'PodSpec.terminationGracePeriodSeconds', 'termination-grace-period'],
  ['ecs', 'ContainerDefinition.stopTimeout', 'termination-grace-period'],
  ['ecs', 'TaskDefinition.containerDefinitions', 'container'],
  // an entry of a map, and the map where the entry has nothing of its own
  ['kubernetes', 'ResourceRequirements.limits.memory', 'memory-limit'],
  ['kubernetes', 'ResourceRequirements.limits', 'container-resources'],
  ['kubernetes', 'ResourceRequirements.limits.example.com/fpga', 'container-resources'],
  ['kubernetes', 'ResourceRequirements.limits.nvidia.com/gpu', 'gpu'],
  // all fields of a small type
  ['kubernetes', 'EnvVar.value', 'env'],
  ['ecs', 'RepositoryCredentials.credentialsParameter', 'image-pull-secret'],
  // one platform's place is not the other's
  ['ecs', 'Deployment', undefined],
  ['kubernetes', 'TaskDefinition.cpu', undefined],
  // a type's entry is not given for its fields
  ['kubernetes', 'Deployment.status', undefined],
  ['ecs', 'Service.createdAt', undefined],
  ['kubernetes', '', undefined],
  ['kubernetes', 'constructor', undefined],
];

for (const [platform, key, id] of CASES) {
  it(`finds ${id ?? 'nothing'} for ${platform} ${key}`, () => {
    assert.equal(conceptFor(platform, key)?.id, id);
  });
}

it('finds an entry by its id', () => {
  assert.equal(conceptById('ingress')?.kubernetes.name, 'Ingress');
  assert.equal(conceptById('no-such-thing'), undefined);
});

it('names a side as its readers do', () => {
  const { ecs } = conceptById('pod') ?? assert.fail();
  assert.equal(sideName(ecs, 'en'), 'Task');
  assert.equal(sideName(ecs, 'ja'), 'タスク');
  const logging = conceptById('logging') ?? assert.fail();
  assert.equal(sideName(logging.kubernetes, 'ja'), '');
});
