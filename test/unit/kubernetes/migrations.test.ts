import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { rootOf } from '../../../server/kubernetes/api.ts';
import { checkKubernetes } from '../../../server/kubernetes/check.ts';
import { DEPRECATED_APIS } from '../../../server/kubernetes/deprecated-apis.ts';
import { MIGRATIONS } from '../../../server/kubernetes/migrations/table.ts';
import { recognizeKubernetes } from '../../../server/kubernetes/recognize.ts';
import { REMOVED_APIS } from '../../../server/kubernetes/removed-apis.ts';
import type { Problem } from '../../../server/problem.ts';
import { nextVersion } from '../../../server/schema/version.ts';
import { applyEdits, editText } from '../../../server/syntax/apply-edits.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

/**
 * Each folder holds a file before (`bad.yaml`) and after (`fixed.yaml`) the fix that moves it to a newer apiVersion. `# certain`
 * or `# suggestion` says which kind of fix that is, `# version 1.32` sets the target.
 */
const FIXTURES = new URL('../../fixtures/migrations/', import.meta.url);
const OLD_APIS = ['kubernetes/removed-api', 'kubernetes/deprecated-api'];

const read = (folder: string, file: string) => readFileSync(new URL(`${folder}/${file}`, FIXTURES), 'utf8');

/** Each document of a file with its problems. */
function checked(text: string) {
  const kubernetesVersion = /^# version (\S+)$/m.exec(text)?.[1] ?? '1.36';
  return openFile('file:///a.yaml', 'yaml', text).documents.map(({ document, start }) => ({
    document,
    start,
    problems: recognizeKubernetes(document).flatMap((resource) =>
      checkKubernetes(resource, document, { ...defaultContext, kubernetesVersion }),
    ),
  }));
}

const isOldApi = ({ rule }: Problem) => OLD_APIS.includes(rule);

/** The file with every fix of an old apiVersion made. */
function fixed(text: string): string {
  const edits = checked(text).flatMap(({ document, start, problems }) => {
    const fixes = problems.filter(isOldApi).flatMap(({ fixes = [] }) => fixes);
    const changes = applyEdits(
      document,
      fixes.flatMap((fix) => fix.edits),
    );
    return changes.map((change) => ({ start: change.start + start, end: change.end + start, text: change.text }));
  });
  return editText(text, edits);
}

for (const folder of readdirSync(FIXTURES)) {
  test(`${folder} becomes valid for its target`, () => {
    const text = read(folder, 'bad.yaml');
    const old = checked(text).flatMap(({ problems }) => problems.filter(isOldApi));
    assert.ok(old.length > 0, 'something is old');
    const certain = old.flatMap(({ fixes = [] }) => fixes.map((fix) => fix.certain));
    assert.deepEqual(
      certain,
      old.map(() => text.includes('# certain\n')),
    );
    assert.equal(fixed(text), read(folder, 'fixed.yaml'));
    const left = checked(read(folder, 'fixed.yaml')).flatMap(({ problems }) =>
      problems.filter((problem) => problem.severity === 'error' || isOldApi(problem)),
    );
    assert.deepEqual(left, []);
  });
}

test('every change has an example', () => {
  const shown = new Set(
    readdirSync(FIXTURES).flatMap((folder) =>
      [...read(folder, 'bad.yaml').matchAll(/apiVersion: (\S+)\n *kind: (\S+)/g)].map(
        ([, apiVersion = '', kind = '']) => MIGRATIONS[apiVersion]?.[kind],
      ),
    ),
  );
  const changes = Object.values(MIGRATIONS).flatMap((kinds) => Object.values(kinds));
  assert.deepEqual(
    changes.filter((change) => !shown.has(change)),
    [],
  );
});

test('only what some version has lost or warns of is moved', () => {
  for (const [apiVersion, kinds] of Object.entries(MIGRATIONS)) {
    for (const kind of Object.keys(kinds)) {
      const listed = [...REMOVED_APIS, ...DEPRECATED_APIS].some(
        (api) => api.apiVersion === apiVersion && api.kinds.includes(kind),
      );
      assert.ok(listed || rootOf(apiVersion, kind)?.until, `${apiVersion} ${kind}`);
    }
  }
});

test('the table of deprecated kinds agrees with the versions that serve them', () => {
  for (const { apiVersion, kinds, removedIn } of DEPRECATED_APIS) {
    for (const kind of kinds) {
      const root = rootOf(apiVersion, kind);
      assert.ok(root, `${apiVersion} ${kind} is known`);
      if (root.until) assert.equal(nextVersion(root.until), removedIn, `${apiVersion} ${kind}`);
      else assert.ok(removedIn === undefined || Number(removedIn.slice(2)) > 36, `${apiVersion} ${kind}`);
    }
  }
});
