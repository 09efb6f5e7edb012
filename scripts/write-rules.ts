/** Writes docs/rules/ from the rules and their examples: `node --import tsx scripts/write-rules.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { rulesPages } from './rules-pages.ts';

const folder = new URL('../docs/rules/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(rulesPages())) writeFileSync(new URL(name, folder), text);
