import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { folderWith, run } from './run.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: web:1
          resources: { requests: { cpu: 250m, memory: 512Mi } }
`;
const TASK = JSON.stringify({
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  containerDefinitions: [{ name: 'web', image: 'web:1', essential: true }],
});
const SCHEDULE = JSON.stringify({
  Name: 'nightly',
  ScheduleExpression: 'cron(0 6 * * ? *)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  Target: { Arn: 'arn:aws:ecs:eu-west-1:1:cluster/a', RoleArn: 'arn', EcsParameters: { TaskDefinitionArn: 'web' } },
});

const folder = folderWith({
  'k8s/web.yaml': DEPLOYMENT,
  'k8s/compose.yaml': 'services: {}\n',
  'ecs/task.json': TASK,
  'broken.yaml': 'apiVersion: apps/v1\nkind: Deployment\nspec:\n\treplicas: 1\n',
  'a-file': '',
  'chosen/.crossdock.yaml': 'convert: {format: terraform, launch-type: ec2}\n',
  'chosen/web.yaml': DEPLOYMENT,
  'beside/task.json': TASK,
  'beside/schedule.json': SCHEDULE,
});
after(folder.remove);
const convert = (...args: string[]) => run(folder.path, ['convert', ...args]);
const outside = (name: string) => join(folder.path, name);

describe('crossdock convert', () => {
  it('writes a template and a report', async () => {
    const { code, out, err } = await convert('--to', 'ecs', '--out', 'to-ecs', 'k8s');
    assert.equal(code, 0, err);
    const report = JSON.parse(readFileSync(outside('to-ecs/report.json'), 'utf8'));
    assert.equal(report.version, 1);
    assert.ok(report.findings.length > 0);
    for (const { path } of report.outputs) assert.ok(existsSync(join(outside('to-ecs'), path)), path);
    assert.ok(out.includes('to-ecs/report.json'));
    assert.match(err, /\d+ exact/);
    assert.ok(readdirSync(outside('to-ecs')).every((name) => !name.endsWith('.new')));
  });
  it('prints to standard output what is valid in its form', async () => {
    const yaml = await convert('--to', 'ecs', 'k8s/web.yaml');
    assert.match(yaml.out, /^# \S+\n/);
    assert.match(yaml.out, /AWS::ECS::TaskDefinition/);
    const manifests = await convert('--to', 'eks', 'ecs/task.json');
    assert.equal(manifests.code, 0, manifests.err);
    const checked = await run(folder.path, ['validate', '--format', 'json', '-'], manifests.out);
    assert.equal(checked.code, 0, checked.out);
    assert.ok(JSON.parse(checked.out).documents > 0);
  });
  it('prints JSON files one after the other', async () => {
    const { out } = await convert('--to', 'ecs', '--format', 'json', 'k8s/web.yaml');
    const files = out.split(/(?<=^\}\n)/m);
    for (const file of files) assert.equal(typeof JSON.parse(file), 'object');
  });
  it('takes what .crossdock.yaml has chosen, and the command line before it', async () => {
    const chosen = await convert('--to', 'ecs', 'chosen');
    assert.match(chosen.out, /^# main\.tf\n/);
    assert.match(chosen.out, /launch_type += "EC2"/);
    const said = await convert('--to', 'ecs', '--launch-type', 'fargate', '--format', 'json', 'chosen');
    assert.match(said.out, /"launchType": "FARGATE"/);
  });
  it('does not replace files without --force, and names them', async () => {
    await convert('--to', 'eks', '--out', 'twice', 'ecs');
    const [name = ''] = readdirSync(outside('twice'));
    writeFileSync(outside(`twice/${name}`), 'mine');
    const refused = await convert('--to', 'eks', '--out', 'twice', 'ecs');
    assert.equal(refused.code, 2);
    assert.ok(refused.err.includes(name));
    assert.equal(readFileSync(outside(`twice/${name}`), 'utf8'), 'mine');
    assert.equal((await convert('--to', 'eks', '--out', 'twice', '--force', 'ecs')).code, 0);
    assert.notEqual(readFileSync(outside(`twice/${name}`), 'utf8'), 'mine');
  });
  it('converts the rest beside a broken file, and says so', async () => {
    const { code, out, err } = await convert('--to', 'ecs', 'k8s/web.yaml', 'broken.yaml');
    assert.equal(code, 1);
    assert.match(out, /AWS::ECS::TaskDefinition/);
    assert.match(err, /broken\.yaml/);
  });
  it('names files that were asked for and hold nothing to convert', async () => {
    const { code, out, err } = await convert('--to', 'eks', 'ecs/task.json', 'k8s/web.yaml', 'a-file');
    assert.equal(code, 1);
    assert.match(out, /kind: Deployment/);
    assert.match(err, /k8s\/web\.yaml \(document 1\): It is already a Kubernetes object\./);
  });
  it('reads what stands beside the definitions in files of its own', async () => {
    const { code, out, err } = await convert('--to', 'eks', 'beside');
    assert.equal(code, 0, err);
    assert.match(out, /kind: CronJob[\s\S]*schedule: 0 6 \* \* \*/);
  });
  const mistakes: [name: string, args: string[], message: RegExp][] = [
    ['no target', ['k8s'], /--to ecs or --to eks/],
    [
      'a form of the other target',
      ['--to', 'ecs', '--format', 'manifests', 'k8s'],
      /manifests is nothing for --to ecs; it is cloudformation/,
    ],
    ['no path', ['--to', 'ecs'], /Name at least one/],
    ['a missing path', ['--to', 'ecs', 'nowhere'], /no file or folder named nowhere/],
    ['nothing to convert', ['--to', 'eks', 'k8s'], /nothing to convert: no ECS task definition/],
    ['a file where the folder should be', ['--to', 'ecs', '--out', 'a-file', 'k8s/web.yaml'], /a-file is a file/],
    ['only a broken file', ['--to', 'ecs', 'broken.yaml'], /broken\.yaml[\s\S]*Nothing could be converted/],
  ];
  for (const [name, args, message] of mistakes) {
    it(`ends with 2 and says why: ${name}`, async () => {
      const { code, out, err } = await convert(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /);
    });
  }
});
