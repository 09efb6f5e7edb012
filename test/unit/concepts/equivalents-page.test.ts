import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { EQUIVALENTS_PAGES, equivalentsPage } from '../../../scripts/equivalents-page.ts';
import { concepts } from '../../../server/concepts/table.ts';

for (const language of ['en', 'ja'] as const) {
  const path = EQUIVALENTS_PAGES[language];

  it(`${path} is what the table says (scripts/write-equivalents.ts writes it)`, () => {
    const written = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    assert.equal(written.replaceAll('\r\n', '\n'), equivalentsPage(language));
  });

  it(`${path} has an anchor and a row of four cells for each entry`, () => {
    const rows = equivalentsPage(language)
      .split('\n')
      .filter((line) => line.startsWith('| <a id='));
    assert.deepEqual(
      rows.map((row) => row.match(/<a id="([^"]+)"/)?.[1]),
      concepts.map((concept) => concept.id),
    );
    for (const row of rows) assert.equal(row.replaceAll('\\|', '').split(' | ').length, 4, row);
  });
}
