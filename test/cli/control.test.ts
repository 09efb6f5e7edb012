import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { folderWith, run } from './run.ts';

const JOB =
  'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: a}\nspec: {schedule: "@daily", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}}}\n';

const folder = folderWith({
  '.git/HEAD': '',
  '.crossdock.yaml': 'kubernetes: {version: 1.24}\n',
  'top.yaml': JOB,
  'app/deep/job.yaml': JOB,
  'app/deep/comment.yaml': `# crossdock: kubernetes=1.30\n${JOB}`,
  'shop/.crossdock.yaml':
    'preset: recommended\nrules:\n  kubernetes/removed-api: warning\n  practice/latest: off\nhelm: true\n',
  'shop/deep/job.yaml': JOB,
  'apart/.git/HEAD': '',
  'apart/job.yaml': JOB,
  'broken/.crossdock.yaml': 'preset: [\n',
  'broken/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
});
after(folder.remove);

interface Reported {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
}

async function validate(...args: string[]): Promise<{ code: number | null; problems: Reported[]; files: number }> {
  const { code, out } = await run(folder.path, ['validate', '--format', 'json', ...args]);
  return { code, ...JSON.parse(out) };
}

/** How the removed API is told in a run: `FILE severity`. */
async function removed(...args: string[]): Promise<string[]> {
  const { problems } = await validate(...args);
  return problems
    .filter(({ rule }) => rule === 'kubernetes/removed-api')
    .map(({ file, severity }) => `${file} ${severity}`);
}

describe('crossdock validate', () => {
  it('takes the nearest .crossdock.yaml, and a comment before it', async () => {
    assert.deepEqual(await removed('top.yaml', 'app', 'shop'), [
      'app/deep/comment.yaml error',
      'shop/deep/job.yaml warning',
    ]);
  });
  it('takes its own options before both', async () => {
    assert.deepEqual(await removed('--kubernetes-version', '1.24', 'app', 'shop'), []);
    assert.deepEqual(await removed('--kubernetes-version', '1.36', 'top.yaml', 'app'), [
      'top.yaml error',
      'app/deep/comment.yaml error',
      'app/deep/job.yaml error',
    ]);
  });
  it('asks for good practice where a folder or an option does', async () => {
    const practice = async (...args: string[]) => {
      const { problems } = await validate('--kubernetes-version', '1.24', ...args);
      return problems.filter(({ rule }) => rule.startsWith('practice/')).map(({ rule }) => rule);
    };
    assert.deepEqual(await practice('top.yaml'), []);
    assert.ok((await practice('shop')).includes('practice/latest-tag'));
    assert.ok(!(await practice('shop')).includes('practice/seccomp-required'));
    assert.ok((await practice('--preset', 'strict', 'top.yaml')).includes('practice/seccomp-required'));
    assert.deepEqual(await practice('--preset', 'platform', 'shop'), []);
  });
  it('says what is wrong with a configuration, also with one further up, and only then counts that file', async () => {
    const { problems } = await validate('shop/deep');
    const ofFile = problems.filter(({ file }) => file === 'shop/.crossdock.yaml');
    assert.deepEqual(
      ofFile.map(({ line, rule }) => `${line} ${rule}`),
      ['4 crossdock/unknown-rule', '5 crossdock/configuration'],
    );
    assert.equal((await validate('shop')).problems.filter(({ file }) => file === 'shop/.crossdock.yaml').length, 2);
    assert.equal((await validate('top.yaml')).files, 1);
  });
  it('cannot go by a configuration that cannot be read', async () => {
    const { code, problems } = await validate('broken/a.yaml');
    assert.equal(code, 1);
    assert.ok(problems.length > 0 && problems.every(({ file }) => file === 'broken/.crossdock.yaml'));
  });
  it('looks no further than the top of the repository', async () => {
    assert.deepEqual(await removed('apart/job.yaml'), ['apart/job.yaml error']);
  });
});
