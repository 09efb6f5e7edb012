import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as sdk from '@aws-sdk/client-ecs';
import { ecsFacts as generateFacts, readSources } from '../../../schemas/ecs/facts.ts';
import { printFacts } from '../../../schemas/ecs/print-facts.ts';
import { cloudFormationFacts, ecsFacts, typePair } from '../../../server/ecs/facts.ts';

test('the facts in the repository are what the installed packages give', () => {
  const generated = generateFacts();
  const folder = new URL('../../../schemas/generated/', import.meta.url);
  assert.equal(readFileSync(new URL('ecs.json', folder), 'utf8'), printFacts(generated.api));
  assert.equal(readFileSync(new URL('cloudformation.json', folder), 'utf8'), printFacts(generated.cloudFormation));
});

const COUNTS: [type: string, fields: number][] = [
  ['TaskDefinition', 18],
  ['ContainerDefinition', 42],
  ['Service', 28],
];
for (const [type, fields] of COUNTS) {
  test(`${type} has ${fields} fields`, () => {
    assert.equal(Object.keys(ecsFacts.types[type]?.fields ?? {}).length, fields);
  });
}

test('the declarations say what the run-time schemas of the SDK say', () => {
  const { api } = readSources();
  // A structure or union of the SDK: [kind, namespace, name, traits, field names, field types, how many are required].
  const structures = Object.values(sdk as object).filter(
    (value): value is [number, string, string, unknown, string[], unknown[], number?] =>
      Array.isArray(value) && (value[0] === 3 || value[0] === 4),
  );
  assert.ok(structures.length > 400);
  for (const [, , name, , fields, , required = 0] of structures) {
    const type = api.get(name);
    if (name === 'TaskDefinition' || name === 'Service') continue;
    assert.deepEqual([...(type?.fields.keys() ?? [])].sort(), [...fields].sort(), name);
    assert.deepEqual(type?.required, fields.slice(0, required), name);
  }
});

test('every reference leads to a type', () => {
  for (const facts of [ecsFacts, cloudFormationFacts]) {
    for (const type of Object.values(facts.types)) {
      for (const field of Object.values(type.fields)) if (field.ref) assert.ok(facts.types[field.ref], field.ref);
      for (const name of type.required ?? []) assert.ok(type.fields[name], name);
    }
    for (const root of Object.values(facts.roots)) assert.ok(facts.types[root.type]);
  }
});

test('each source completes the other', () => {
  assert.deepEqual(ecsFacts.types.ContainerDefinition?.required, ['image', 'name']);
  assert.deepEqual(ecsFacts.types.TaskDefinition?.required, ['containerDefinitions', 'family']);
  assert.equal(ecsFacts.types.CanaryConfiguration?.fields.canaryPercent?.type, 'number');
  const task = cloudFormationFacts.types['AWS::ECS::TaskDefinition'];
  assert.deepEqual(task?.required, ['ContainerDefinitions']);
  assert.deepEqual(task?.fields.NetworkMode?.enum, ['awsvpc', 'bridge', 'host', 'none']);
  assert.equal(cloudFormationFacts.types['AWS::ECS::Service']?.required, undefined);
});

test('all of CloudFormation but ForceNewDeployment has its counterpart in the API', () => {
  const alone: string[] = [];
  for (const [name, type] of Object.entries(cloudFormationFacts.types)) {
    const pair = typePair(name);
    for (const field of Object.keys(type.fields)) if (!pair?.toApi.has(field)) alone.push(`${name}.${field}`);
  }
  assert.deepEqual(
    alone,
    [
      'AWS::ECS::Service.ForceNewDeployment',
      'AWS::ECS::Service.ForceNewDeployment.EnableForceNewDeployment',
      'AWS::ECS::Service.ForceNewDeployment.ForceNewDeploymentNonce',
    ].sort(),
  );
});

const NAMES: [type: string, cloudFormation: string, api: string][] = [
  ['AWS::ECS::TaskDefinition.Volume', 'EFSVolumeConfiguration', 'efsVolumeConfiguration'],
  ['AWS::ECS::TaskDefinition.EFSVolumeConfiguration', 'FilesystemId', 'fileSystemId'],
  ['AWS::ECS::TaskDefinition.AuthorizationConfig', 'IAM', 'iam'],
  ['AWS::ECS::TaskDefinition.ProxyConfiguration', 'ProxyConfigurationProperties', 'properties'],
  ['AWS::ECS::Service', 'PlacementStrategies', 'placementStrategy'],
  ['AWS::ECS::Service.ServiceVolumeConfiguration', 'ManagedEBSVolume', 'managedEBSVolume'],
];
for (const [type, cloudFormation, api] of NAMES) {
  test(`${type}.${cloudFormation} is ${api}`, () => {
    assert.equal(typePair(type)?.toApi.get(cloudFormation), api);
    assert.equal(typePair(type)?.toCloudFormation.get(api), cloudFormation);
  });
}
