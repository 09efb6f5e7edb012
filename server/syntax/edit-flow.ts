import { columnOf, type EditableText, lineEnd, lineStart, type Site } from './edit-site.ts';
import type { TextEdit } from './edits.ts';
import { printJson } from './print-json.ts';
import { printFlow, printKey, type QuoteStyle } from './print-yaml.ts';
import type { ListNode, ObjectNode } from './tree.ts';
import type { ObjectValue, Value } from './value.ts';

/** Edits inside brackets: JSON, and the flow style of YAML. */

/** Replaces, or writes where it is missing, the value of a site. */
export function setInFlow(source: EditableText, site: Site, value: Value): TextEdit[] {
  const { entry, owner, node } = site;
  if (!entry || !owner) {
    const { start, end } = node?.range ?? { start: 0, end: source.text.length };
    return [
      { start, end, text: source.language === 'json' ? printJson(value, source.json) : printFlow(value, 'plain') },
    ];
  }
  const text = print(source, owner, value, indentOf(source.text, entry.entry.start), quotesOf(source, site));
  if (entry.range.end > entry.range.start || !('keyRange' in entry)) return [{ ...entry.range, text }];
  const at = entry.colonEnd ?? entry.keyRange.end;
  return [{ start: at, end: at, text: `${entry.colonEnd === undefined ? ': ' : ' '}${text}` }];
}

/** Removes an entry, with the comma that belongs to it. */
export function removeInFlow(site: Site): TextEdit[] {
  const { entry, owner } = site;
  if (!entry || !owner) return [];
  const entries = owner.kind === 'object' ? owner.members : owner.items;
  const index = entries.indexOf(entry);
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (next) return [{ start: entry.entry.start, end: next.entry.start, text: '' }];
  if (previous) return [{ start: previous.entry.end, end: entry.entry.end, text: '' }];
  return [{ start: owner.range.start + 1, end: owner.range.end - 1, text: '' }];
}

/** Adds members behind the last one of an object that has some. */
export function insertInFlow(source: EditableText, owner: ObjectNode, members: ObjectValue): TextEdit[] {
  const entries = Object.entries(members);
  const quotes = quotesIn(source, owner);
  return addEntries(source, owner, (indent) =>
    entries.map(([key, value]) => `${printKey(key, quotes, true)}: ${print(source, owner, value, indent, quotes)}`),
  );
}

/** Adds an item behind the last one of a list that has some. */
export function appendInFlow(source: EditableText, owner: ListNode, item: Value): TextEdit[] {
  return addEntries(source, owner, (indent) => [print(source, owner, item, indent, quotesIn(source, owner))]);
}

function addEntries(
  source: EditableText,
  owner: ObjectNode | ListNode,
  entries: (indent: string) => string[],
): TextEdit[] {
  const last = owner.kind === 'object' ? owner.members.at(-1) : owner.items.at(-1);
  if (!last) return [];
  const at = last.entry.end;
  const indent = indentOf(source.text, last.entry.start);
  const gap = isSpread(source, owner) ? `${source.json.newline}${indent}` : ' ';
  return [
    {
      start: at,
      end: at,
      text: entries(indent)
        .map((text) => `,${gap}${text}`)
        .join(''),
    },
  ];
}

/** Whether the entries of a collection stand on lines of their own. */
function isSpread({ text }: EditableText, owner: ObjectNode | ListNode): boolean {
  const last = owner.kind === 'object' ? owner.members.at(-1) : owner.items.at(-1);
  return text.slice(owner.range.start, last?.entry.start).includes('\n');
}

function print(
  source: EditableText,
  owner: ObjectNode | ListNode,
  value: Value,
  indent: string,
  quotes: QuoteStyle,
): string {
  if (source.language === 'json' && (isSpread(source, owner) || !owner.flow))
    return printJson(value, source.json, indent);
  return printFlow(value, quotes);
}

function quotesOf(source: EditableText, { node, owner }: Site): QuoteStyle {
  if (source.language === 'json') return 'double';
  if (node?.kind === 'scalar' && (node.style === 'single' || node.style === 'double')) return node.style;
  return owner ? quotesIn(source, owner) : 'plain';
}

/** JSON written into YAML stays JSON. */
function quotesIn({ language, text }: EditableText, owner: ObjectNode | ListNode): QuoteStyle {
  const entry = owner.kind === 'object' ? owner.members[0]?.keyRange : owner.items[0]?.range;
  return language === 'json' || (entry && text[entry.start] === '"') ? 'double' : 'plain';
}

function indentOf(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return (
    /^[ \t]*/.exec(text.slice(start, Math.max(start, lineEnd(text, start))))?.[0].slice(0, columnOf(text, offset)) ?? ''
  );
}
