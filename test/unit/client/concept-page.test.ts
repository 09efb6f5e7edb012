import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conceptPage } from '../../../client/concepts/page.ts';
import { closenessOf, titleOf } from '../../../client/concepts/titles.ts';
import { compareConcept, listConcepts } from '../../../server/concepts/compare.ts';
import type { ComparedConcept } from '../../../server/requests.ts';

const concepts = listConcepts('en');

function page(entry: ComparedConcept | undefined): string {
  assert.ok(entry);
  return conceptPage({
    concepts,
    entry,
    translate: (message, ...args) => message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)])),
    language: 'en',
    nonce: 'abc',
    style: '',
    script: '',
  });
}

test('all entries are in the list, and the one that is shown is marked', () => {
  const html = page(compareConcept('liveness-probe', 'en'));
  assert.equal(html.match(/<button type="button" data-id=/g)?.length, concepts.length);
  assert.match(html, /data-id="liveness-probe"[^>]* aria-current="true"/);
  assert.equal(html.match(/aria-current/g)?.length, 1);
});

test('an entry says what it is on each platform and what becomes of it in each direction', () => {
  const html = page(compareConcept('liveness-probe', 'en'));
  const titles = [...html.slice(html.indexOf('<article>')).matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title);
  assert.deepEqual(titles, ['Kubernetes', 'Amazon ECS', 'Kubernetes → ECS', 'ECS → Kubernetes']);
  assert.equal(html.match(/data-copy/g)?.length, 2);
  assert.equal(html.match(/<a href="https:/g)?.length, 2);
  assert.match(html, /class="closeness approximate">close, with differences/);
});

test('where a platform has nothing of the kind, the page says so and gives no direction from there', () => {
  const one = concepts.find(({ ecs }) => ecs === '');
  assert.ok(one);
  const html = page(compareConcept(one.id, 'en'));
  assert.match(html, /<h2>Amazon ECS<\/h2>\n<p>/);
  assert.ok(!html.includes('<h2>ECS → Kubernetes</h2>'));
  assert.equal(titleOf(one), one.kubernetes);
});

test('no text of an entry becomes markup', () => {
  const entry = compareConcept('pod', 'en');
  assert.ok(entry);
  const evil = '<img src=x onerror="alert(1)">';
  const html = page({ ...entry, kubernetes: { name: evil, what: evil, example: evil, documentation: `"${evil}` } });
  assert.ok(!html.includes('<img'));
});

test('nothing runs or is styled but what carries the nonce', () => {
  const html = page(compareConcept('pod', 'en'));
  assert.match(html, /default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'/);
  assert.ok(!/ on[a-z]+="| style=/.test(html));
});

test('how close two things are is said once where both directions agree', () => {
  const exact = { fidelity: 'exact', words: 'same meaning' } as const;
  const none = { fidelity: 'none', words: 'nothing' } as const;
  const both = { kubernetes: 'a', ecs: 'b', id: '', topic: '', aliases: [] };
  assert.equal(closenessOf({ ...both, toEcs: exact, toKubernetes: exact }), 'same meaning');
  assert.equal(
    closenessOf({ ...both, toEcs: exact, toKubernetes: none }),
    '→ ECS: same meaning · → Kubernetes: nothing',
  );
  assert.equal(closenessOf({ ...both, kubernetes: '', toEcs: exact, toKubernetes: none }), 'nothing');
});
