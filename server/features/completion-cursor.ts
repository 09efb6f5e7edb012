import type { Range, SourceDocument } from '../syntax/document.ts';
import { child, lastStep, type Pointer, parent } from '../syntax/pointer.ts';

/** What is being typed at a place. Offsets from the start of the document. */
export interface Cursor {
  /** `entry`: a key, or an item of a list; `value`: what comes after a colon. */
  readonly typing: 'entry' | 'value';
  /** For an entry the object or list it belongs to (or the scalar that will become one), for a value the member it is of. */
  readonly pointer: Pointer;
  /** What is replaced: the word typed so far, its quotes included. */
  readonly word: Range;
  /** The key at the cursor when it is complete, with a colon: only its name is replaced. */
  readonly named?: string;
  /** `block`: indented YAML; `flow`: between braces or brackets; `json`: the same in JSON. */
  readonly style: 'block' | 'flow' | 'json';
  /** Where the entry starts in its line; block style only. */
  readonly column: number;
  /** Whether a dash stands before the entry in its line; block style only. */
  readonly dashed: boolean;
  /** What has to be added so that the text stays right: a comma after the member before, a comma after this one. */
  readonly commaBefore?: number;
  readonly commaAfter: boolean;
}

const ENTRY = /^(\s*(?:-[ \t]+)*)(["']?[^\s:#"'{}[\],]*)$/;
const VALUE = /^\s*(?:-[ \t]+)*("[^"]+"|'[^']+'|[^\s"'#{}[\],:-][^:#]*?)\s*:[ \t]+(["']?[^\s"'{}[\],]*)$/;
const WORD = /^[\w.$/-]*/;

/** Reads what is being typed at an offset of a document; undefined where nothing of ours can be completed. */
export function cursorAt(document: SourceDocument, offset: number): Cursor | undefined {
  return document.language === 'json' ? bracketCursor(document, offset) : yamlCursor(document, offset);
}

function yamlCursor(document: SourceDocument, offset: number): Cursor | undefined {
  const { text } = document;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(lineStart, offset);
  if (/(^|\s)#/.test(before)) return undefined;
  const place = document.placeAt(offset);
  const rest = WORD.exec(text.slice(offset))?.[0].length ?? 0;

  const value = VALUE.exec(before);
  if (value) {
    const [, key = '', word = ''] = value;
    const name = key.replace(/^["']|["']$/g, '');
    const pointer = lastStep(place.pointer) === name ? place.pointer : child(place.pointer, name);
    const end = offset + rest + closingQuote(text, offset + rest, word);
    return { ...BLOCK, typing: 'value', pointer, word: { start: offset - word.length, end }, column: 0, dashed: false };
  }
  const entry = ENTRY.exec(before);
  if (!entry) return bracketCursor(document, offset);
  const [, lead = '', word = ''] = entry;
  if (word === '-' || insideBrackets(text, document, place.pointer)) return bracketCursor(document, offset);
  const end = offset + rest + closingQuote(text, offset + rest, word);
  return {
    ...BLOCK,
    typing: 'entry',
    pointer: place.on === 'key' ? parent(place.pointer) : place.pointer,
    word: { start: offset - word.length, end },
    ...(/^[ \t]*:(\s|$)/.test(text.slice(end)) ? { named: lastStep(place.pointer) ?? '' } : {}),
    column: lead.length,
    dashed: lead.includes('-'),
  };
}

const BLOCK = { style: 'block', commaAfter: false } as const;

function closingQuote(text: string, end: number, word: string): number {
  return /^["']/.test(word) && text[end] === word[0] ? 1 : 0;
}

/** Whether the nearest object or list around a place is written in braces or brackets over several lines. */
function insideBrackets(text: string, document: SourceDocument, pointer: Pointer): boolean {
  for (let at = pointer; ; at = parent(at)) {
    const range = document.locate(at)?.value;
    if (range && /[{[]/.test(text[range.start] ?? '')) return true;
    if (range && range.start < range.end && text.slice(range.start, range.end).includes('\n')) return false;
    if (at === '') return false;
  }
}

/** Between braces and brackets, in JSON and YAML: what stands before and after the word says what it is. */
function bracketCursor(document: SourceDocument, offset: number): Cursor | undefined {
  const { text, language } = document;
  const word = wordAround(text, offset, language);
  if (!word) return undefined;
  const place = document.placeAt(offset);
  const preceding = text.slice(0, word.start).trimEnd();
  const following = /\S/.exec(text.slice(word.end))?.[0] ?? '';
  const style = language === 'json' ? 'json' : 'flow';
  const common = { word, style, column: 0, dashed: false } as const;

  if (preceding.endsWith(':')) {
    const name = /["']?([^"'\s,{[]+)["']?\s*:$/.exec(preceding)?.[1] ?? '';
    const pointer = lastStep(place.pointer) === name ? place.pointer : child(place.pointer, name);
    return { ...common, typing: 'value', pointer, commaAfter: style === 'json' && !/^$|[,}\]]/.test(following) };
  }
  if (style === 'flow' && !/[{[,]$/.test(preceding)) return undefined;
  const named = following === ':' ? (lastStep(place.pointer) ?? '') : undefined;
  return {
    ...common,
    typing: 'entry',
    pointer: place.on === 'key' ? parent(place.pointer) : place.pointer,
    ...(named === undefined ? {} : { named }),
    ...(style === 'json' && !/[{[,]$/.test(preceding) && preceding ? { commaBefore: preceding.length } : {}),
    commaAfter: style === 'json' && !/^$|[,}\]:]/.test(following),
  };
}

/** The word at an offset with its quotes; undefined inside of a comment. */
function wordAround(text: string, offset: number, language: 'yaml' | 'json'): Range | undefined {
  const quote = language === 'json' ? openQuote(text, offset) : undefined;
  if (quote === 'comment') return undefined;
  const rest = WORD.exec(text.slice(offset))?.[0].length ?? 0;
  if (quote !== undefined) {
    const end = offset + rest;
    return { start: quote, end: text[end] === '"' ? end + 1 : end };
  }
  const before = /["']?[\w.$/-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  return { start: offset - before, end: offset + rest };
}

/** Where the string starts that an offset of a JSON text lies in. */
function openQuote(text: string, offset: number): number | 'comment' | undefined {
  const TOKEN = /"(?:[^"\\\n]|\\.)*("|$|(?=\n))|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
  for (let match = TOKEN.exec(text); match && match.index < offset; match = TOKEN.exec(text)) {
    const end = match.index + match[0].length;
    const closed = match[1] === '"' || match[0].endsWith('*/');
    if (offset > end || (offset === end && closed)) continue;
    return match[0].startsWith('"') ? match.index : 'comment';
  }
  return undefined;
}
