import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { SchemaFacts } from '../server/schema/facts.ts';
import { jsonSchema } from './json-schema.ts';

/**
 * Compiles the facts to one module of plain functions, so that nothing is compiled at run time.
 * Its default export maps each root to its validator; types that several roots use are compiled once.
 */
export function buildValidators(facts: SchemaFacts, outFile: string): void {
  const ajv = new Ajv({
    schemas: [jsonSchema(facts)],
    allErrors: true,
    inlineRefs: false,
    messages: false,
    strict: false,
    validateSchema: false,
    code: { source: true, esm: true },
  });
  // Lists are judged item by item.
  const roots = Object.entries(facts.roots)
    .filter(([, { list }]) => !list)
    .map(([root, { type }], index) => ({ root, type, name: `root${index}` }));
  const code = standaloneCode.default(
    ajv,
    Object.fromEntries(roots.map(({ name, type }) => [name, `facts#/$defs/${type}`])),
  );
  const table = roots.map(({ root, name }) => `${JSON.stringify(root)}: ${name}`).join(',\n');
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, `${code}\nexport default {\n${table}\n};\n`);
}
