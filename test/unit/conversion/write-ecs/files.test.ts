import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { decide } from '../../../../server/conversion/decisions.ts';
import type { FileContent, Mount, Volume, Workload } from '../../../../server/conversion/model.ts';
import { refusePlan } from '../../../../server/conversion/write-ecs/oversize.ts';
import { planApplication } from '../../../../server/conversion/write-ecs/plan.ts';
import type { Anything } from '../support.ts';
import { container, from, workload, write } from './support.ts';

function file(path: string, text: string): FileContent {
  return { path: from(path), setting: { kind: 'value', name: from(path), value: from(text) } };
}

function secretFile(path: string): FileContent {
  const reference = { store: from('db'), key: from('password') };
  return { path: from(path), setting: { kind: 'secret', name: from(path), reference } };
}

const volume = (files: readonly FileContent[], mode?: number): Volume => ({
  name: from('config'),
  content: { kind: 'files', files, ...(mode !== undefined && { mode: from(mode) }) },
});

const mount = (path: string, part?: string): Mount => ({
  volume: from('config'),
  path: from(path),
  ...(part !== undefined && { part: from(part) }),
});

function withFiles(files: readonly FileContent[], mounts: readonly Mount[], mode?: number): Workload {
  return workload({ containers: [container({ mounts })], volumes: [volume(files, mode)] });
}

test('a container that runs first writes the files', () => {
  const text = 'it\'s "a"\n  $b `c` \\n ${D}\n';
  const { resources, parameters } = write([
    withFiles([file('app.conf', text), secretFile("pass'word")], [mount('/etc/app')]),
  ]);
  const { ContainerDefinitions, Volumes } = resources.WebTaskDefinition;
  const [helper, app] = ContainerDefinitions;
  assert.deepEqual(
    Volumes.map(({ Name }: Anything) => Name),
    ['config'],
  );
  assert.deepEqual([helper.Name, helper.Image, helper.Essential], ['files', { Ref: 'FilesImage' }, false]);
  assert.match(parameters.FilesImage.Default, /busybox/);
  assert.deepEqual(helper.Environment, [{ Name: 'FILE_1', Value: { 'Fn::Sub': text.replace('${', '${!') } }]);
  assert.deepEqual(
    helper.Secrets.map(({ Name }: Anything) => Name),
    ['FILE_2'],
  );
  assert.deepEqual(helper.MountPoints, [{ SourceVolume: 'config', ContainerPath: '/volumes/0' }]);
  assert.deepEqual(app.DependsOn, [{ ContainerName: 'files', Condition: 'SUCCESS' }]);
  assert.deepEqual(app.MountPoints, [{ SourceVolume: 'config', ContainerPath: '/etc/app', ReadOnly: true }]);
});

test('its script writes what the files hold', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-'));
  try {
    const text = 'it\'s "a"\n  $b `c` \\n %s\n\n';
    const { resources } = write([
      withFiles([file('a/b c.conf', text), file("it's", 'no end of line')], [mount('/etc/app')], 0o400),
    ]);
    const [{ EntryPoint, Command, Environment }] = resources.WebTaskDefinition.ContainerDefinitions;
    const [shell, ...options] = [...EntryPoint, Command[0].replaceAll('/volumes/0', `${folder}/0`)];
    const env = Object.fromEntries(Environment.map(({ Name, Value }: Anything) => [Name, Value]));
    execFileSync('mkdir', [`${folder}/0`]);
    execFileSync(shell, options, { env: { ...process.env, ...env } });
    assert.deepEqual(readdirSync(`${folder}/0`).sort(), ['a', "it's"]);
    assert.equal(readFileSync(`${folder}/0/a/b c.conf`, 'utf8'), text);
    assert.equal(readFileSync(`${folder}/0/it's`, 'utf8'), 'no end of line');
    assert.equal(statSync(`${folder}/0/it's`).mode & 0o777, 0o400);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a folder of the volume becomes a volume of its own', () => {
  const { resources } = write([
    withFiles([file('conf.d/a.conf', 'a'), file('b.conf', 'b')], [mount('/etc/all'), mount('/etc/part', 'conf.d/')]),
  ]);
  const { ContainerDefinitions, Volumes } = resources.WebTaskDefinition;
  const [helper, app] = ContainerDefinitions;
  assert.deepEqual(
    Volumes.map(({ Name }: Anything) => Name),
    ['config', 'config-conf-d'],
  );
  assert.deepEqual(
    helper.Command[0].split('\n').filter((line: string) => line.startsWith('printf')),
    [
      `printf %s "$FILE_1" > '/volumes/0/conf.d/a.conf'`,
      `printf %s "$FILE_2" > '/volumes/0/b.conf'`,
      `printf %s "$FILE_3" > '/volumes/1/a.conf'`,
    ],
  );
  assert.deepEqual(
    app.MountPoints.map(({ SourceVolume, ContainerPath }: Anything) => [SourceVolume, ContainerPath]),
    [
      ['config', '/etc/all'],
      ['config-conf-d', '/etc/part'],
    ],
  );
});

