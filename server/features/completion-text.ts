import type { FieldFacts, SchemaFacts } from '../schema/facts.ts';
import type { Cursor } from './completion-cursor.ts';
import { byUse } from './field-rank.ts';

/** How deep the required fields of a new entry are laid out at once. */
const DEEPEST = 3;

/** Writes a whole new entry. `dash`: it begins a list item and brings the dash. */
export type EntryWriter = (name: string, field: FieldFacts, cursor: Cursor, dash: boolean) => string;

/**
 * Makes the texts of new entries. With snippets, the required fields of objects are laid out and every value is a place to
 * fill in; without, the cursor ends where the value goes.
 */
export function entryWriter(facts: SchemaFacts, snippets: boolean): EntryWriter {
  return (name, field, cursor, dash) => {
    if (cursor.style !== 'block') return bracketEntry(name, field, cursor, snippets);
    const stops = { next: 1 };
    const column = cursor.column + (dash ? 2 : 0);
    return (dash ? '- ' : '') + blockEntry(name, field, facts, column, snippets ? stops : undefined, 0);
  };
}

interface Stops {
  next: number;
}

function blockEntry(
  name: string,
  field: FieldFacts,
  facts: SchemaFacts,
  column: number,
  stops: Stops | undefined,
  depth: number,
) {
  const key = `${stops ? escapeSnippet(name) : name}:`;
  const isPlain = field.container === undefined && field.ref === undefined;
  if (isPlain) return `${key} ${stop(stops)}`;
  const inner = column + 2;
  const below = `${key}\n${' '.repeat(inner)}`;
  if (field.container?.startsWith('map') || (field.container && field.container !== 'list')) return below + stop(stops);
  const isList = field.container === 'list';
  const lays = stops && field.ref !== undefined && depth < DEEPEST;
  const members = lays ? blockMembers(field.ref, facts, inner + (isList ? 2 : 0), stops, depth + 1) : '';
  return `${below}${isList ? '- ' : ''}${members || stop(stops)}`;
}

/** The required fields of an object, each on its line but the first, which follows the dash or indentation. */
function blockMembers(typeName: string, facts: SchemaFacts, column: number, stops: Stops, depth: number): string {
  const type = facts.types[typeName];
  if (!type) return '';
  const entries = [...(type.required ?? [])].sort(byUse(typeName, type)).flatMap((name) => {
    const field = type.fields[name];
    return field ? [blockEntry(name, field, facts, column, stops, depth)] : [];
  });
  return entries.join(`\n${' '.repeat(column)}`);
}

/** `"image": "$1"` in JSON, `image: ` between YAML brackets. */
function bracketEntry(name: string, field: FieldFacts, cursor: Cursor, snippets: boolean): string {
  const stops = snippets ? { next: 1 } : undefined;
  const written = stops ? escapeSnippet(name) : name;
  if (cursor.style === 'flow') return `${written}: ${stop(stops)}`;
  return `"${written}": ${bracketValue(field, stop(stops))}`;
}

function bracketValue(field: FieldFacts, inside: string): string {
  if (field.container?.startsWith('list')) return `[${inside}]`;
  if (field.container || field.ref) return inside === '' ? '{}' : `{${inside}\\}`;
  const isText =
    field.type === 'string' || field.type === 'bytes' || field.type === 'time' || field.type === 'quantity';
  return isText && !field.enum ? `"${inside}"` : inside;
}

function stop(stops: Stops | undefined): string {
  return stops ? `$${stops.next++}` : '';
}

/** Keeps text that means something in a snippet as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
