import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convertContainer } from '../../../server/features/convert-container.ts';
import { resourceActions } from '../../../server/features/resource-actions.ts';
import { marked } from './marked.ts';

function titles(text: string, language: 'en' | 'ja' = 'en'): string[] {
  const { file, offset } = marked(text);
  return resourceActions(file, offset, language).map(({ title }) => title);
}

const workload = (kind: string, apiVersion = 'apps/v1') =>
  `# first\n---\napiVersion: ${apiVersion}\nki|nd: ${kind}\nmetadata:\n  name: web\nspec: {}\n`;
const DEPLOYMENT = (name: string, image: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  ${name}\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          ${image}\n`;
const CONTAINER = 'Convert this container to an ECS container definition';

describe('actions on a whole resource', () => {
  for (const [text, expected] of [
    [workload('Deployment'), 'Convert this Deployment to an ECS service'],
    [workload('StatefulSet'), 'Convert this StatefulSet to an ECS service'],
    [workload('CronJob', 'batch/v1'), 'Convert this CronJob to a scheduled ECS task'],
    [workload('Job', 'batch/v1'), 'Convert this Job to an ECS task definition'],
    [DEPLOYMENT('na|me: web', 'image: a'), 'Convert this Deployment to an ECS service'],
    [DEPLOYMENT('name: web', 'im|age: a'), CONTAINER],
    ['family: we|b\ncontainerDefinitions: []\n', 'Convert this task definition to Kubernetes'],
    ['{"serviceName": "web", "desired|Count": 1, "launchType": "EC2"}', 'Convert this service to Kubernetes'],
    [
      'family: web\ncontainerDefinitions:\n  - name: w|eb\n    image: a\n',
      'Convert this container to a Kubernetes container',
    ],
    ['[{"name": "web", "ima|ge": "a", "essential": true}]', 'Convert this container to a Kubernetes container'],
    [
      'Resources:\n  We|b:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: web\n',
      'Convert this task definition to Kubernetes',
    ],
    [
      'Resources:\n  Web:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: web\n          Im|age: a\n',
      'Convert this container to a Kubernetes container',
    ],
  ] as const) {
    it(expected, () => assert.deepEqual(titles(text), [expected]));
  }

  for (const [what, text] of [
    ['what becomes nothing by itself', 'apiVersion: v1\nki|nd: ConfigMap\nmetadata:\n  name: a\n'],
    ['deep lines', DEPLOYMENT('labels: {a: |b}', 'image: a').replace('{a: ', '\n    a: ').replace('}', '')],
    ['other files', 'services:\n  web:\n    im|age: nginx\n'],
    [
      'charts',
      'apiVersion: apps/v1\nki|nd: Deployment\nmetadata:\n  name: {{ .Values.name }}\nspec:\n{{ if .Values.x }}\n  a: b\n{{ end }}\n',
    ],
  ] as const) {
    it(`not for ${what}`, () => assert.deepEqual(titles(text), []));
  }

  it('speak Japanese', () => {
    assert.deepEqual(titles(workload('Deployment'), 'ja'), ['この Deployment を ECS サービスに変換']);
    assert.deepEqual(titles('family: we|b\ncontainerDefinitions: []\n', 'ja'), ['このタスク定義を Kubernetes に変換']);
  });
});

describe('one container in the form of the other platform', () => {
  const convert = (text: string) => {
    const { file, offset } = marked(text);
    const [action] = resourceActions(file, offset, 'en');
    assert.equal(action?.converts, 'container');
    return convertContainer(file, action.document, action.pointer);
  };

  it('is a container definition in JSON', () => {
    const found = convert(
      DEPLOYMENT(
        'name: web',
        'im|age: a\n          command: [run]\n          tty: true\n          readinessProbe: {tcpSocket: {port: 80}}',
      ),
    );
    assert.ok(found && 'text' in found);
    assert.equal(found.language, 'json');
    assert.deepEqual(JSON.parse(found.text), {
      essential: true,
      name: 'web',
      image: 'a',
      entryPoint: ['run'],
      pseudoTerminal: true,
    });
    assert.deepEqual(found.notes, ['`readinessProbe` is left out. It has no counterpart.']);
  });

  it('is an item of containers in YAML', () => {
    const found = convert(
      'family: web\ncontainerDefinitions:\n  - name: Web_1\n    im|age: a\n    command: [serve]\n    cpu: 256\n    ulimits: []\n',
    );
    assert.ok(found && 'text' in found);
    assert.equal(
      found.text,
      '- name: web-1\n  image: a\n  args:\n    - serve\n  resources:\n    requests:\n      cpu: 250m\n',
    );
    assert.equal(found.notes.length, 2);
  });

  it('reads templates', () => {
    const found = convert(
      'Resources:\n  Web:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: web\n          Im|age: !Ref Image\n          Memory: "512"\n',
    );
    assert.ok(found && 'text' in found);
    assert.match(found.text, /memory: 512Mi/);
  });

  it('says why there is none', () => {
    const found = convert(DEPLOYMENT('name: web', 'im|age: a\n          command: [run]\n          entryPoint: [x]'));
    assert.ok(found && 'reason' in found);
    assert.match(found.reason, /half in the words of ECS/);
  });

  it('is nothing where no container is', () => {
    const { file } = marked(workload('Deployment'));
    assert.equal(convertContainer(file, 1, '/metadata'), undefined);
    assert.equal(convertContainer(file, 7, ''), undefined);
  });
});