test('single files are put among a copy of the folder of the image', () => {
  const files = [file('a.conf', 'a'), file('b.conf', 'b'), file('c.conf', 'c')];
  const mounts = [
    mount('/etc/app/a.conf', 'a.conf'),
    mount('/etc/app/renamed.conf', 'b.conf'),
    mount('/srv/c.conf', 'c.conf'),
  ];
  const { resources, text } = write([withFiles(files, mounts)]);
  const { ContainerDefinitions, Volumes } = resources.WebTaskDefinition;
  const [helper, app] = ContainerDefinitions;
  assert.deepEqual([helper.Name, helper.Image, helper.User], ['app-files', 'nginx:1.29', '0']);
  assert.deepEqual(
    Volumes.map(({ Name }: Anything) => Name),
    ['app-etc-app', 'app-srv'],
  );
  assert.deepEqual(helper.Command[0].split('\n'), [
    'set -e',
    "cp -a '/etc/app/.' '/volumes/0/' 2>/dev/null || true",
    `printf %s "$FILE_1" > '/volumes/0/a.conf'`,
    `printf %s "$FILE_2" > '/volumes/0/renamed.conf'`,
    "cp -a '/srv/.' '/volumes/1/' 2>/dev/null || true",
    `printf %s "$FILE_3" > '/volumes/1/c.conf'`,
  ]);
  assert.deepEqual(app.MountPoints, [
    { SourceVolume: 'app-etc-app', ContainerPath: '/etc/app' },
    { SourceVolume: 'app-srv', ContainerPath: '/srv' },
  ]);
  assert.deepEqual(app.DependsOn, [{ ContainerName: 'app-files', Condition: 'SUCCESS' }]);
  assert.doesNotMatch(text, /FilesImage/);
});

const DECIDED: readonly (readonly [name: string, workload: () => Workload])[] = [
  ['a single file in the root folder', () => withFiles([file('a.conf', 'a')], [mount('/a.conf', 'a.conf')])],
  ['a file that is not known', () => withFiles([file('a.conf', 'a')], [mount('/etc/app/b.conf', 'b.conf')])],
  ['files too big for a task definition', () => withFiles([file('a', 'x'.repeat(50_000))], [mount('/etc/app')])],
  ['files nobody mounts', () => withFiles([file('a', 'a')], [])],
  [
    'files on Windows',
    () => ({ ...withFiles([file('a', 'a')], [mount('/etc/app')]), machine: { system: from('windows') } }),
  ],
];

for (const [name, made] of DECIDED) {
  test(`not written, and spoken of: ${name}`, () => {
    const { resources } = write([made()]);
    const { ContainerDefinitions, Volumes } = resources.WebTaskDefinition;
    assert.deepEqual(
      [ContainerDefinitions.length, ContainerDefinitions[0].MountPoints, Volumes],
      [1, undefined, undefined],
    );
  });
}

test('files that are not among the inputs leave the volume empty', () => {
  const { resources, text } = write([withFiles([], [mount('/etc/app')])]);
  assert.equal(resources.WebTaskDefinition.ContainerDefinitions.length, 2);
  assert.match(text, /not among the inputs/);
});

test('more containers than a task holds are refused, the one that writes files included', () => {
  const containers = Array.from({ length: 10 }, (_, index) => container({ mounts: [mount('/etc/app')] }, `c${index}`));
  const workloads = [workload({ containers, volumes: [volume([file('a', 'a')])] })];
  const [plan] = planApplication({ workloads, entrances: [] }, decide('ecs', {}), new Map());
  assert.ok(plan);
  assert.match(refusePlan(plan)?.reason ?? '', /needs 11 containers, one of them to write the files.*holds 10/);
});

test('a task definition that is too long is refused', () => {
  const settings = [{ kind: 'value', name: from('A'), value: from('x'.repeat(70_000)) }] as const;
  const workloads = [workload({ containers: [container({ settings })] })];
  const [plan] = planApplication({ workloads, entrances: [] }, decide('ecs', {}), new Map());
  assert.ok(plan);
  assert.match(refusePlan(plan)?.reason ?? '', /a task definition of 69 KiB, and ECS takes 64/);
});
