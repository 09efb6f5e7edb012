import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewPage } from '../../../client/preview/page.ts';
import type { LocatedFinding } from '../../../server/requests.ts';

function finding(fidelity: LocatedFinding['fidelity'], message: string): LocatedFinding {
  return {
    fidelity,
    source: { file: 'file:///shop/web.yaml', document: 0, pointer: '/spec/replicas', line: 6, column: 13 },
    target: null,
    concept: '',
    message,
  };
}

function page(findings: readonly LocatedFinding[], text = 'kind: Pod\n'): string {
  return previewPage({
    title: 'Convert to ECS',
    sources: ['web.yaml'],
    result: {
      outputs: [{ path: 'template.yaml', kind: 'cloudformation', text }],
      findings,
      refused: [{ file: 'file:///shop/notes.yaml', document: 0, reason: 'It is `nothing` of ours.' }],
      report: '{}',
      markdown: '',
    },
    fileName: (uri) => uri.replace('file:///shop/', ''),
    translate: (message, ...args) => message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)])),
    language: 'en',
    nonce: 'abc',
    style: 'p {}',
    script: 'run();',
  });
}

test('findings come in the order of what they ask of the reader, each with its count and its line', () => {
  const html = page([finding('exact', 'same'), finding('dropped', 'gone'), finding('needs-decision', 'choose')]);
  const titles = [...html.matchAll(/<summary>(.*?) <span class="count">(\d+)/g)].map(([, title, count]) => [
    title,
    count,
  ]);
  assert.deepEqual(titles, [
    ['Not converted', '1'],
    ['Dropped', '1'],
    ['Needs a decision', '1'],
    ['Approximate', '0'],
    ['Exact', '1'],
  ]);
  assert.match(html, /data-finding="1"[^>]*>web\.yaml:6</, 'a link carries the index of its finding');
});

test('fields of which the same is said are named together, and counted each', () => {
  const html = page([
    finding('dropped', 'Gone.'),
    finding('dropped', 'Gone.'),
    finding('dropped', '`spec.replicas` is gone.'),
  ]);
  assert.match(html, /Dropped <span class="count">3</);
  assert.equal(html.match(/<p>Gone\.<\/p>/g)?.length, 1);
  assert.equal(html.match(/<code>spec\.replicas<\/code>/g)?.length, 3, 'a field its message names is not named twice');
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
