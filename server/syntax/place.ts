import type { Place, Range } from './document.ts';
import { child, type Pointer } from './pointer.ts';
import type { Item, ListNode, Member, ObjectNode, SyntaxNode } from './tree.ts';

/** A position in a text, and the column that decides where a new entry there belongs. */
interface Cursor {
  readonly text: string;
  readonly offset: number;
  readonly column: number;
}

/**
 * What an offset is on. In the white space of block YAML the column decides which object or list a new entry there
 * would belong to; in flow style and JSON the brackets do. A half-typed key with nothing beside it cannot be told from
 * text, and is the scalar value of what it stands in.
 */
export function placeAt(text: string, root: SyntaxNode | undefined, offset: number): Place {
  if (!root) return { pointer: '', on: 'inside' };
  const found = onText(root, offset, '');
  if (found) return found;
  return root.kind === 'scalar' ? { pointer: '', on: 'inside' } : between(root, cursorAt(text, offset), '');
}

function cursorAt(text: string, offset: number): Cursor {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  // In a comment its start counts: what stands before it is indentation.
  const comment = /^ *(?=#)/.exec(text.slice(start, offset));
  return { text, offset, column: comment ? comment[0].length : offset - start };
}

/** The key or scalar that the offset touches. */
function onText(node: SyntaxNode, offset: number, pointer: Pointer): Place | undefined {
  if (node.kind === 'scalar') {
    return pointer === '' && isWritten(node.range) && touches(node.range, offset)
      ? { pointer, on: 'value' }
      : undefined;
  }
  for (const [step, entry] of entriesOf(node)) {
    if (offset < entry.entry.start) break;
    const at = child(pointer, step);
    if ('keyRange' in entry && touches(entry.keyRange, offset)) return { pointer: at, on: 'key' };
    if (entry.alias || entry.node.kind === 'scalar') {
      if (isWritten(entry.range) && touches(entry.range, offset)) return { pointer: at, on: 'value' };
      continue;
    }
    const found = onText(entry.node, offset, at);
    if (found) return found;
  }
  return undefined;
}

/** The place of an offset between keys and scalars. */
function between(node: ObjectNode | ListNode, cursor: Cursor, pointer: Pointer): Place {
  const here: Place = { pointer, on: 'inside' };
  const last = entriesOf(node).findLast(([, { entry }]) => entry.start < cursor.offset);
  if (!last) return here;
  const [step, entry] = last;
  const at = child(pointer, step);
  const inner = entry.alias || entry.node.kind === 'scalar' ? undefined : entry.node;
  if (node.kind === 'object' && node.tag) return inner ? between(inner, cursor, at) : here;
  if (inner?.flow && inner.range.start < cursor.offset && cursor.offset < openEnd(cursor.text, inner))
    return between(inner, cursor, at);
  if (waitsForValue(entry, node.flow, cursor)) return { pointer: at, on: 'value' };
  if (node.flow || cursor.column <= columnOf(cursor.text, entry.entry.start)) return here;
  // Deeper than this entry: it can only belong to its value.
  if (inner && !inner.flow) return between(inner, cursor, at);
  if (entry.alias || entry.node.kind !== 'scalar') return here;
  if (entry.node.style === 'empty') return { pointer: at, on: 'inside' };
  return entry.node.style === 'block' ? { pointer: at, on: 'value' } : here;
}

/** Behind a colon, on its line (in flow style: before the next comma), with no value there yet. */
function waitsForValue(entry: Member | Item, flow: boolean, { text, offset }: Cursor): boolean {
  if (!('colonEnd' in entry) || entry.colonEnd === undefined || isWritten(entry.range) || offset < entry.colonEnd)
    return false;
  return !text.slice(entry.colonEnd, offset).includes(flow ? ',' : '\n');
}

function entriesOf(node: SyntaxNode): [string | number, Member | Item][] {
  if (node.kind === 'object') return node.members.map((member) => [member.key, member]);
  if (node.kind === 'list') return node.items.map((item, index) => [index, item]);
  return [];
}

/** One beyond the end of brackets that are not closed: the cursor behind the last character is still inside. */
function openEnd(text: string, { kind, range }: ObjectNode | ListNode): number {
  return text[range.end - 1] === (kind === 'list' ? ']' : '}') ? range.end : range.end + 1;
}

function isWritten(range: Range): boolean {
  return range.end > range.start;
}

function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
