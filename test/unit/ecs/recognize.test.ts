import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognizeEcs } from '../../../server/ecs/recognize.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

/** `dialect kind name pointer` of everything recognised in a YAML (or JSON) text. */
function recognized(text: string): string[] {
  const language = /^\s*[[{]/.test(text) ? 'json' : 'yaml';
  return openFile(`file:///a.${language}`, language, text).documents.flatMap(({ document }) =>
    recognizeEcs(document).map(({ dialect, kind, name, pointer, bareContainers }) =>
      [dialect, kind, name ?? '-', pointer || '/', ...(bareContainers ? ['bare'] : [])].join(' '),
    ),
  );
}

const OURS: [what: string, text: string, resources: string[]][] = [
  ['a task definition', '{"family": "web", "containerDefinitions": []}', ['api TaskDefinition web /']],
  ['a task definition in YAML', 'family: web\ncontainerDefinitions:\n- name: web\n', ['api TaskDefinition web /']],
  ['containers without a family', '{"containerDefinitions": [{"name": "web"}]}', ['api TaskDefinition - /']],
  ['a family without containers', '{"family": "web", "networkMode": "awsvpc"}', ['api TaskDefinition web /']],
  [
    'containers as an object',
    'family: web\ncontainerDefinitions:\n  web: {image: nginx}\n',
    ['api TaskDefinition web /'],
  ],
  ['a key in the wrong case', '{"family": "web", "containerdefinitions": [{}]}', ['api TaskDefinition web /']],
  ['a family to be filled in', '{"family": "${FAMILY}", "containerDefinitions": [{}]}', ['api TaskDefinition - /']],
  [
    'what describe-task-definition prints',
    '{"taskDefinition": {"family": "web", "revision": 3, "containerDefinitions": []}, "tags": []}',
    ['api TaskDefinition web /taskDefinition'],
  ],
  ['a list of containers', '[{"name": "web", "image": "nginx", "essential": true}]', ['api TaskDefinition - / bare']],
  [
    'a list of sized containers',
    '[{"name": "web", "image": "nginx", "cpu": 256, "memory": 512}]',
    ['api TaskDefinition - / bare'],
  ],
  [
    'a list of containers in YAML',
    '- name: web\n  image: nginx\n  portMappings:\n  - containerPort: 80\n- name: log\n  image: fluent-bit\n',
    ['api TaskDefinition - / bare'],
  ],
  ['a service', '{"serviceName": "web", "taskDefinition": "web:1"}', ['api Service web /']],
  ['a service without a name', '{"taskDefinition": "web:1", "desiredCount": 2}', ['api Service - /']],
  [
    'a service whose names stand in ecspresso’s configuration',
    '{"desiredCount": 2, "schedulingStrategy": "REPLICA", "launchType": "FARGATE"}',
    ['api Service - /'],
  ],
  [
    'a service of an external controller',
    '{"serviceName": "web", "deploymentController": {"type": "EXTERNAL"}}',
    ['api Service web /'],
  ],
  [
    'what describe-services prints',
    '{"services": [{"serviceName": "a", "taskDefinition": "a:1"}, {"serviceName": "b", "taskDefinition": "b:1"}], "failures": []}',
    ['api Service a /services/0', 'api Service b /services/1'],
  ],
  [
    'a template',
    'Resources:\n  Web:\n    Type: AWS::ECS::TaskDefinition\n    Properties: {Cpu: 256}\n  A/b:\n    Type: AWS::ECS::Service\n    Properties: {}\n  Bucket:\n    Type: AWS::S3::Bucket\n',
    [
      'cloudformation TaskDefinition Web /Resources/Web/Properties',
      'cloudformation Service A/b /Resources/A~1b/Properties',
    ],
  ],
];
for (const [what, text, resources] of OURS) test(`ours: ${what}`, () => assert.deepEqual(recognized(text), resources));

const NOT_OURS: [what: string, text: string][] = [
  ['nothing', ''],
  ['a scalar', '42'],
  ['an empty list', '[]'],
  ['a compose file', 'services:\n  web:\n    image: nginx\n    ports: ["80:80"]\n'],
  ['a list of services in something else', 'services:\n- name: web\n  image: nginx\n'],
  ['a Kubernetes object', 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - {name: web, image: nginx}\n'],
  [
    'a custom resource with ECS fields',
    'apiVersion: ecs.services.k8s.aws/v1alpha1\nkind: TaskDefinition\nfamily: web\ncontainerDefinitions: []\n',
  ],
  [
    'a list of Kubernetes containers',
    '- name: web\n  image: nginx\n  ports:\n  - containerPort: 80\n  env:\n  - {name: A, value: b}\n',
  ],
  ['a list of products', '[{"name": "Phone", "image": "phone.png", "memory": "8GB", "cpu": "A18"}]'],
  ['a list of packages', '[{"name": "left-pad", "version": "1.0.0"}]'],
  ['image definitions of CodePipeline', '[{"name": "web", "imageUri": "nginx:1"}]'],
  ['a list of texts', '["essential", "name"]'],
  ['Elastic Beanstalk', '{"AWSEBDockerrunVersion": 2, "containerDefinitions": [{"name": "web", "image": "nginx"}]}'],
  ['a daemon’s task definition', '{"family": "a", "containerDefinitions": [{"image": "a"}], "pidMode": "shared"}'],
  ['run-task', '{"cluster": "a", "taskDefinition": "web:1", "launchType": "FARGATE", "networkConfiguration": {}}'],
  ['run-task with a count', '{"taskDefinition": "web:1", "count": 2, "placementStrategy": []}'],
  ['update-service', '{"service": "web", "taskDefinition": "web:2", "desiredCount": 2}'],
  [
    'an OpenAPI description',
    '{"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"TaskDefinition": {"required": ["containerDefinitions"]}}}}',
  ],
  ['a tsconfig', '{"compilerOptions": {"strict": true}, "include": ["src"]}'],
  ['a package.json', '{"name": "web", "version": "1.0.0", "dependencies": {}}'],
  ['fonts', '{"family": "Noto Sans", "weight": 400}'],
  ['a template without ECS', 'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n'],
  [
    'a template whose properties a macro writes',
    'Resources:\n  Web:\n    Type: AWS::ECS::Service\n    Properties:\n      Fn::Transform: {Name: AWS::Include}\n',
  ],
  ['a count and something else', 'desiredCount: 2\nloadBalancers: []\nreplicas: 2\n'],
  ['one field of a service', '{"loadBalancers": []}'],
  [
    'an appspec file',
    'version: 0.0\nResources:\n- TargetService:\n    Type: AWS::ECS::Service\n    Properties: {TaskDefinition: a}\n',
  ],
  ['a settings file with a service name', 'serviceName: web\nport: 8080\n'],
];
for (const [what, text] of NOT_OURS) test(`not ours: ${what}`, () => assert.deepEqual(recognized(text), []));
