import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { checkEcs } from '../../../server/ecs/check.ts';
import { ecsFacts } from '../../../server/ecs/facts.ts';
import { hintFor } from '../../../server/ecs/hints.ts';
import { recognizeEcs } from '../../../server/ecs/recognize.ts';
import { ecsRules } from '../../../server/ecs/rules/index.ts';
import type { Problem } from '../../../server/problem.ts';
import { applyEdits } from '../../../server/syntax/apply-edits.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

function open(text: string) {
  const language = /^\s*[[{]/.test(text) ? 'json' : 'yaml';
  const document = openFile(`file:///a.${language}`, language, text).documents[0]?.document;
  assert.ok(document);
  return document;
}

const rules = new Set(ecsRules.map((rule) => rule.id));

/** What is wrong with the structure. What the rules find is for rules.test.ts. */
function problems(text: string): Problem[] {
  const document = open(text);
  const found = recognizeEcs(document).flatMap((resource) => checkEcs(resource, document, defaultContext));
  return found.filter((problem) => !rules.has(problem.rule));
}

const lines = (text: string): string[] =>
  problems(text)
    .map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer || '/'}`)
    .sort();

/** A task definition in YAML with more fields in its container and next to it. */
const task = (container = '', fields = ''): string =>
  `family: web\n${fields}containerDefinitions:\n- name: web\n  image: nginx\n${container.replaceAll(/^(?=.)/gm, '  ')}`;

const template = (container = '', fields = '', kind = 'TaskDefinition'): string =>
  `Resources:\n  Web:\n    Type: AWS::ECS::${kind}\n    Properties:\n${fields.replaceAll(/^(?=.)/gm, '      ')}${
    kind === 'Service'
      ? ''
      : `      ContainerDefinitions:\n      - Name: web\n        Image: nginx\n${container.replaceAll(/^(?=.)/gm, '        ')}`
  }`;

const P = '/Resources/Web/Properties';
const C = `${P}/ContainerDefinitions/0`;

const CASES: [what: string, text: string, expected: string[]][] = [
  ['a task definition', task(), []],
  ['a template', template(), []],
  ['no family', 'containerDefinitions:\n- {name: web, image: nginx}\n', ['error ecs/missing-field /']],
  [
    'no image',
    'family: web\ncontainerDefinitions:\n- name: web\n',
    ['error ecs/missing-field /containerDefinitions/0'],
  ],
  ['an unknown field', task('portmappings: []\n'), ['error ecs/unknown-field /containerDefinitions/0/portmappings']],
  ['text for a number', task('cpu: "256"\n'), ['error ecs/wrong-type /containerDefinitions/0/cpu']],
  ['a number for text', task('', 'cpu: 256\n'), ['error ecs/wrong-type /cpu']],
  ['a fraction', task('memory: 0.5\n'), ['error ecs/wrong-type /containerDefinitions/0/memory']],
  ['an object for a list', task('environment: {A: b}\n'), ['error ecs/wrong-type /containerDefinitions/0/environment']],
  ['a value nobody knows', task('', 'networkMode: awsvpcs\n'), ['error ecs/not-a-value /networkMode']],
  [
    'one problem, not what follows from it',
    'family: web\ncontainerDefinitions:\n  web: {image: nginx}\n',
    ['error ecs/wrong-type /containerDefinitions'],
  ],
  ['nothing where something is', task('ulimits:\n'), ['error ecs/wrong-type /containerDefinitions/0/ulimits']],
  ['nothing in a list', task('command: [a, null]\n'), ['error ecs/wrong-type /containerDefinitions/0/command/1']],
  [
    'nothing for what is required',
    task('', '').replace('nginx', ''),
    ['error ecs/missing-field /containerDefinitions/0/image'],
  ],
  [
    'another protocol is taken for tcp',
    task('portMappings:\n- {containerPort: 80, protocol: http}\n'),
    ['warning ecs/not-a-value /containerDefinitions/0/portMappings/0/protocol'],
  ],
  ['a log driver that only the agent knows', task('logConfiguration: {logDriver: none}\n'), []],
  [
    'yes, which is text to some and true to others',
    task('essential: yes\nenvironment:\n- {name: ON, value: off}\n'),
    [],
  ],
  ['yes, which is text to all', task('essential: "yes"\n'), ['error ecs/wrong-type /containerDefinitions/0/essential']],
  ['text to be filled in', task('cpu: ${CPU}\nportMappings: ${PORTS}\n', 'networkMode: ${MODE}\n'), []],
  [
    'what AWS prints and does not take',
    task('', 'revision: 3\nstatus: ACTIVE\n'),
    ['error ecs/output-only-field /revision', 'error ecs/output-only-field /status'],
  ],
  [
    'what AWS printed',
    '{"taskDefinition": {"family": "a", "revision": 3, "containerDefinitions": [{"name": "a", "image": "b", "prot": 1}]}}',
    [
      'error ecs/unknown-field /taskDefinition/containerDefinitions/0/prot',
      'information ecs/output-only-field /taskDefinition/revision',
    ],
  ],
  [
    'a list of containers',
    '[{"name": "a", "essential": true, "cpu": "1", "dockerlabels": {}, "ulimits": null}]',
    ['error ecs/missing-field /0', 'error ecs/wrong-type /0/cpu', 'warning ecs/unknown-field /0/dockerlabels'],
  ],
  ['a service', '{"serviceName": "web", "taskDefinition": "web:1", "desiredCount": 1}', []],
  ['a service without a name', '{"taskDefinition": "web:1", "desiredCount": 1}', ['error ecs/missing-field /']],
  ['a count as text', '{"serviceName": "web", "desiredCount": "1"}', ['error ecs/wrong-type /desiredCount']],
  [
    'a fraction of traffic',
    '{"serviceName": "web", "deploymentConfiguration": {"canaryConfiguration": {"canaryPercent": 0.5}}}',
    [],
  ],

  ['a template’s service', template('', 'TaskDefinition: !Ref Task\nDesiredCount: "2"\n', 'Service'), []],
  ['a template may write numbers as text', template('Cpu: "256"\nEssential: "true"\n', 'Cpu: 256\n'), []],
  [
    'but not any text',
    template('Cpu: lots\nEssential: "yes"\n'),
    [`error ecs/wrong-type ${C}/Cpu`, `error ecs/wrong-type ${C}/Essential`],
  ],
  [
    'a template needs no family, but containers',
    template('', '').replace(/ +ContainerDefinitions[\s\S]*/, '      Cpu: 256\n'),
    [`error ecs/missing-field ${P}`],
  ],
  ['an unknown property', template('', 'NetworkModes: awsvpc\n'), [`error ecs/unknown-field ${P}/NetworkModes`]],
  ['the API’s name in a template', template('portMappings: []\n'), [`error ecs/unknown-field ${C}/portMappings`]],
  ['nothing in a template', template('Ulimits:\n'), [`error ecs/wrong-type ${C}/Ulimits`]],
  [
    'a property CloudFormation may have by now',
    template('ResourceRequirements:\n- Type: GPU\n  Value: "1"\n  SharingStrategy: {}\n'),
    [],
  ],
  [
    'intrinsic functions are never judged',
    template(
      'Memory: !Ref Memory\nEnvironment: !If [A, [], !Ref "AWS::NoValue"]\n',
      'NetworkMode: !Ref Mode\nFn::Transform: x\n',
    ),
    [],
  ],
  ['a template that a macro rewrites', `Transform: [AWS::Serverless-2016-10-31, Ours]\n${template('Prot: 1\n')}`, []],
  [
    'a template with a macro of AWS',
    `Transform: AWS::Serverless-2016-10-31\n${template('Prot: 1\n')}`,
    [`error ecs/unknown-field ${C}/Prot`],
  ],
  [
    'a substitution without variables is judged',
    template('', 'NetworkMode: !Sub bridges\n'),
    [`error ecs/not-a-value ${P}/NetworkMode`],
  ],
  [
    'an object that a macro completes lacks nothing',
    template('LogConfiguration:\n  Fn::Transform: {Name: AWS::Include}\n  Extra: 1\n'),
    [],
  ],
];
for (const [what, text, expected] of CASES) test(what, () => assert.deepEqual(lines(text), expected));

test('one fix takes out everything that AWS does not take back', () => {
  const text =
    '{\n  "family": "a",\n  "revision": 3,\n  "containerDefinitions": [{"name": "a", "image": "b"}],\n  "status": "ACTIVE"\n}\n';
  const [problem] = problems(text);
  const fix = problem?.fixes?.[0];
  assert.ok(fix?.certain);
  let fixed = text;
  for (const edit of [...applyEdits(open(text), fix.edits)].sort((a, b) => b.start - a.start)) {
    fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end);
  }
  assert.deepEqual(JSON.parse(fixed), { family: 'a', containerDefinitions: [{ name: 'a', image: 'b' }] });
});

const MEANT: [text: string, key: string][] = [
  [task('portmappings: []\n'), 'portMappings'],
  [task('readOnlyRootFilesystem: true\n'), 'readonlyRootFilesystem'],
  [template('', 'NetworkModes: awsvpc\n'), 'NetworkMode'],
  [template('portMappings: []\n'), 'PortMappings'],
];
for (const [text, key] of MEANT) {
  test(`did you mean ${key}`, () => {
    const [problem] = problems(text);
    assert.match(problem?.message ?? '', new RegExp(`\`${key}\``));
    const edit = problem?.fixes?.[0]?.edits[0];
    assert.deepEqual(edit, { kind: 'rename', pointer: problem?.pointer, key });
  });
}

