import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const json = (name: string) => JSON.parse(read(name)) as Record<string, string>;

const sources = readdirSync(new URL('client/', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: read(`client/${name}`) }));

/** Names that are the same in every language. */
const NAMES = new Set(['Amazon ECS', 'Kubernetes → ECS', 'ECS → Kubernetes']);

/** What people would read in a source file although nobody translates it: sentences in quotes, text between tags. */
function untranslated(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .replace(/\b(?:l10n\.t|translate)\(\s*'[^']*'|\btitle: '[^']*', open:/g, '');
  const quoted = [...code.matchAll(/'([^'\n]*)'/g)].map(([, text = '']) => text);
  const sentences = quoted.filter((text) => /^[A-Z]\S* \S/.test(text) && !NAMES.has(text));
  const templates = [...code.matchAll(/`([^`]*)`/g)].map(([, text = '']) => text).filter((text) => /<\w/.test(text));
  const between = templates.map((text) =>
    text
      .replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '')
      .replace(/<[^>]*>/g, '')
      .trim(),
  );
  return [...sentences, ...between.filter((text) => /\p{Letter}{2}/u.test(text))];
}

test('nothing that people read is in one language only', () => {
  const found = sources.flatMap(({ name, text }) => untranslated(text).map((words) => `${name}: ${words}`));
  assert.deepEqual(found, []);
});

test('what is not translated is found', () => {
  assert.deepEqual(untranslated("show('Nothing to do'); t = `<p>${name}: not there</p>`;"), [
    'Nothing to do',
    ': not there',
  ]);
  assert.deepEqual(untranslated("l10n.t('Nothing to do'); t = `<p class=\"a\">${translate('Nothing')}</p>`;"), []);
});

test('every text of the client is in the Japanese bundle, and nothing else is', () => {
  const source = sources.map(({ text }) => text).join('\n');
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
