import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertTexts, findingAt } from './support.ts';

const TASK = JSON.stringify({ family: 'web', containerDefinitions: [{ name: 'web', image: 'web:1' }] });
const SERVICE = JSON.stringify({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 });
const ORPHAN = JSON.stringify({ serviceName: 'api', taskDefinition: 'api:3', desiredCount: 1 });

/** What is refused beside a task definition that is converted, each with its place and reason. */
const REFUSED: readonly (readonly [name: string, text: string, reason: string])[] = [
  ['b.json', TASK, 'Task definition web is there twice: the one in a.json is converted.'],
  ['s.json', ORPHAN, 'Task definition api:3 of service api is not among the inputs.'],
  ['k.yaml', 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n', 'It is already a Kubernetes object.'],
  ['e.yaml', '', 'It is empty.'],
  ['e.json', '{}', 'There is nothing in it that is known here.'],
  ['n.json', '{"family": "x", "containerDefinitions": []}', 'Task definition x has no containers.'],
  ['o.yaml', 'hello: world\n', 'There is nothing in it that is known here.'],
  [
    'x.json',
    '{"family": "x", "containerDefinitions": [{"name": "a" "image": "b"}]}',
    'Line 1, column 55: A comma is missing before this.',
  ],
  [
    't.yaml',
    'family: {{ .Values.name }}\n{{- range .c }}\nx: 1\n{{- end }}\n',
    'It is a template that has to be rendered first: helm template, for a chart.',
  ],
];

for (const [name, text, reason] of REFUSED) {
  test(`refused: ${name}`, () => {
    const result = convertTexts({ 'a.json': TASK, [name]: text }, { to: 'eks' });
    assert.deepEqual(result.refused, [{ file: name, document: 0, reason }]);
    assert.match(result.outputs[0]?.text ?? '', /name: web\n/);
    // Nothing of it is said to have gone anywhere.
    for (const { source, fidelity, message } of result.findings.filter((one) => one.source.file === name)) {
      assert.equal(fidelity, 'dropped', source.pointer);
      assert.match(message, /^Nothing comes of this (TaskDefinition|Service): it was refused\.$/);
    }
  });
}

test('services of one name stay apart, each with the pods of its own', () => {
  const result = convertTexts({ 'a.json': TASK, 's1.json': SERVICE, 's2.json': SERVICE }, { to: 'eks' });
  assert.deepEqual(result.refused, []);
  const renamed = result.findings.filter(({ source }) => source.pointer === '/serviceName').at(-1);
  assert.equal(renamed?.message, '`web` is named `web-2`: another one has the name already.');
});

test('a name that is not known yet gives way to that of the resource', () => {
  const template = `
Parameters: {Env: {Type: String}}
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: !Sub '\${Env}-app'
      ContainerDefinitions: [{Name: app, Image: 'app:1'}]
`;
  const { message } = findingAt(convertTexts({ 't.yaml': template }, { to: 'eks' }), '/Family/Fn::Sub');
  assert.ok(
    message.startsWith('`${Env}-app` is only known at deployment: the name of the resource is taken.'),
    message,
  );
});

test('what is wrong with a template stays at its place', () => {
  const template = `
Conditions: {A: !Condition B, B: !Condition A}
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Condition: A
    Properties:
      Family: task
      ContainerDefinitions:
        - {Name: app, Image: !Ref Task, Environment: [{Name: A, Value: {'Fn::Bogus': 1}}]}
`;
  const result = convertTexts({ 't.yaml': template }, { to: 'eks' });
  assert.deepEqual(result.refused, []);
  for (const place of ['/Task/Condition', '/Image/Ref', '/Value/Fn::Bogus', '/Conditions/A/Condition'])
    assert.equal(findingAt(result, place).fidelity, 'needs-decision', place);
});

test('a task definition of 64 KiB loses nothing', () => {
  const environment = Array.from({ length: 330 }, (_, index) => ({ name: `V${index}`, value: 'x'.repeat(200) }));
  const text = JSON.stringify({ family: 'huge', containerDefinitions: [{ name: 'a', image: 'b', environment }] });
  const { findings } = convertTexts({ 'a.json': text }, { to: 'eks' });
  assert.equal(findings.filter(({ fidelity }) => fidelity === 'exact').length, 662);
});
