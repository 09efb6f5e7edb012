import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { folderWith, run } from './run.ts';

const GOOD = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const BAD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostpid: true\n  containers:\n    - name: a\n      image: a\n';
const TASK = '{ "family": "a", "containerDefinitions": [{ "name": "a", "image": "b", "memory": 64 }] }';

const folder = folderWith({
  'shop/good.yaml': GOOD,
  'shop/bad.yml': `${GOOD}---\n${BAD}`,
  'shop/task.json': TASK,
  'shop/compose.yaml': 'services:\n  a: {}\n',
  'shop/README.md': GOOD,
  'shop/node_modules/a/bad.yaml': BAD,
  'shop/.gitignore': 'built/\n*.skip.yaml\n!keep.skip.yaml\n',
  'shop/built/bad.yaml': BAD,
  'shop/sub/bad.skip.yaml': BAD,
  'shop/sub/keep.skip.yaml': GOOD,
  'odd/binary.yaml': new Uint8Array(3000).fill(0),
  'odd/broken.yaml':
    'apiVersion: v1\nkind: Pod\nspec:\n\tcontainers: []\n---\napiVersion: v1\nkind: Pod\nspec: {a: "b}\n',
  'odd/broken.json': '{ "family": "a", "containerDefinitions": [}',
  'odd/chart.yaml': `{{- if .Values.on }}\n${BAD}{{- end }}\n`,
  'odd/empty.yaml': '',
  'odd/huge.yaml': `# ${'x'.repeat(21 * 1024 * 1024)}`,
  'odd/not-ours.yaml': 'a: [\n',
  'loop/good.yaml': GOOD,
  'named.txt': BAD,
});
symlinkSync('..', join(folder.path, 'loop/again'));
symlinkSync('gone.yaml', join(folder.path, 'loop/dangling.yaml'));
after(folder.remove);

const validate = (...args: string[]) => run(folder.path, ['validate', ...args]);
const json = async (...args: string[]) => JSON.parse((await validate('--format', 'json', ...args)).out);

describe('crossdock validate', () => {
  it('reports a problem with its place, as JSON', async () => {
    const { code, out, err } = await validate('--format', 'json', 'shop/bad.yml');
    const { problems, ...rest } = JSON.parse(out);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.deepEqual(rest, { version: 1, files: 1, documents: 2, skipped: [] });
    assert.equal(problems.length, 1);
    const { message, fixes, ...place } = problems[0];
    assert.match(message, /hostpid/);
    assert.equal(fixes.length, 1);
    assert.deepEqual(place, {
      file: 'shop/bad.yml',
      document: 1,
      line: 11,
      column: 3,
      endLine: 11,
      endColumn: 10,
      pointer: '/spec/hostpid',
      severity: 'error',
      rule: 'kubernetes/unknown-field',
    });
  });
  it('searches folders, without what is ignored', async () => {
    const { files, skipped, problems } = await json('shop');
    assert.equal(files, 4);
    assert.deepEqual(skipped, [{ file: 'shop/compose.yaml', reason: 'no Kubernetes or ECS resource' }]);
    assert.deepEqual([...new Set(problems.map((problem: { file: string }) => problem.file))], ['shop/bad.yml']);
  });
  it('takes a file that is named, whatever its name and whoever ignores it', async () => {
    assert.equal((await json('named.txt', 'shop/built/bad.yaml')).problems.length, 2);
  });
  it('takes a folder that is named although it is ignored', async () => {
    assert.equal((await json('shop/built')).problems.length, 1);
  });
  it('ends with 0 when nothing is wrong', async () => {
    const { code, out } = await validate('shop/good.yaml', 'shop/task.json');
    assert.equal(code, 0);
    assert.equal(out, '0 errors, 0 warnings (2 files and 2 documents checked)\n');
  });
  it('reads standard input', async () => {
    const { code, out } = await run(folder.path, ['validate', '-'], BAD);
    assert.equal(code, 1);
    assert.match(out, /^-:6:3 error .*hostpid.* \[kubernetes\/unknown-field\]\n/);
    const task = await run(folder.path, ['validate', '--format', 'json', '-'], TASK);
    assert.equal(JSON.parse(task.out).documents, 1);
  });
  it('checks against the version asked for', async () => {
    const removed =
      'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata:\n  name: a\nspec:\n  schedule: "* * * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: a\n              image: a\n';
    const with124 = await run(folder.path, ['validate', '--kubernetes-version', 'v1.24.3', '-'], removed);
    const with136 = await run(folder.path, ['validate', '-'], removed);
    assert.deepEqual([with124.code, with136.code], [0, 1]);
  });
  for (const format of ['text', 'sarif', 'github', 'junit']) {
    it(`writes ${format}`, async () => {
      const { code, out } = await validate(`--format=${format}`, 'shop');
      assert.equal(code, 1);
      assert.match(out, /hostpid/);
    });
  }
});

