import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareConcept, listConcepts } from '../../../server/concepts/compare.ts';
import { concepts } from '../../../server/concepts/table.ts';

for (const language of ['en', 'ja'] as const) {
  test(`every entry is in the list and can be shown (${language})`, () => {
    const listed = listConcepts(language);
    assert.deepEqual(
      listed.map(({ id }) => id),
      concepts.map(({ id }) => id),
    );
    for (const { id, topic, kubernetes, ecs } of listed) {
      assert.ok(kubernetes || ecs, id);
      const entry = compareConcept(id, language);
      assert.equal(entry?.topic, topic);
      assert.equal(entry?.kubernetes.name, kubernetes);
      assert.equal(entry?.ecs.name, ecs);
    }
  });
}

test('an entry is found by the names of both languages, and by its fields', () => {
  const probe = listConcepts('ja').find(({ id }) => id === 'liveness-probe');
  for (const word of ['livenessProbe', 'ライブネスプローブ', 'healthCheck', 'Container.livenessProbe']) {
    assert.ok(probe?.aliases.includes(word), word);
  }
});

test('there is no entry for an unknown id', () => {
  assert.equal(compareConcept('toaster', 'en'), undefined);
});
