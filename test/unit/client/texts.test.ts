import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const json = (name: string) => JSON.parse(read(name)) as Record<string, string>;

test('every text of the client is in the Japanese bundle, and nothing else is', () => {
  const files = readdirSync(new URL('client/', root), { recursive: true, encoding: 'utf8' });
  const source = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`client/${name}`))
    .join('\n');
  // Titles of the preview's groups are translated where they are used.
  const texts = source.matchAll(/(?:\b(?:l10n\.t|translate)\(\s*|fidelity: '[a-z-]+', title: )'([^']+)'/g);
  assert.deepEqual(
    [...new Set([...texts].map(([, text]) => text))].sort(),
    Object.keys(json('l10n/bundle.l10n.ja.json')).sort(),
  );
});

test('every text of the manifest is there in both languages, and nothing else is', () => {
  const named = [...read('package.json').matchAll(/"%([^%]+)%"/g)].map(([, name]) => name).sort();
  assert.deepEqual(Object.keys(json('package.nls.json')).sort(), named);
  assert.deepEqual(Object.keys(json('package.nls.ja.json')).sort(), named);
});

test('translations keep the places for arguments', () => {
  for (const [english, japanese] of Object.entries(json('l10n/bundle.l10n.ja.json'))) {
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
    assert.deepEqual(places(japanese), places(english), english);
  }
});
