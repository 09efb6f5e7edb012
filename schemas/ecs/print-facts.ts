import type { SchemaFacts } from '../../server/schema/facts.ts';

/** The facts as JSON text with one type and one root a line, so that a new version shows as a short difference. */
export function printFacts(facts: SchemaFacts): string {
  return `{\n"types": ${printEntries(facts.types)},\n"roots": ${printEntries(facts.roots)}\n}\n`;
}

function printEntries(entries: object): string {
  const lines = Object.entries(entries).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}
