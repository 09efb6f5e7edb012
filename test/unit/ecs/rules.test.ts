import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ecsRules } from '../../../server/ecs/rules/index.ts';
import {
  check,
  documentsOf,
  edited,
  examples,
  fixed,
  fixedText,
  folders,
  wanted,
  withoutWants,
} from './rule-examples.ts';
import { otherForms } from './rule-forms.ts';

test('every rule has its own id, and a folder of examples; every folder has its rule', () => {
  const names = ecsRules.map((rule) => rule.id.replace('ecs/', ''));
  assert.deepEqual([...new Set(names)], names);
  assert.deepEqual(folders(), names.toSorted());
});

for (const rule of ecsRules) {
  const folder = rule.id.replace('ecs/', '');
  const own = (example: { name: string; text: string }) => check(example).filter((problem) => problem.rule === rule.id);
  const bad = examples(folder, 'bad');

  test(`${rule.id} finds what is bad`, () => {
    assert.ok(bad.length > 0);
    for (const example of bad) {
      const wants = wanted(example.text);
      assert.ok(wants.length > 0, `${example.name} says what is to be found`);
      const places = own(example).map(({ document, pointer }) => `${document} ${pointer}`);
      assert.deepEqual(places.sort(), wants.map(({ document, pointer }) => `${document} ${pointer}`).sort());
      for (const { severity, document, pointer } of wants) {
        const found = own(example).find((problem) => problem.document === document && problem.pointer === pointer);
        if (severity) assert.equal(found?.severity, severity, `${example.name} ${pointer}`);
      }
      const others = check(example).filter((problem) => problem.rule !== rule.id && problem.severity === 'error');
      assert.deepEqual(others, [], example.name);
    }
  });

  test(`${rule.id} lets pass what is good`, () => {
    const good = examples(folder, 'good');
    assert.ok(good.length > 0);
    for (const example of good) {
      const found = check(example).filter((problem) => problem.severity === 'error' || problem.rule === rule.id);
      assert.deepEqual(found, [], example.name);
    }
  });

  test(`${rule.id} fixes what it can`, () => {
    for (const marked of bad) {
      const expected = fixedText(folder, marked);
      const example = { ...marked, text: withoutWants(marked.text) };
      const problems = own(example);
      const isFixable = problems.some((problem) => problem.fixes?.length);
      assert.equal(expected !== undefined, isFixable, `a fixed file goes with ${example.name} where it has fixes`);
      if (expected === undefined) continue;
      assert.equal(fixed(example, problems), expected, example.name);
      const unfixable = problems.filter((problem) => !problem.fixes?.length);
      assert.equal(own({ ...example, text: expected }).length, unfixable.length, 'what can be fixed is fixed');
      for (const { document, fixes = [] } of problems) {
        for (const { title, edits } of fixes) {
          const after = { ...example, text: edited(example, [{ document, edits }]) };
          assert.ok(own(after).length < problems.length, `${title} mends its problem`);
          const errors = check(after).filter((problem) => problem.rule !== rule.id && problem.severity === 'error');
          assert.deepEqual(errors, [], `${title} breaks nothing`);
        }
      }
    }
  });

  test(`${rule.id} says the same in every form`, () => {
    for (const example of bad) {
      const expected = fixedText(folder, example);
      for (const form of otherForms(example)) {
        const found = own(form.example);
        const lines = found.map(({ severity, pointer }) => `${severity} ${pointer}`);
        const problems = own(example).filter(({ pointer }) => form.canSay(pointer));
        const same = problems.map(({ severity, pointer }) => `${severity} ${form.pointer(pointer)}`);
        assert.deepEqual(lines.sort(), same.sort(), `${example.name}, ${form.name}`);
        if (expected === undefined || problems.length < own(example).length) continue;
        const made = { ...form.example, text: fixed(form.example, found) };
        const value = documentsOf({ name: example.name, text: expected })[0]?.document.value ?? null;
        assert.deepEqual(
          documentsOf(made)[0]?.document.value,
          form.value(value),
          `${example.name}, fixed, ${form.name}`,
        );
      }
    }
  });
}