describe('crossdock validate with bad input', () => {
  it('skips what it cannot check, and says why', async () => {
    const { skipped, problems } = await json('odd');
    const reasons = Object.fromEntries(skipped.map(({ file, reason }: Record<string, string>) => [file, reason]));
    assert.deepEqual(Object.keys(reasons), [
      'odd/binary.yaml',
      'odd/chart.yaml',
      'odd/empty.yaml',
      'odd/huge.yaml',
      'odd/not-ours.yaml',
    ]);
    assert.equal(reasons['odd/binary.yaml'], 'not a text file');
    assert.match(reasons['odd/chart.yaml'] ?? '', /^a template/);
    assert.equal(reasons['odd/empty.yaml'], 'empty');
    assert.equal(reasons['odd/huge.yaml'], 'larger than 20 MB');
    assert.match(reasons['odd/not-ours.yaml'] ?? '', /^no Kubernetes or ECS resource; line \d+ cannot be read: /);
    const documents = problems.map(
      (problem: { file: string; document: number }) => `${problem.file} ${problem.document}`,
    );
    assert.deepEqual([...new Set(documents)], ['odd/broken.json 0', 'odd/broken.yaml 0', 'odd/broken.yaml 1']);
  });
  it('follows symbolic links once', async () => {
    const { files, skipped } = await json('loop/good.yaml', 'loop');
    assert.ok(files >= 1);
    const [first] = skipped.filter(({ file }: { file: string }) => file.endsWith('dangling.yaml'));
    assert.match(first.reason, /symbolic link/);
  });
  it('names a missing path, checks the rest, and ends with 2', async () => {
    const { code, out, err } = await validate('nowhere.yaml', 'shop/bad.yml');
    assert.equal(code, 2);
    assert.equal(err, 'crossdock validate: There is no file or folder named nowhere.yaml.\n');
    assert.match(out, /hostpid/);
  });
  const mistakes: [name: string, args: string[], message: RegExp][] = [
    ['no path', ['validate'], /Name at least one file or folder/],
    ['an unknown option', ['validate', '--formt', 'json', 'shop'], /Unknown option --formt\. Did you mean --format\?/],
    ['an unknown format', ['validate', '--format', 'xml', 'shop'], /--format cannot be 'xml'; it is one of text, json/],
    ['a missing value', ['validate', 'shop', '--format'], /--format needs a value/],
    ['an unknown version', ['validate', '--kubernetes-version', '1.99', 'shop'], /1\.99 is not known.*1\.24 to 1\.36/],
    ['an unknown command', ['validat', 'shop'], /Unknown command 'validat'\. Did you mean validate\?/],
    ['no command', [], /Name a command/],
    ['a command that is a word of JavaScript', ['constructor'], /Unknown command/],
  ];
  for (const [name, args, message] of mistakes) {
    it(`says what is wrong in one sentence: ${name}`, async () => {
      const { code, out, err } = await run(folder.path, args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });
  }
});

describe('crossdock', () => {
  it('explains itself', async () => {
    assert.match((await run(folder.path, ['--help'])).out, /validate[\s\S]*convert[\s\S]*explain[\s\S]*lsp/);
    for (const command of ['validate', 'convert', 'explain', 'lsp']) {
      const { code, out } = await run(folder.path, [command, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^crossdock ${command}`));
    }
    assert.match((await run(folder.path, ['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });
  it('explains terms', async () => {
    const { code, out } = await run(folder.path, ['explain', 'Pod']);
    assert.equal(code, 0);
    assert.match(out, /Task/);
    assert.match((await run(folder.path, ['explain', '--lang', 'ja', 'Pod'])).out, /タスク/);
  });
  it('says when it does not know a term', async () => {
    const { code, out, err } = await run(folder.path, ['explain', 'Deploymnt']);
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /Deployment/);
  });
  it('wants to know how to serve', async () => {
    const { code, err } = await run(folder.path, ['lsp']);
    assert.equal(code, 2);
    assert.match(err, /--stdio/);
  });
  it('ends quietly when its reader goes away', async () => {
    const { spawnSync } = await import('node:child_process');
    const many = folderWith(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.yaml`, BAD.repeat(1)])));
    const { fileURLToPath } = await import('node:url');
    const cli = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));
    const command = `"${process.execPath}" --import "${import.meta.resolve('tsx')}" "${cli}" validate --format json "${many.path}" | head -c 10`;
    const { stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    many.remove();
    assert.equal(stderr, '');
  });
});
