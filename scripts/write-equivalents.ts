/** Writes docs/equivalents.md from the table of equivalences: `node --import tsx scripts/write-equivalents.ts`. */
import { writeFileSync } from 'node:fs';
import { equivalentsPage } from './equivalents-page.ts';

writeFileSync(new URL('../docs/equivalents.md', import.meta.url), equivalentsPage());
