import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';
import { createWorkspace } from '../../../server/workspace/workspace.ts';

const TASK = {
  family: 'web',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  containerDefinitions: [
    { name: 'app', image: 'nginx:1.27', essential: true, portMappings: [{ name: 'http', containerPort: 80 }] },
  ],
};
const SERVICE = {
  serviceName: 'web',
  taskDefinition: 'web',
  desiredCount: 2,
  launchType: 'FARGATE',
  networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
  loadBalancers: [
    { targetGroupArn: 'arn:aws:elasticloadbalancing:a:1:targetgroup/a/1', containerName: 'web', containerPort: 80 },
  ],
};
const CONTAINER = 'error ecs/load-balancer-container /loadBalancers/0/containerName';
const other = (changes: object) => ({ ...TASK, ...changes });

/** The errors of one file among these, by path. */
function errorsOf(path: string, files: Record<string, unknown>, complete = true) {
  const workspace = createWorkspace(complete);
  const opened = Object.entries(files).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
    return openFile(`file:///${name}`, languageOf(name, text), text);
  });
  for (const file of opened) workspace.update(file);
  const file = opened.find(({ uri }) => uri === `file:///${path}`);
  assert.ok(file);
  return checkFile(file, defaultContext, workspace).filter(({ severity }) => severity === 'error');
}

const LINKS: [what: string, files: Record<string, unknown>, expected: string[]][] = [
  ['alone', { 'a/service.json': SERVICE }, []],
  ['the task definition of its family', { 'a/service.json': SERVICE, 'a/task.json': TASK }, [CONTAINER]],
  ['in YAML', { 'a/service.json': SERVICE, 'a/task.yaml': JSON.stringify(TASK) }, [CONTAINER]],
  ['one as AWS prints it', { 'a/service.json': SERVICE, 'a/task.json': { taskDefinition: TASK } }, [CONTAINER]],
  ['another family', { 'a/service.json': SERVICE, 'a/task.json': other({ family: 'shop' }) }, []],
  ['another folder', { 'a/service.json': SERVICE, 'b/task.json': TASK }, []],
  ['two of its family', { 'a/service.json': SERVICE, 'a/task.json': TASK, 'a/next.json': TASK }, []],
  ['a revision', { 'a/service.json': { ...SERVICE, taskDefinition: 'web:7' }, 'a/task.json': TASK }, []],
  [
    'the revision that was printed',
    {
      'a/service.json': { ...SERVICE, taskDefinition: 'web:7' },
      'a/task.json': { taskDefinition: other({ revision: 7 }) },
    },
    [CONTAINER],
  ],
  [
    'an ARN',
    {
      'a/service.json': { ...SERVICE, taskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web' },
      'a/task.json': TASK,
    },
    [CONTAINER],
  ],
  ['a placeholder', { 'a/service.json': { ...SERVICE, taskDefinition: '<TASK_DEFINITION>' }, 'a/task.json': TASK }, []],
  ['a list of containers', { 'a/service.json': SERVICE, 'a/task.json': TASK.containerDefinitions }, []],
];
for (const [what, files, expected] of LINKS) {
  test(`a service and ${what}`, () => {
    const found = errorsOf('a/service.json', files).map(
      ({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`,
    );
    assert.deepEqual(found, expected);
  });
}

test('what ecspresso puts together', () => {
  const { serviceName, taskDefinition, ...nameless } = SERVICE;
  const configuration =
    'region: eu-west-1\nservice: web\nservice_definition: service.json\ntask_definition: defs/../task.json\n';
  const files = { 'a/service.json': nameless, 'a/task.json': TASK, 'a/ecspresso.yml': configuration };
  assert.deepEqual(
    errorsOf('a/service.json', files).map(({ pointer }) => pointer),
    ['/loadBalancers/0/containerName'],
  );
  assert.deepEqual(errorsOf('a/service.json', { 'a/service.json': nameless, 'a/task.json': TASK }), []);
});

test('the other half is shown in its file', () => {
  const [problem] = errorsOf('a/service.json', { 'a/service.json': SERVICE, 'a/task.json': TASK });
  assert.deepEqual(problem?.related?.[0]?.elsewhere, {
    uri: 'file:///a/task.json',
    start: { line: 8, character: 2 },
    end: { line: 8, character: 24 },
  });
});

test('a service on Fargate puts its task definition there', () => {
  const { requiresCompatibilities, ...task } = TASK;
  const files = { 'a/task.json': { ...task, memory: '8192' }, 'a/service.json': SERVICE };
  assert.deepEqual(
    errorsOf('a/task.json', files).map(({ rule, pointer }) => `${rule} ${pointer}`),
    ['ecs/fargate-size /memory'],
  );
  assert.deepEqual(errorsOf('a/task.json', { 'a/task.json': files['a/task.json'] }), []);
});

test('nothing is said while files are still being read', () => {
  assert.deepEqual(errorsOf('a/service.json', { 'a/service.json': SERVICE, 'a/task.json': TASK }, false), []);
});

test('an edit of the other file counts', () => {
  const workspace = createWorkspace(true);
  const open = (name: string, value: unknown) => openFile(`file:///a/${name}`, 'json', JSON.stringify(value));
  const service = open('service.json', SERVICE);
  workspace.update(service);
  assert.ok(workspace.update(open('task.json', TASK)));
  assert.equal(checkFile(service, defaultContext, workspace).filter(({ severity }) => severity === 'error').length, 1);
  assert.ok(!workspace.update(open('task.json', TASK)));
  const renamed = TASK.containerDefinitions.map((container) => ({ ...container, name: 'web' }));
  assert.ok(workspace.update(open('task.json', other({ containerDefinitions: renamed }))));
  assert.deepEqual(
    checkFile(service, defaultContext, workspace).filter(({ severity }) => severity === 'error'),
    [],
  );
});
