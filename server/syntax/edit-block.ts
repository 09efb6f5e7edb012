import { columnOf, type EditableText, lineEnd, lineStart, type Site } from './edit-site.ts';
import type { TextEdit } from './edits.ts';
import {
  printFlow,
  printItem,
  printList,
  printMembers,
  printValue,
  printYaml,
  printYamlScalar,
  type QuoteStyle,
} from './print-yaml.ts';
import type { Item, ListNode, Member, ObjectNode, SyntaxNode } from './tree.ts';
import { asList, asObject, type ObjectValue, type Scalar, type Value } from './value.ts';

/** Edits in block YAML, where lines and indentation hold everything together. */

/** Replaces, or writes where it is missing, the value of a site. */
export function setInBlock(source: EditableText, site: Site, value: Value): TextEdit[] {
  const { entry } = site;
  if (!entry) return setRoot(source, site.node, value);
  const { text, yaml } = source;
  const column = columnOf(text, entry.entry.start);
  const printed = printEntry(source, entry, value, column);
  if (!printed.includes('\n')) return [inLine(source, entry, printed.trimStart())];
  if (
    !hasOwnLines(entry) &&
    lineEnd(text, entry.range.end) > entry.range.end &&
    text.slice(entry.range.end, lineEnd(text, entry.range.end)).trim() !== ''
  ) {
    // A comment follows on the line: it stays where it is.
    return [inLine(source, entry, onOneLine(value))];
  }
  const at = columnOf(text, entry.range.start);
  if (hasOwnLines(entry) && entry.node.kind !== 'scalar' && isCollection(value) && (at > column || asList(value))) {
    const own = asList(value)
      ? printList(asList(value) ?? [], yaml, at)
      : printMembers(asObject(value) ?? {}, yaml, at);
    return [closed(source, { ...entry.range, text: own })];
  }
  const { at: start, colon } = valueStart(text, entry);
  return [closed(source, { start, end: Math.max(start, entry.range.end), text: colon + printed })];
}

/** Removes an entry with its lines. An object or list that loses its last entry becomes `{}` or `[]`. */
export function removeInBlock(source: EditableText, site: Site): TextEdit[] {
  const { entry, owner, parent } = site;
  if (!entry || !owner || !parent) return [];
  const entries: readonly (Member | Item)[] = owner.kind === 'object' ? owner.members : owner.items;
  if (entries.length === 1) return setInBlock(source, parent, owner.kind === 'object' ? {} : []);
  const { text } = source;
  const start = lineStart(text, entry.entry.start);
  const next = entries[entries.indexOf(entry) + 1];
  // The first entry behind a dash shares its line: the next one moves up to it.
  if (text.slice(start, entry.entry.start).trim() !== '') {
    return next ? [{ start: entry.entry.start, end: next.entry.start, text: '' }] : [];
  }
  const end = endOfEntry(text, entry);
  return [{ start, end: text.indexOf('\n', end) + 1 || text.length, text: '' }];
}

/** Adds members below the last one of an object that has some. */
export function insertInBlock(source: EditableText, owner: ObjectNode, members: ObjectValue): TextEdit[] {
  return addBelow(source, owner, (column) => printMembers(members, source.yaml, column));
}

/** Adds an item below the last one of a list that has some. */
export function appendInBlock(source: EditableText, owner: ListNode, item: Value): TextEdit[] {
  return addBelow(source, owner, (column) => `-${printItem(item, source.yaml, column)}`);
}

/** Adds members to an object that is an alias: it merges what it named. */
export function insertBesideAlias(source: EditableText, { entry }: Site, members: ObjectValue): TextEdit[] {
  if (!entry) return [];
  const { text, yaml } = source;
  const alias = text.slice(entry.range.start, entry.range.end);
  const item = !('keyRange' in entry);
  const column = columnOf(text, entry.entry.start) + (item ? 2 : yaml.step);
  const lines = `<<: ${alias}${yaml.newline}${' '.repeat(column)}${printMembers(members, yaml, column)}`;
  const { at } = valueStart(text, entry);
  const gap = item ? ' ' : yaml.newline + ' '.repeat(column);
  return [closed(source, { start: at, end: entry.range.end, text: gap + lines })];
}

