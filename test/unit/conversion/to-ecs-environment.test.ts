import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerOf, convertTexts, deployment, findingAt, outputsOf } from './support.ts';

const STORES = `apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {level: info, title: "Shop $(NAME)"}
---
apiVersion: v1
kind: Secret
metadata: {name: database}
stringData: {password: hunter2-plain}
data: {user: aHVudGVyMi1lbmNvZGVk}
`;

function environmentOf(container: string) {
  const result = convertTexts({ 'web.yaml': deployment(container), 'stores.yaml': STORES });
  const [definition] = outputsOf(result)['web.task-definition.json'].containerDefinitions;
  return { result, definition };
}

const VARIABLES: readonly (readonly [name: string, container: string, environment: object | undefined])[] = [
  ['values', 'env: [{name: A, value: "1"}]', [{ name: 'A', value: '1' }]],
  ['no value is an empty one', 'env: [{name: A}]', [{ name: 'A', value: '' }]],
  [
    'references to earlier variables, not to later ones',
    'env: [{name: B, value: $(A)-$(C)}, {name: A, value: a}, {name: C, value: "$(A)"}]',
    [
      { name: 'B', value: '$(A)-$(C)' },
      { name: 'A', value: 'a' },
      { name: 'C', value: 'a' },
    ],
  ],
  ['doubled dollars', 'env: [{name: A, value: $$(B) and pa$$word}]', [{ name: 'A', value: '$(B) and pa$word' }]],
  ['the later of a name wins', 'env: [{name: A, value: "1"}, {name: A, value: "2"}]', [{ name: 'A', value: '2' }]],
  [
    'a key of a ConfigMap',
    'env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: level}}}]',
    [{ name: 'A', value: 'info' }],
  ],
  [
    'a whole ConfigMap, which variables of the container replace; its values are not expanded',
    'envFrom: [{configMapRef: {name: settings}, prefix: S_}]\nenv: [{name: S_level, value: debug}]',
    [
      { name: 'S_level', value: 'debug' },
      { name: 'S_title', value: 'Shop $(NAME)' },
    ],
  ],
  [
    'a key that is not there is a placeholder',
    'env: [{name: A, valueFrom: {configMapKeyRef: {name: other, key: log-level}}}]',
    [{ name: 'A', value: '<OTHER_LOG_LEVEL_VALUE>' }],
  ],
  [
    'what only a running pod knows is left out',
    'env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]',
    undefined,
  ],
];

for (const [name, container, environment] of VARIABLES) {
  test(name, () => {
    assert.deepEqual(environmentOf(container).definition.environment, environment);
  });
}

test('secrets are references', () => {
  const { definition } = environmentOf('env: [{name: P, valueFrom: {secretKeyRef: {name: database, key: password}}}]');
  assert.deepEqual(definition.secrets, [{ name: 'P', valueFrom: '<DATABASE_SECRET_ARN>:password::' }]);
  assert.equal(definition.environment, undefined);
});

test('a whole Secret is a reference for each key', () => {
  const { definition } = environmentOf('envFrom: [{secretRef: {name: database}}]');
  assert.deepEqual(
    definition.secrets.map((secret: { name: string }) => secret.name),
    ['user', 'password'],
  );
});

for (const format of ['json', 'cloudformation'] as const) {
  test(`values of Secrets are in no output, nor in what is said about it: ${format}`, () => {
    const container =
      'envFrom: [{secretRef: {name: database}}]\nenv: [{name: P, valueFrom: {secretKeyRef: {name: database, key: password}}}]';
    const result = convertTexts({ 'web.yaml': deployment(container), 'stores.yaml': STORES }, { choices: { format } });
    assert.doesNotMatch(JSON.stringify(result), /hunter2-plain|aHVudGVyMi1lbmNvZGVk|hunter2-encoded/);
  });
}

test('commands and arguments see all variables of the container', () => {
  const definition = containerOf(
    'command: [run]\nargs: ["--port=$(PORT)", $(PORT), $(NOBODY)]\nenv: [{name: PORT, value: "80"}]',
  );
  assert.deepEqual(definition.command, ['--port=80', '80', '$(NOBODY)']);
});

test('a reference to what is not known here has to be decided', () => {
  const container =
    'args: ["--key=$(KEY)"]\nenv: [{name: KEY, valueFrom: {secretKeyRef: {name: database, key: password}}}]';
  const { result, definition } = environmentOf(container);
  assert.deepEqual(definition.command, ['--key=$(KEY)']);
  assert.equal(findingAt(result, '/args/0').fidelity, 'needs-decision');
});

test('template text is carried over and has to be decided', () => {
  const { result, definition } = environmentOf('env: [{name: TAG, value: "${TAG}"}]');
  assert.deepEqual(definition.environment, [{ name: 'TAG', value: '${TAG}' }]);
  assert.equal(findingAt(result, '/env/0/value').fidelity, 'needs-decision');
});
