/**
 * Writes schemas/generated/custom/*.json: `npm ci --prefix schemas && node --import tsx schemas/custom-resources/generate.ts`.
 * A file a package, and `groups.json`: which packages know a group.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { customFacts } from './facts.ts';

const folder = new URL('../generated/custom/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of customFacts()) writeFileSync(new URL(`${name}.json`, folder), text);
