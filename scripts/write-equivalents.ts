/** Writes docs/equivalents*.md from the table of equivalences: `node --import tsx scripts/write-equivalents.ts`. */
import { writeFileSync } from 'node:fs';
import { EQUIVALENTS_PAGES, equivalentsPage } from './equivalents-page.ts';

for (const language of ['en', 'ja'] as const) {
  writeFileSync(new URL(`../${EQUIVALENTS_PAGES[language]}`, import.meta.url), equivalentsPage(language));
}
