import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EcsView, viewOf } from '../../../server/ecs/dialects.ts';
import { recognizeEcs } from '../../../server/ecs/recognize.ts';
import { openFile } from '../../../server/syntax/open-file.ts';
import { isUnknown, unknownText, type Value } from '../../../server/syntax/value.ts';

function view(text: string): EcsView {
  const language = /^\s*[[{]/.test(text) ? 'json' : 'yaml';
  const document = openFile(`file:///a.${language}`, language, text).documents[0]?.document;
  const resource = document && recognizeEcs(document)[0];
  assert.ok(resource);
  return viewOf(resource);
}

/** Unknown values as `?text`, so that they can be compared. */
function shown(value: Value): unknown {
  if (isUnknown(value)) return `?${unknownText(value)}`;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shown(member)]));
}

const template = (properties: string, kind = 'TaskDefinition'): string =>
  `Resources:\n  Web:\n    Type: AWS::ECS::${kind}\n    Properties:\n${properties.replaceAll(/^/gm, '      ')}\n`;

const VIEWS: [what: string, properties: string, expected: object][] = [
  ['names', 'Family: web\nRequiresCompatibilities: [FARGATE]', { family: 'web', requiresCompatibilities: ['FARGATE'] }],
  [
    'names that differ in more than their first letter',
    'Volumes:\n- Name: data\n  EFSVolumeConfiguration:\n    FilesystemId: fs-1\n    AuthorizationConfig: {IAM: ENABLED}',
    {
      volumes: [
        { name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1', authorizationConfig: { iam: 'ENABLED' } } },
      ],
    },
  ],
  [
    'the keys of maps are the user’s own',
    'ContainerDefinitions:\n- DockerLabels: {Team: shop, Name: x}\n  LogConfiguration:\n    Options: {Awslogs-Group: g, Mode: blocking}',
    {
      containerDefinitions: [
        {
          dockerLabels: { Team: 'shop', Name: 'x' },
          logConfiguration: { options: { 'Awslogs-Group': 'g', Mode: 'blocking' } },
        },
      ],
    },
  ],
  ['tags', 'Tags:\n- Key: Team\n  Value: shop', { tags: [{ key: 'Team', value: 'shop' }] }],
  [
    'numbers and booleans as strings',
    'ContainerDefinitions:\n- Cpu: "256"\n  Essential: "false"\n  PortMappings:\n  - ContainerPort: "80"',
    { containerDefinitions: [{ cpu: 256, essential: false, portMappings: [{ containerPort: 80 }] }] },
  ],
  [
    'strings as numbers and booleans',
    'Cpu: 256\nContainerDefinitions:\n- Environment:\n  - Name: PORT\n    Value: 80\n  - Name: DEBUG\n    Value: true\n  Command: [sleep, 5]',
    {
      cpu: '256',
      containerDefinitions: [
        {
          environment: [
            { name: 'PORT', value: '80' },
            { name: 'DEBUG', value: 'true' },
          ],
          command: ['sleep', '5'],
        },
      ],
    },
  ],
  ['text that is no number stays', 'ContainerDefinitions:\n- Cpu: lots', { containerDefinitions: [{ cpu: 'lots' }] }],
  [
    'intrinsic functions are unknown',
    'Family: !Ref Name\nTaskRoleArn: !GetAtt Role.Arn\nContainerDefinitions:\n- Image: !Sub "${Repo}:1"\n  Command: !Split [",", !Ref Command]\n- !If [Logs, {Name: log}, !Ref "AWS::NoValue"]',
    {
      family: '?!Ref Name',
      taskRoleArn: '?!GetAtt Role.Arn',
      containerDefinitions: [
        { image: '?!Sub ${Repo}:1', command: '?{"Fn::Split":[",",{"Ref":"Command"}]}' },
        '?{"Fn::If":["Logs",{"Name":"log"},{"Ref":"AWS::NoValue"}]}',
      ],
    },
  ],
  ['a substitution without variables is its text', 'Cpu: !Sub "256"\nFamily: !Sub web', { cpu: '256', family: 'web' }],
  [
    'an object that a macro completes is unknown',
    'RuntimePlatform:\n  CpuArchitecture: ARM64\n  Fn::Transform: {Name: AWS::Include}',
    { runtimePlatform: '?{"CpuArchitecture":"ARM64","Fn::Transform":{"Name":"AWS::Include"}}' },
  ],
  ['unknown names stay', 'NetworkModes: awsvpc', { NetworkModes: 'awsvpc' }],
];
for (const [what, properties, expected] of VIEWS) {
  test(`template view: ${what}`, () => assert.deepEqual(shown(view(template(properties)).value), expected));
}

test('the view of a service', () => {
  const { value } = view(
    template('PlacementStrategies:\n- Type: spread\n  Field: instanceId\nDesiredCount: "2"', 'Service'),
  );
  assert.deepEqual(value, { placementStrategy: [{ type: 'spread', field: 'instanceId' }], desiredCount: 2 });
});

const CHOICE = `Parameters: {Stage: {Type: String, AllowedValues: [prod]}}
Conditions: {IsProd: !Equals [!Ref Stage, prod]}
${template('Cpu: !Sub "${Stage}-1"\nContainerDefinitions:\n- !If [IsProd, {Name: web, LogConfiguration: !If [IsProd, {LogDriver: awslogs}, x]}, {Name: log}]')}`;
test('what is certain of a template is worked out, and found where it is written', () => {
  const { value, toDocument } = view(CHOICE);
  assert.deepEqual(value, {
    cpu: 'prod-1',
    containerDefinitions: [{ name: 'web', logConfiguration: { logDriver: 'awslogs' } }],
  });
  const container = '/Resources/Web/Properties/ContainerDefinitions/0/Fn::If/1';
  assert.equal(toDocument('/containerDefinitions/0/name'), `${container}/Name`);
  assert.equal(
    toDocument('/containerDefinitions/0/logConfiguration/logDriver'),
    `${container}/LogConfiguration/Fn::If/1/LogDriver`,
  );
});

const WEB = template(
  'Volumes:\n- EFSVolumeConfiguration: {FilesystemId: fs-1}\nContainerDefinitions:\n- Name: web\n  environment: []\n  DockerLabels: {a/b: c}',
);
const POINTERS: [what: string, text: string, pointer: string, expected: string][] = [
  ['bare', '{"family": "web", "containerDefinitions": []}', '/family', '/family'],
  ['wrapped', '{"taskDefinition": {"family": "a", "containerDefinitions": []}}', '/family', '/taskDefinition/family'],
  ['list', '[{"name": "a", "essential": true}]', '/containerDefinitions/0/name', '/0/name'],
  ['list itself', '[{"name": "a", "essential": true}]', '/containerDefinitions', ''],
  ['template', WEB, '/containerDefinitions/0/name', '/Resources/Web/Properties/ContainerDefinitions/0/Name'],
  ['template root', WEB, '', '/Resources/Web/Properties'],
  [
    'template, odd names',
    WEB,
    '/volumes/0/efsVolumeConfiguration/fileSystemId',
    '/Resources/Web/Properties/Volumes/0/EFSVolumeConfiguration/FilesystemId',
  ],
  [
    'template, a map’s key',
    WEB,
    '/containerDefinitions/0/dockerLabels/a~1b',
    '/Resources/Web/Properties/ContainerDefinitions/0/DockerLabels/a~1b',
  ],
  [
    'template, a missing field',
    WEB,
    '/containerDefinitions/0/image',
    '/Resources/Web/Properties/ContainerDefinitions/0/Image',
  ],
  [
    'template, a misspelt field',
    WEB,
    '/containerDefinitions/0/environment',
    '/Resources/Web/Properties/ContainerDefinitions/0/environment',
  ],
];
for (const [what, text, pointer, expected] of POINTERS) {
  test(`pointer to the document: ${what}`, () => assert.equal(view(text).toDocument(pointer), expected));
}

test('edits of the view become edits of a template', () => {
  const { toDocumentEdit } = view(WEB);
  const container = '/Resources/Web/Properties/ContainerDefinitions/0';
  assert.deepEqual(
    toDocumentEdit({
      kind: 'insert',
      pointer: '/containerDefinitions/0',
      members: { logConfiguration: { logDriver: 'awslogs', options: { mode: 'blocking' } } },
    }),
    {
      kind: 'insert',
      pointer: container,
      members: { LogConfiguration: { LogDriver: 'awslogs', Options: { mode: 'blocking' } } },
    },
  );
  assert.deepEqual(toDocumentEdit({ kind: 'append', pointer: '/volumes', item: { name: 'data', host: {} } }), {
    kind: 'append',
    pointer: '/Resources/Web/Properties/Volumes',
    item: { Name: 'data', Host: {} },
  });
  assert.deepEqual(
    toDocumentEdit({ kind: 'set', pointer: '/containerDefinitions/0/portMappings', value: [{ containerPort: 80 }] }),
    {
      kind: 'set',
      pointer: `${container}/PortMappings`,
      value: [{ ContainerPort: 80 }],
    },
  );
  assert.deepEqual(
    toDocumentEdit({ kind: 'rename', pointer: '/containerDefinitions/0/environment', key: 'environmentFiles' }),
    {
      kind: 'rename',
      pointer: `${container}/environment`,
      key: 'EnvironmentFiles',
    },
  );
  assert.deepEqual(toDocumentEdit({ kind: 'remove', pointer: '/containerDefinitions/0/name' }), {
    kind: 'remove',
    pointer: `${container}/Name`,
  });
});

test('a list of containers has no place for edits of the task', () => {
  const { toDocumentEdit } = view('[{"name": "a", "essential": true}]');
  assert.equal(toDocumentEdit({ kind: 'set', pointer: '/networkMode', value: 'awsvpc' }), undefined);
  assert.deepEqual(toDocumentEdit({ kind: 'remove', pointer: '/containerDefinitions/0/essential' }), {
    kind: 'remove',
    pointer: '/0/essential',
  });
});
