import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

/** A misspelt key is one mistake: neither its absence nor what follows from that is told too. */
const CASES: [what: string, text: string, expected: string[]][] = [
  [
    'a field that a rule asks for',
    '{"family": "a", "requiresCompatibilities": ["FARGATE"], "networkmode": "awsvpc", "cpu": "256", "memory": "512",' +
      ' "containerDefinitions": [{"name": "a", "image": "a", "logConfiguration": {"logDriver": "splunk"}}]}',
    ['ecs/unknown-field /networkmode'],
  ],
  [
    'a field that has to be there',
    '{"family": "a", "containerDefinitions": [{"nmae": "a", "image": "a", "memory": 64}]}',
    ['ecs/unknown-field /containerDefinitions/0/nmae'],
  ],
  [
    'in a template',
    'Resources: {A: {Type: "AWS::ECS::TaskDefinition", Properties: {Family: a, RequiresCompatibilities: [FARGATE], ' +
      'Networkmode: awsvpc, Cpu: 256, Memory: 512, ContainerDefinitions: [{Name: a, Image: a, LogConfiguration: {LogDriver: splunk}}]}}}',
    ['ecs/unknown-field /Resources/A/Properties/Networkmode'],
  ],
  [
    'what is wrong beside it is told',
    '{"family": "a b", "networkmode": "awsvpc", "containerDefinitions": [{"name": "a", "image": "a", "memory": 64}]}',
    ['ecs/family-name /family', 'ecs/unknown-field /networkmode'],
  ],
];

for (const [what, text, expected] of CASES) {
  test(what, () => {
    const file = openFile('file:///a', text.startsWith('{') ? 'json' : 'yaml', text);
    const errors = checkFile(file, defaultContext).filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors.map(({ rule, pointer }) => `${rule} ${pointer}`).sort(), expected);
  });
}
