import type { Range, SourceDocument } from '../syntax/document.ts';
import { child, type Pointer, parent, parsePointer } from '../syntax/pointer.ts';
import { asList, asObject, type Value, valueAt } from '../syntax/value.ts';

/**
 * What to underline for a member of a document, in offsets of the document. Always within one line:
 * a problem with a whole block is shown at its key, one with a member that is not there at the nearest enclosing one.
 */
export function rangeOf(document: SourceDocument, pointer: Pointer, target: 'key' | 'value'): Range {
  const found = nearest(document, pointer);
  if (!found) return firstLine(document.text, { start: 0, end: document.text.length });

  const { location, exact } = found;
  const wanted = exact ? target : 'key';
  const { key, value } = location;
  const isBlock =
    value.start === value.end || spansLines(document.text, { start: key?.end ?? value.start, end: value.end });
  if (key && (wanted === 'key' || isBlock)) return firstLine(document.text, key);
  if (wanted === 'value' && !isBlock) return value;
  return firstLine(document.text, nameplate(document, found.pointer) ?? value);
}

function nearest(document: SourceDocument, pointer: Pointer) {
  for (let at = pointer, exact = true; ; at = parent(at), exact = false) {
    const location = document.locate(at);
    if (location) return { location, exact, pointer: at };
    if (at === '') return undefined;
  }
}

/** Where an object without a key of its own says what it is: its kind, or else its first key. */
function nameplate(document: SourceDocument, pointer: Pointer): Range | undefined {
  const value: Value | undefined = valueAt(document.value, parsePointer(pointer));
  if (asList(value)) return document.locate(child(pointer, 0)) && nameplate(document, child(pointer, 0));
  const object = asObject(value);
  if (!object) return undefined;
  if (typeof object.kind === 'string') return document.locate(child(pointer, 'kind'))?.value;
  const first = Object.keys(object)[0];
  return first === undefined ? undefined : document.locate(child(pointer, first))?.key;
}

function spansLines(text: string, range: Range): boolean {
  return /[\r\n]/.test(text.slice(range.start, range.end));
}

/** The part of a range on its first line. */
export function clipToLine(text: string, { start, end }: Range): Range {
  const length = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: start + length };
}

/** The first line of a range that holds something, without the blanks around it. */
function firstLine(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  const blank = slice.length - slice.trimStart().length;
  const { start, end } = clipToLine(text, { start: range.start + blank, end: range.end });
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
