import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Context, defaultContext } from '../../../server/context.ts';
import { checkFile, type FileProblem } from '../../../server/features/diagnostics.ts';
import { practiceRules } from '../../../server/kubernetes/practice/index.ts';
import { applyEdits, editText } from '../../../server/syntax/apply-edits.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

/**
 * Each rule has a folder of examples: `bad.yaml` with a line `# want POINTER` for each problem of the rule (`# want 2 POINTER`
 * in the third document), `good.yaml` with what passes, and `fixed.yaml` where fixes make one of bad.yaml.
 * `# version 1.33` sets the target of a file.
 */
const FIXTURES = new URL('../../fixtures/rules/practice/', import.meta.url);

const read = (rule: string, file: string) => readFileSync(new URL(`${rule}/${file}`, FIXTURES), 'utf8');
const open = (text: string) => openFile('file:///example.yaml', 'yaml', text);
const withoutWants = (text: string) => text.replaceAll(/^# want .*\n/gm, '');

/** What the platform says of a text, and this one rule. */
function check(text: string, rule: string): FileProblem[] {
  const kubernetesVersion = /^# version (\S+)$/m.exec(text)?.[1] ?? '1.36';
  const context: Context = { ...defaultContext, kubernetesVersion, rules: { [rule]: 'warning' } };
  return checkFile(open(text), context);
}

test('every rule has its own id, and a folder of examples; every folder has its rule', () => {
  const names = practiceRules.map((rule) => rule.id.replace('practice/', ''));
  assert.deepEqual([...new Set(names)], names);
  assert.deepEqual(readdirSync(FIXTURES).sort(), names.toSorted());
  for (const { sources, id } of practiceRules) assert.ok(sources?.length, `${id} says where it comes from`);
});

for (const { id } of practiceRules) {
  const folder = id.replace('practice/', '');

  test(`${id} finds what is bad, and nobody asks for it by default`, () => {
    const text = read(folder, 'bad.yaml');
    const wanted = [...text.matchAll(/^# want (?:(\d+) )?(\S.*)$/gm)].map(([, index = '0', at]) => `${index} ${at}`);
    const problems = check(text, id);
    const own = problems.filter((problem) => problem.rule === id);
    assert.ok(wanted.length > 0);
    assert.deepEqual(own.map(({ document, pointer }) => `${document} ${pointer}`).sort(), wanted.sort());
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.ok(!checkFile(open(text), defaultContext).some(({ rule }) => rule.startsWith('practice/')));
  });

  test(`${id} lets pass what is good`, () => {
    const problems = check(read(folder, 'good.yaml'), id);
    assert.deepEqual(
      problems.filter(({ severity, rule }) => severity === 'error' || rule === id),
      [],
    );
  });

  test(`${id} fixes what it can`, () => {
    const text = withoutWants(read(folder, 'bad.yaml'));
    const own = check(text, id).filter((problem) => problem.rule === id);
    const isFixable = own.some(({ fixes }) => fixes?.length);
    assert.equal(existsSync(new URL(`${folder}/fixed.yaml`, FIXTURES)), isFixable, 'fixed.yaml goes with fixes');
    if (!isFixable) return;
    const file = open(text);
    // From the end: an item that goes away moves those behind it.
    const edits = file.documents.flatMap(({ document, start, index }) => {
      const ofDocument = own.filter((problem) => problem.document === index).toReversed();
      const changes = applyEdits(
        document,
        ofDocument.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
      );
      return changes.map((change) => ({ ...change, start: change.start + start, end: change.end + start }));
    });
    const fixed = editText(text, edits);
    assert.equal(fixed, read(folder, 'fixed.yaml'));
    const left = check(fixed, id);
    assert.equal(left.filter(({ rule }) => rule === id).length, own.filter(({ fixes }) => !fixes?.length).length);
    assert.ok(left.every(({ severity }) => severity !== 'error'));
  });
}

test('one place is told once, by the first rule that speaks of it', () => {
  const text = withoutWants(read('volume-types', 'bad.yaml'));
  const found = checkFile(open(text), { ...defaultContext, preset: 'strict' });
  const places = found.map(({ pointer }) => pointer);
  assert.deepEqual([...new Set(places)], places);
  assert.equal(found.find(({ pointer }) => pointer === '/spec/volumes/1/hostPath')?.rule, 'practice/host-path');
});
