/**
 * Writes what is not checked in: the compiled validators, and the documentation texts with the notices of the packages they
 * come from. `node --import tsx schemas/build.ts`; part of `npm run build`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SchemaFacts } from '../server/schema/facts.ts';
import { buildValidators } from './build-validators.ts';
import { buildEcsDocs } from './ecs/build-docs.ts';
import { buildKubernetesDocs } from './kubernetes/build-docs.ts';

const validators = fileURLToPath(new URL('../server/schema/generated', import.meta.url));
const docs = fileURLToPath(new URL('../dist/docs', import.meta.url));

for (const name of ['kubernetes', 'ecs', 'cloudformation']) {
  const facts = JSON.parse(readFileSync(new URL(`generated/${name}.json`, import.meta.url), 'utf8')) as SchemaFacts;
  buildValidators(facts, `${validators}/${name}.js`);
}

rmSync(docs, { recursive: true, force: true });
mkdirSync(docs, { recursive: true });
buildKubernetesDocs(docs);
buildEcsDocs(docs);
