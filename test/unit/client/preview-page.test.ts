import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewPage } from '../../../client/preview/page.ts';
import type { ConvertResult, LocatedFinding, Question } from '../../../server/requests.ts';

function finding(fidelity: LocatedFinding['fidelity'], message: string, resource = 0): LocatedFinding {
  return {
    fidelity,
    source: { file: 'file:///shop/web.yaml', document: 0, pointer: '/spec/replicas', line: 6, column: 13 },
    target: null,
    concept: '',
    message,
    resource,
  };
}

function page(findings: readonly LocatedFinding[], text = 'kind: Pod\n', questions: readonly Question[] = []): string {
  const result: ConvertResult = {
    outputs: [{ path: 'template.yaml', kind: 'cloudformation', text }],
    findings,
    questions,
    resources: [
      { title: 'Deployment web', file: 'file:///shop/web.yaml', line: 1, column: 1 },
      { title: 'Service web', file: 'file:///shop/web.yaml', line: 20, column: 1 },
    ],
    refused: [{ file: 'file:///shop/notes.yaml', document: 0, reason: 'It is `nothing` of ours.' }],
    report: '{}',
    markdown: '',
  };
  const content = {
    title: 'Convert to ECS',
    sources: ['web.yaml'],
    result,
    fileName: (uri: string) => uri.replace('file:///shop/', ''),
    translate: (message: string, ...args: (string | number)[]) =>
      message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)])),
    language: 'en',
  };
  return previewPage(content, { nonce: 'abc', style: 'p {}', script: 'run();' });
}

/** The headings of resources and the titles of groups, in order. */
function outline(html: string): string[] {
  const found = html.matchAll(/<h3>(?:<button[^>]*>)?([^<]*)|<summary>(.*?) <span class="count">(\d+)/g);
  return [...found].map(([, resource, title, count]) => resource ?? `${title} ${count}`);
}

test('findings are grouped by resource; what asks most of the reader comes first, in a resource and among them', () => {
  const html = page([
    finding('exact', 'same'),
    finding('approximate', 'close'),
    finding('exact', 'same', 1),
    finding('dropped', 'gone', 1),
    finding('needs-decision', 'choose', 1),
  ]);
  assert.deepEqual(outline(html), [
    'Not converted 1',
    'Service web',
    'Dropped 1',
    'Needs a decision 1',
    'Exact 1',
    'Deployment web',
    'Approximate 1',
    'Exact 1',
  ]);
  assert.match(html, /data-finding="3"[^>]*>web\.yaml:6</, 'a link carries the index of its finding');
});

test('the filter counts fields by how well they went, and offers nothing that is not there', () => {
  const html = page([finding('exact', 'a'), finding('exact', 'b'), finding('dropped', 'c')]);
  const filters = html.matchAll(/data-filter="([a-z-]+)"[^>]*?( disabled)?>[^<]*<span class="count">(\d+)/g);
  assert.deepEqual(
    [...filters].map(([, fidelity, disabled, count]) => [fidelity, count, disabled !== undefined]),
    [
      ['dropped', '1', false],
      ['needs-decision', '0', true],
      ['approximate', '0', true],
      ['exact', '2', false],
    ],
  );
});

test('fields of which the same is said are named together, and counted each', () => {
  const html = page([
    finding('dropped', 'Gone.'),
    finding('dropped', 'Gone.'),
    finding('dropped', '`spec.replicas` is gone.'),
  ]);
  assert.match(html, /Dropped <span class="count">3<\/span><\/summary>/);
  assert.equal(html.match(/<p>Gone\.<\/p>/g)?.length, 1);
  assert.equal(html.match(/<code>spec\.replicas<\/code>/g)?.length, 3, 'a field its message names is not named twice');
});

test('a finding that arrived leads to its line of the output', () => {
  const target = { path: 'ecs/template.yaml', document: 0, pointer: '/Resources', line: 12, column: 3 };
  const html = page([{ ...finding('exact', 'same'), target }]);
  assert.match(html, /data-target="ecs\/template\.yaml" data-line="12"[^>]*>template\.yaml:12</);
});

test('each line of an output can be found by its number', () => {
  const html = page([], 'a: 1\nb: 2\n');
  assert.deepEqual(
    [...html.matchAll(/<span class="line" data-line="(\d)">(.*)\n/g)].map(([, number, line]) => [number, line]),
    [
      ['1', 'a: 1'],
      ['2', 'b: 2'],
    ],
  );
});

test('a decision is a choice with the value that was taken', () => {
  const choices = [
    { value: 'fargate', title: 'Fargate' },
    { value: 'ec2', title: 'EC2' },
  ];
  const html = page([], '', [{ id: 'launch-type', question: 'Where?', choices, value: 'ec2' }]);
  assert.match(html, /<label for="choose-launch-type">Where\?<\/label>/);
  assert.match(html, /<option value="fargate">Fargate<\/option><option value="ec2" selected>EC2<\/option>/);
});

test('no text of a file or a finding becomes markup', () => {
  const evil = `<img src=x onerror="alert(1)">'</pre>`;
  const html = page([finding('dropped', evil)], evil);
  assert.ok(!html.includes('<img'));
  assert.equal(html.match(/<\/pre>/g)?.length, 1);
});

test('nothing runs or is styled but what carries the nonce', () => {
  const html = page([]);
  assert.match(html, /default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'/);
  assert.ok(!/ on[a-z]+=| style=/.test(html.replace(/<pre[\s\S]*?<\/pre>/g, '')));
});

test('what stands in back-ticks is set as code', () => {
  assert.match(page([]), /It is <code>nothing<\/code> of ours/);
});
