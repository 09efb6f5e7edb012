import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kubernetesFacts } from '../../../server/kubernetes/facts.ts';
import { kubernetesRules } from '../../../server/kubernetes/rules/index.ts';
import type { Problem } from '../../../server/problem.ts';
import { indexRules, runRules } from '../../../server/run-rules.ts';
import { applyEdits, editText } from '../../../server/syntax/apply-edits.ts';
import type { PlacedDocument } from '../../../server/syntax/document.ts';
import { openFile } from '../../../server/syntax/open-file.ts';
import { asObject, asString } from '../../../server/syntax/value.ts';

/**
 * Each rule has a folder of examples: `bad.yaml` with a line `# want POINTER` for each problem of the rule (`# want 2 POINTER`
 * in the third document), `good.yaml` with legal neighbours, and `fixed.yaml` where fixes make one of bad.yaml.
 * `# version 1.33` sets the target of a file.
 */
const FIXTURES = new URL('../../fixtures/rules/kubernetes/', import.meta.url);
const rules = indexRules(kubernetesRules);

interface Found extends Problem {
  readonly document: number;
}

function read(rule: string, file: string): string {
  return readFileSync(new URL(`${rule}/${file}`, FIXTURES), 'utf8');
}

function documentsOf(text: string): readonly PlacedDocument[] {
  return openFile('file:///example.yaml', 'yaml', text).documents;
}

function check(text: string): Found[] {
  const version = /^# version (\S+)$/m.exec(text)?.[1] ?? '1.36';
  return documentsOf(text).flatMap(({ document, index }) => {
    assert.deepEqual(document.problems, [], 'the example can be read');
    const object = asObject(document.value);
    const apiVersion = asString(object?.apiVersion);
    const kind = asString(object?.kind);
    assert.ok(object && apiVersion && kind, 'the example is a Kubernetes object');
    const root = kubernetesFacts.roots[`${apiVersion}/${kind}`];
    assert.ok(root, `${apiVersion}/${kind} is known`);
    const scope = { apiVersion, kind, object, version };
    return runRules(rules, kubernetesFacts, root.type, object, scope).map((problem) => ({
      ...problem,
      document: index,
    }));
  });
}

function wanted(text: string): string[] {
  return [...text.matchAll(/^# want (?:(\d+) )?(\S.*)$/gm)].map(
    ([, document = '0', pointer]) => `${document} ${pointer}`,
  );
}

/** The file with the first fix of each of these problems made. */
function fix(text: string, problems: readonly Found[]): string {
  const edits = documentsOf(text).flatMap(({ document, start, index }) => {
    const own = problems.filter((problem) => problem.document === index);
    const changes = applyEdits(
      document,
      own.flatMap((problem) => problem.fixes?.[0]?.edits ?? []),
    );
    return changes.map((change) => ({ ...change, start: change.start + start, end: change.end + start }));
  });
  return editText(text, edits);
}

const withoutWants = (text: string): string => text.replaceAll(/^# want .*\n/gm, '');

test('every rule has its own id, and a folder of examples; every folder has its rule', () => {
  const names = kubernetesRules.map((rule) => rule.id.replace('kubernetes/', ''));
  assert.deepEqual([...new Set(names)], names);
  assert.deepEqual(readdirSync(FIXTURES).sort(), names.toSorted());
});

for (const rule of kubernetesRules) {
  const folder = rule.id.replace('kubernetes/', '');

  test(`${rule.id} finds what is bad`, () => {
    const text = read(folder, 'bad.yaml');
    const problems = check(text);
    const own = problems.filter((problem) => problem.rule === rule.id);
    assert.deepEqual(own.map(({ document, pointer }) => `${document} ${pointer}`).sort(), wanted(text).sort());
    assert.ok(own.length > 0);
    const others = problems.filter((problem) => problem.rule !== rule.id && problem.severity === 'error');
    assert.deepEqual(others, []);
  });

  test(`${rule.id} lets pass what is good`, () => {
    const problems = check(read(folder, 'good.yaml'));
    assert.deepEqual(
      problems.filter((problem) => problem.severity === 'error' || problem.rule === rule.id),
      [],
    );
  });

  test(`${rule.id} fixes what it can`, () => {
    const text = read(folder, 'bad.yaml');
    const own = check(text).filter((problem) => problem.rule === rule.id);
    const isFixable = own.some((problem) => problem.fixes?.length);
    assert.equal(existsSync(new URL(`${folder}/fixed.yaml`, FIXTURES)), isFixable, 'fixed.yaml goes with fixes');
    if (!isFixable) return;
    const fixed = fix(
      withoutWants(text),
      check(withoutWants(text)).filter((problem) => problem.rule === rule.id),
    );
    assert.equal(fixed, read(folder, 'fixed.yaml'));
    const left = check(fixed).filter((problem) => problem.severity === 'error');
    const unfixable = own.filter((problem) => !problem.fixes?.length);
    assert.equal(left.length, rule.severity === 'error' ? unfixable.length : 0);
  });
}
