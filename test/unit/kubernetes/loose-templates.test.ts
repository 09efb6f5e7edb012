import assert from 'node:assert/strict';
import { test } from 'node:test';
import { softenPodSpec } from '../../../server/kubernetes/loose-templates.ts';
import type { Problem } from '../../../server/problem.ts';

const SPEC = '/spec/template/spec';

const severityOf = (kind: string, rule: string, pointer: string, version: string): string | undefined => {
  const problem: Problem = { rule: `kubernetes/${rule}`, severity: 'error', message: '', pointer };
  return softenPodSpec(kind, [problem], version)[0]?.severity;
};

const CASES: [what: string, rule: string, pointer: string, expected: string][] = [
  ['a rule of pods', 'container-name', `${SPEC}/containers/0/name`, 'warning'],
  ['a value nobody looks at', 'not-a-value', `${SPEC}/containers/0/imagePullPolicy`, 'warning'],
  ['a field nobody misses', 'missing-field', `${SPEC}/containers/0`, 'warning'],
  ['the whole pod spec', 'containers-required', `${SPEC}/containers`, 'warning'],
  ['what cannot be decoded', 'wrong-type', `${SPEC}/containers/0/ports`, 'error'],
  ['an unknown field', 'unknown-field', `${SPEC}/containers/0/imagepullpolicy`, 'error'],
  ['the restart policy of the pods', 'not-a-value', `${SPEC}/restartPolicy`, 'error'],
  ['what the StatefulSet asks of its pods', 'template-active-deadline', `${SPEC}/activeDeadlineSeconds`, 'error'],
  ['the labels of the template', 'label-syntax', '/spec/template/metadata/labels/a', 'error'],
  ['the StatefulSet itself', 'not-negative', '/spec/replicas', 'error'],
];

for (const [what, rule, pointer, expected] of CASES) {
  test(`in a StatefulSet before 1.34, ${what}: ${expected}`, () => {
    assert.equal(severityOf('StatefulSet', rule, pointer, '1.33'), expected);
    assert.equal(severityOf('StatefulSet', rule, pointer, '1.34'), 'error');
    assert.equal(severityOf('Deployment', rule, pointer, '1.33'), 'error');
  });
}
