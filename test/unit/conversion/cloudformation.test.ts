import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Anything, convertTexts, deployment, openTexts } from './support.ts';
import { errorsIn } from './template-errors.ts';

function templateOf(texts: Record<string, string>, launchType: 'fargate' | 'ec2' = 'fargate'): string {
  const { outputs } = convertTexts(texts, { choices: { format: 'cloudformation', 'launch-type': launchType } });
  assert.deepEqual(
    outputs.map(({ path, kind }) => [path, kind]),
    [['template.yaml', 'cloudformation']],
  );
  return outputs[0]?.text ?? '';
}

function templateValue(template: string): Anything {
  return openTexts({ 'template.yaml': template })[0]?.documents[0]?.document.value;
}

test('the checker that the others rely on finds mistakes', () => {
  assert.notDeepEqual(errorsIn('Resources: {A: {Type: AWS::ECS::Service, Properties: {Clusters: a}}}'), []);
});

const shop = new URL('../../../examples/kubernetes/', import.meta.url);
const SHOP = Object.fromEntries(readdirSync(shop).map((name) => [name, readFileSync(new URL(name, shop), 'utf8')]));

for (const launchType of ['fargate', 'ec2'] as const) {
  test(`the shop of the examples, on ${launchType}`, () => {
    assert.deepEqual(errorsIn(templateOf(SHOP, launchType)), []);
  });
}

test('values that are kept elsewhere are parameters that have to be given', () => {
  const template = templateOf({
    'web.yaml': deployment('env: [{name: A, valueFrom: {configMapKeyRef: {name: cfg, key: log-level}}}]'),
  });
  assert.deepEqual(errorsIn(template), []);
  const { Parameters, Resources } = templateValue(template);
  assert.equal(Parameters.CfgLogLevelValue.Type, 'String');
  assert.equal(Parameters.CfgLogLevelValue.Default, undefined);
  const [container] = Resources.WebTaskDefinition.Properties.ContainerDefinitions;
  assert.deepEqual(container.Environment, [{ Name: 'A', Value: { Ref: 'CfgLogLevelValue' } }]);
});

test('the role of ECS may read the secrets it needs, and no others', () => {
  const template = templateOf({
    'web.yaml': deployment('env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}]'),
  });
  const { Resources } = templateValue(template);
  const [policy] = Resources.ExecutionRole.Properties.Policies;
  assert.deepEqual(policy.PolicyDocument.Statement[0].Resource, [{ Ref: 'DbSecretArn' }]);
  const [container] = Resources.WebTaskDefinition.Properties.ContainerDefinitions;
  assert.deepEqual(container.Secrets, [{ Name: 'A', ValueFrom: { 'Fn::Sub': '${DbSecretArn}:password::' } }]);
});

test('services come after those they call', () => {
  const value = templateValue(templateOf(SHOP));
  assert.deepEqual(value.Resources.ApiService.DependsOn, undefined);
  assert.deepEqual(value.Resources.WebService.DependsOn, ['ApiService']);
  assert.deepEqual(value.Resources.WorkerService.DependsOn, ['ApiService', 'WebService']);
});

test('variables of the source become parameters; those of the container are left to it', () => {
  const template = templateOf({
    'web.yaml': deployment(
      'env: [{name: A, value: "${IMAGE_TAG}"}, {name: B, value: "v${IMAGE_TAG}-x"}]\nargs:\n  - |\n    echo ${HOME}',
      '  replicas: ${COUNT}\n',
    ),
  });
  assert.deepEqual(errorsIn(template), []);
  const { Parameters, Resources } = templateValue(template);
  assert.deepEqual([Parameters.ImageTagValue.Type, Parameters.CountValue.Type], ['String', 'Number']);
  const [container] = Resources.WebTaskDefinition.Properties.ContainerDefinitions;
  assert.deepEqual(
    container.Environment.map(({ Value }: Anything) => Value),
    [{ Ref: 'ImageTagValue' }, { 'Fn::Sub': 'v${ImageTagValue}-x' }],
  );
  assert.deepEqual(container.Command, [{ 'Fn::Sub': 'echo ${!HOME}\n' }]);
  assert.deepEqual(Resources.WebService.Properties.DesiredCount, { Ref: 'CountValue' });
});

test('texts that YAML would read as something else are quoted', () => {
  const template = templateOf({
    'web.yaml': deployment("args: ['yes', '012', '1:30', '2026-01-02', 'null', '~', 'a: b', '#c', '']"),
  });
  const value = templateValue(template);
  assert.deepEqual(value.Resources.WebTaskDefinition.Properties.ContainerDefinitions[0].Command, [
    'yes',
    '012',
    '1:30',
    '2026-01-02',
    'null',
    '~',
    'a: b',
    '#c',
    '',
  ]);
  assert.match(template, /- 'yes'/);
});
