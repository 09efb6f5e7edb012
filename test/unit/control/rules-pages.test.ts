import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rulesPages } from '../../../scripts/rules-pages.ts';
import { ruleIds } from '../../../server/control/known-rules.ts';

const FOLDER = new URL('../../../docs/rules/', import.meta.url);
const pages = rulesPages();

test('docs/rules/ is what the rules say (scripts/write-rules.ts writes it)', () => {
  assert.deepEqual(readdirSync(FOLDER).sort(), Object.keys(pages).sort());
  for (const [name, text] of Object.entries(pages)) {
    const written = readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('\r\n', '\n');
    assert.ok(written === text, `docs/rules/${name} is not up to date: node --import tsx scripts/write-rules.ts`);
  }
});

test('links lead to rules', () => {
  for (const [name, text] of Object.entries(pages)) {
    for (const [, file = name, anchor] of text.matchAll(/\]\(([a-z]+\.md)?#([a-z0-9-]+)\)/g)) {
      assert.ok(pages[file]?.includes(`<a id="${anchor}"></a>`), `${name} → ${file}#${anchor}`);
    }
  }
});

test('every rule has one place with an anchor', () => {
  const headings = Object.values(pages).flatMap((text) => [...text.matchAll(/^<a id="(.+)"><\/a>\n\n## (\S+)$/gm)]);
  const ids = headings.map(([, , id]) => id);
  for (const [, anchor, id] of headings) assert.ok(id?.endsWith(`/${anchor}`), id);
  const expected = [...ruleIds].filter((id) => !id.startsWith('crossdock/'));
  assert.deepEqual(ids.toSorted(), expected.toSorted());
});
