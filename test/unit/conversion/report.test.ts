import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportJson, reportMarkdown } from '../../../server/conversion/report.ts';
import { convertTexts, deployment, openTexts } from './support.ts';

const TEXTS = { 'web.yaml': `# the shop\n---\n${deployment('imagePullPolicy: Always')}---\nkind: [\n` };
const files = openTexts(TEXTS);
const result = convertTexts(TEXTS);

test('the report has what the contract says, with places counted from 1', () => {
  const report = JSON.parse(reportJson(result, files));
  assert.deepEqual(Object.keys(report), ['version', 'inputs', 'outputs', 'findings']);
  assert.equal(report.version, 1);
  assert.deepEqual(report.inputs, ['web.yaml']);
  assert.deepEqual(report.outputs.slice(0, 3), [
    { path: 'web.task-definition.json', kind: 'task-definition' },
    { path: 'web.service.json', kind: 'service' },
    { path: 'README.md', kind: 'readme' },
  ]);
  assert.equal(report.outputs.length, result.outputs.length);
  const policy = report.findings.find((one: { source: { pointer: string } }) =>
    one.source.pointer.endsWith('/imagePullPolicy'),
  );
  assert.deepEqual(Object.keys(policy), ['fidelity', 'source', 'target', 'concept', 'message']);
  const { line, column, ...source } = policy.source;
  assert.deepEqual(source, {
    file: 'web.yaml',
    document: 0,
    pointer: '/spec/template/spec/containers/0/imagePullPolicy',
  });
  const text = TEXTS['web.yaml'].split('\n')[line - 1] ?? '';
  assert.equal(text.slice(column - 1), 'Always');
  assert.equal(policy.target, null);
});

test('in Markdown what is lost and what to decide comes first, and what was refused is named', () => {
  const report = reportMarkdown(result, files);
  const titles = [...report.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  assert.deepEqual(
    titles,
    ['Files', 'Not read', 'Dropped', 'To decide', 'Approximated', 'Carried over exactly'].filter((title) =>
      titles.includes(title),
    ),
  );
  assert.deepEqual(titles.slice(0, 4), ['Files', 'Not read', 'Dropped', 'To decide']);
  assert.match(report, /web\.yaml:\d+ `\/spec\/template\/spec\/containers\/0\/imagePullPolicy`/);
});