function setRoot(source: EditableText, node: SyntaxNode | undefined, value: Value): TextEdit[] {
  const { text, yaml } = source;
  if (node && node.range.end > node.range.start) {
    return [closed(source, { ...node.range, text: printYaml(value, yaml, columnOf(text, node.range.start)) })];
  }
  const gap = text === '' || text.endsWith('\n') ? '' : yaml.newline;
  return [{ start: text.length, end: text.length, text: gap + printYaml(value, yaml) + yaml.newline }];
}

function printEntry({ yaml }: EditableText, entry: Member | Item, value: Value, column: number): string {
  const quotes = quotesOf(entry.node);
  if ('keyRange' in entry) return printValue(value, yaml, column, quotes);
  if (isCollection(value) || quotes === 'plain') return printItem(value, yaml, column);
  return ` ${printYamlScalar(value as Scalar, quotes, false)}`;
}

/** Replaces the value of an entry by text that needs one line. */
function inLine({ text }: EditableText, entry: Member | Item, printed: string): TextEdit {
  const written = entry.range.end > entry.range.start;
  if (written && !(hasOwnLines(entry) && entry.node.kind !== 'scalar')) return { ...entry.range, text: printed };
  const { at, colon } = valueStart(text, entry);
  return { start: at, end: Math.max(at, entry.range.end), text: `${colon} ${printed}` };
}

/** Whether the value is a block: a mapping or list on lines of its own, or a text block. */
function hasOwnLines({ alias, node }: Member | Item): boolean {
  // The tag of a CloudFormation function stands behind the key.
  if (alias || (node.kind === 'object' && node.tag)) return false;
  return node.kind === 'scalar' ? node.style === 'block' : !node.flow;
}

/** Behind the colon or dash, and behind the anchor if there is one. `colon`: the one that is missing. */
function valueStart(text: string, entry: Member | Item): { at: number; colon: string } {
  const at = 'keyRange' in entry ? (entry.colonEnd ?? entry.keyRange.end) : entry.entry.start + 1;
  const anchor = /[ \t]*&[^\s,[\]{}]+/y;
  anchor.lastIndex = at;
  return {
    at: anchor.test(text) ? anchor.lastIndex : at,
    colon: 'keyRange' in entry && entry.colonEnd === undefined ? ':' : '',
  };
}

function isCollection(value: Value): boolean {
  return asList(value) !== undefined || asObject(value) !== undefined;
}

function onOneLine(value: Value): string {
  return isCollection(value) ? printFlow(value, 'plain') : printYamlScalar(value as Scalar, 'double', false);
}

function quotesOf(node: SyntaxNode): QuoteStyle {
  return node.kind === 'scalar' && (node.style === 'single' || node.style === 'double') ? node.style : 'plain';
}

function addBelow(source: EditableText, owner: ObjectNode | ListNode, print: (column: number) => string): TextEdit[] {
  const entries: readonly (Member | Item)[] = owner.kind === 'object' ? owner.members : owner.items;
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return [];
  const { text, yaml } = source;
  const column = columnOf(text, first.entry.start);
  const at = endOfEntry(text, last);
  const line = ' '.repeat(column) + print(column);
  if (at > 0 && text[at - 1] === '\n') return [{ start: at, end: at, text: line + yaml.newline }];
  return [closed(source, { start: at, end: at, text: yaml.newline + line })];
}

/** Where the last line of an entry ends; behind the blank lines that a text block keeps. */
function endOfEntry(text: string, entry: Member | Item): number {
  let last: Member | Item | undefined = entry;
  while (last && !last.alias && last.node.kind !== 'scalar') {
    const node: ObjectNode | ListNode = last.node;
    const inner: Member | Item | undefined = node.kind === 'object' ? node.members.at(-1) : node.items.at(-1);
    if (!inner || node.flow) break;
    last = inner;
  }
  const end = lineEnd(text, Math.max(entry.entry.end, last?.entry.end ?? 0));
  if (last?.node.kind !== 'scalar' || last.node.style !== 'block') return end;
  if (!/^[|>][0-9]?\+/.test(text.slice(last.range.start, last.range.start + 3))) return end;
  return end + (/^(?:\r?\n[ \t]*(?=\r?\n|$))*(?:\r?\n)?/.exec(text.slice(end))?.[0].length ?? 0);
}

/** A text block at the very end of a document needs the line break it ends with. */
function closed({ text, yaml }: EditableText, edit: TextEdit): TextEdit {
  return edit.end === text.length && edit.text.includes('\n') ? { ...edit, text: edit.text + yaml.newline } : edit;
}