test('a word of Kubernetes is answered with the word of ECS', () => {
  assert.match(problems(task('livenessProbe: {}\n'))[0]?.message ?? '', /ECS calls it `healthCheck`/);
  assert.match(problems(task('volumeMounts: []\n'))[0]?.message ?? '', /ECS calls it `mountPoints`/);
});

test('the hints speak of fields that are there, in place of fields that are not', () => {
  for (const type of ['TaskDefinition', 'ContainerDefinition', 'PortMapping', 'Service']) {
    for (const field of Object.keys(ecsFacts.types[type]?.fields ?? {})) assert.equal(hintFor(type, field), undefined);
  }
});

const PAGES: [text: string, page: string][] = [
  [task('', 'revision: 3\n'), 'API_RegisterTaskDefinition.html'],
  [task('prot: 1\n'), 'API_ContainerDefinition.html'],
  [task('cpu: a\n'), 'API_ContainerDefinition.html'],
  [template('Prot: 1\n'), 'aws-properties-ecs-taskdefinition-containerdefinition.html'],
  [template('', 'Prot: 1\n'), 'aws-resource-ecs-taskdefinition.html'],
];
for (const [text, page] of PAGES) {
  test(`the page is ${page}`, () => assert.equal(problems(text)[0]?.documentation?.split('/').at(-1), page));
}
