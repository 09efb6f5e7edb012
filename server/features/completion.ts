import type { Context } from '../context.ts';
import type { Range, SourceDocument, SourceFile } from '../syntax/document.ts';
import type { TextEdit } from '../syntax/edits.ts';
import { openFile } from '../syntax/open-file.ts';
import { asObject } from '../syntax/value.ts';
import { type Cursor, cursorAt } from './completion-cursor.ts';
import { fieldCompletions } from './completion-fields.ts';
import type { Completion } from './completion-item.ts';
import { apiVersionCompletions, kindCompletions, valueCompletions } from './completion-values.ts';
import { placedAt } from './placed-at.ts';
import { schemaPlace } from './schema-place.ts';

/** All that can be typed at a place, best first. Offsets from the start of the file. */
export interface Completions {
  readonly items: readonly Completion[];
  /** What an item replaces. */
  readonly range: Range;
  /** The text in `range` as the user wrote it: editors filter the items by it, so each has to begin as it does. */
  readonly prefix: string;
  /** A comma that the text before lacks. */
  readonly before?: TextEdit;
}

export interface CompletionOptions {
  /** Whether the editor understands snippets. */
  readonly snippets: boolean;
}

/** What can be typed at an offset: keys and values from the schema, and the beginnings of a new Kubernetes document. */
export function complete(
  file: SourceFile,
  offset: number,
  context: Context,
  options: CompletionOptions,
): Completions | undefined {
  const placed = placedAt(file, offset) ?? emptyDocument(offset);
  const { document, start } = placed;
  if (document.templated) return undefined;
  const cursor = cursorAt(document, offset - start);
  if (!cursor) return undefined;
  const { word, commaBefore } = cursor;
  return {
    items: itemsAt(document, cursor, context, options),
    range: { start: word.start + start, end: word.end + start },
    prefix: document.text.slice(word.start, offset - start),
    ...(commaBefore === undefined
      ? {}
      : { before: { start: commaBefore + start, end: commaBefore + start, text: ',' } }),
  };
}

/** Between two documents a new one begins. */
function emptyDocument(offset: number): { readonly document: SourceDocument; readonly start: number } {
  const document = openFile('', 'yaml', '').documents[0]?.document;
  if (!document) throw new Error('A file has at least one document.');
  return { document, start: offset };
}

function itemsAt(
  document: SourceDocument,
  cursor: Cursor,
  context: Context,
  { snippets }: CompletionOptions,
): Completion[] {
  if (cursor.typing === 'value') {
    if (cursor.pointer === '/apiVersion') return apiVersionCompletions(document, cursor, context);
    if (cursor.pointer === '/kind') return kindCompletions(document, cursor, context);
  }
  const place = schemaPlace(document, cursor.pointer);
  if (!place) return cursor.typing === 'entry' ? beginnings(document, cursor) : [];
  if (cursor.typing === 'value') return place.shape === 'scalar' ? valueCompletions(place, cursor, false) : [];

  const dash = cursor.style === 'block' && place.shape === 'list';
  // An item of a list needs its dash: in the line of another item there is no room for one.
  if (dash && cursor.dashed) return [];
  if (place.shape === 'map') return [];
  const { type } = place;
  if (type !== undefined && (place.shape === 'object' || dash)) {
    return fieldCompletions(document, { ...place, type }, cursor, context, snippets);
  }
  return type === undefined ? valueCompletions(place, cursor, dash) : [];
}

/** The first keys of a Kubernetes object, in a document that is nothing else yet. */
const FIRST_KEYS = ['apiVersion', 'kind', 'metadata'];

function beginnings(document: SourceDocument, cursor: Cursor): Completion[] {
  if (cursor.pointer !== '' || cursor.column > 0) return [];
  const keys = Object.keys(asObject(document.value) ?? {});
  if (keys.some((key) => !FIRST_KEYS.includes(key) && key !== cursor.named)) return [];
  return FIRST_KEYS.filter((key) => !keys.includes(key)).map((key) => ({
    label: key,
    kind: 'field',
    text: beginning(key, cursor),
    snippet: false,
  }));
}

function beginning(key: string, { style, named, commaAfter }: Cursor): string {
  if (style !== 'json') return named === undefined ? `${key}: ` : key;
  if (named !== undefined) return `"${key}"`;
  return `"${key}": ${key === 'metadata' ? '{}' : '""'}${commaAfter ? ',' : ''}`;
}
