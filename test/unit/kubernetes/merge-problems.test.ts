import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeProblems } from '../../../server/kubernetes/merge-problems.ts';
import type { Problem } from '../../../server/problem.ts';

const problem = (rule: string, pointer: string, message = '', severity: Problem['severity'] = 'error'): Problem => {
  return { rule: `kubernetes/${rule}`, pointer, message, severity };
};

const lines = (problems: readonly Problem[]): string[] => problems.map(({ rule, pointer }) => `${rule} ${pointer}`);

test('of a missing field, the rule that names it speaks', () => {
  const structure = [
    problem('missing-field', '/spec/containers/0', 'Container needs the field `name`.'),
    problem('missing-field', '/spec/containers/0', 'Container needs the field `image`.'),
  ];
  const found = [problem('container-name', '/spec/containers/0/name')];
  assert.deepEqual(lines(mergeProblems(structure, found)), [
    'kubernetes/missing-field /spec/containers/0',
    'kubernetes/container-name /spec/containers/0/name',
  ]);
});

test('no rule speaks of what the structure refuses, at its place and below it', () => {
  const structure = [problem('wrong-type', '/spec/ports'), problem('not-a-value', '/spec/type')];
  const found = [
    problem('service-type', '/spec/type'),
    problem('port', '/spec/ports/0/port'),
    problem('port', '/spec/portsOfOthers'),
  ];
  assert.deepEqual(lines(mergeProblems(structure, found)).slice(2), ['kubernetes/port /spec/portsOfOthers']);
});

test('beside a missing field, other flaws of the same object stay', () => {
  const structure = [problem('missing-field', '/spec/containers/0', 'Container needs the field `name`.')];
  const found = [problem('volume-mount-name', '/spec/containers/0/volumeMounts/0/name')];
  assert.equal(mergeProblems(structure, found).length, 2);
});

test('a second rule is silent where one refuses already; the same rule, and warnings, are not', () => {
  const found = [
    problem('label-syntax', '/metadata/labels/a'),
    problem('label-syntax', '/metadata/labels/a'),
    problem('other', '/metadata/labels/a'),
    problem('advice', '/metadata/labels/a', '', 'warning'),
  ];
  assert.deepEqual(lines(mergeProblems([], found)), [
    'kubernetes/label-syntax /metadata/labels/a',
    'kubernetes/label-syntax /metadata/labels/a',
    'kubernetes/advice /metadata/labels/a',
  ]);
});

test('the absence of a field whose name is misspelt is not a second mistake', () => {
  const pointer = '/spec/containers/0/ports/0/containerport';
  const edit = { kind: 'rename', pointer, key: 'containerPort' } as const;
  const misspelt: Problem = {
    ...problem('unknown-field', pointer),
    fixes: [{ title: 'Rename', certain: true, edits: [edit] }],
  };
  const structure = [misspelt, problem('missing-field', '/spec/containers/0/ports/0', 'It needs `containerPort`.')];
  const found = [
    problem('container-port', '/spec/containers/0/ports/0/containerPort'),
    problem('port-name', '/spec/containers/0/ports/0/name'),
  ];
  assert.deepEqual(lines(mergeProblems(structure, found)), [
    `kubernetes/unknown-field ${pointer}`,
    'kubernetes/port-name /spec/containers/0/ports/0/name',
  ]);
});
