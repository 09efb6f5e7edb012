import { type ParseErrorCode, visit } from 'jsonc-parser';
import type { Range, SyntaxProblem } from './document.ts';
import { jsonProblem } from './json-problems.ts';
import { child, type Pointer } from './pointer.ts';
import { looksTemplated, reveal } from './templates.ts';
import { type Item, type Member, objectValue, type ScalarNode, type SyntaxNode } from './tree.ts';
import { type Scalar, unknownValue, type Value } from './value.ts';
import { firstOfEachLine } from './yaml-problems.ts';
import type { ParsedTree } from './yaml-tree.ts';

/** An object or list whose end has not been read yet. */
interface Frame {
  readonly kind: 'object' | 'list';
  readonly start: number;
  readonly members: Member[];
  readonly items: Item[];
  /** The key that waits for its value. */
  key: { readonly key: string; readonly range: Range; colonEnd: number | undefined } | undefined;
}

/**
 * Reads a JSON document, comments allowed. `hidden` is `text` with template text hidden, of the same length.
 * Reads on after an error, so that the rest of the document can be used.
 */
export function parseJson(text: string, hidden: string): ParsedTree {
  const problems: SyntaxProblem[] = [];
  if (text.trim() === '') return { root: undefined, problems };
  const frames: Frame[] = [];
  let root: SyntaxNode | undefined;

  const place = (node: SyntaxNode) => {
    const frame = frames.at(-1);
    if (!frame) root ??= node;
    else if (frame.kind === 'list') frame.items.push({ node, range: node.range, entry: node.range, alias: false });
    else if (frame.key) finishMember(frame, node);
  };
  const close = (end: number) => {
    const frame = frames.pop();
    if (!frame) return;
    finishMember(frame, undefined);
    place(frame.kind === 'list' ? listNode(frame, end) : objectNode(frame, end));
  };
  const open = (kind: 'object' | 'list', start: number) =>
    frames.push({ kind, start, members: [], items: [], key: undefined });

  visit(
    hidden,
    {
      onObjectBegin: (offset) => void open('object', offset),
      onArrayBegin: (offset) => void open('list', offset),
      onObjectEnd: (offset, length) => close(offset + length),
      onArrayEnd: (offset, length) => close(offset + length),
      onObjectProperty: (_, start, length) => {
        const frame = frames.at(-1);
        if (!frame) return;
        finishMember(frame, undefined);
        frame.key = {
          key: stringText(text, hidden, start, length),
          range: { start, end: start + length },
          colonEnd: undefined,
        };
      },
      onSeparator: (character, offset) => {
        const frame = frames.at(-1);
        if (character === ':' && frame?.key) frame.key.colonEnd ??= offset + 1;
        if (character === ',' && frame) finishMember(frame, undefined);
      },
      onLiteralValue: (value, start, length) => place(scalarNode(text, hidden, value, start, length, fillsIn(frames))),
      onError: (code: ParseErrorCode, start, length) => problems.push(jsonProblem(code, text, start, length)),
    },
    { disallowComments: false, allowTrailingComma: false },
  );
  while (frames.length > 0) close(text.length);
  const repeated: SyntaxProblem[] = [];
  if (root) duplicates(root, '', repeated);
  return { root, problems: [...firstOfEachLine(problems, text), ...repeated] };
}

function finishMember(frame: Frame, value: SyntaxNode | undefined): void {
  const { key } = frame;
  if (!key) return;
  const at = key.colonEnd ?? key.range.end;
  const node: SyntaxNode = value ?? {
    kind: 'scalar',
    value: null,
    style: 'empty',
    range: { start: at, end: at },
    size: 1,
  };
  const entry = { start: key.range.start, end: node.range.end };
  frame.members.push({ ...key, keyRange: key.range, node, range: node.range, entry, alias: false, merge: false });
  frame.key = undefined;
}

function objectNode({ start, members }: Frame, end: number): SyntaxNode {
  const size = members.reduce((sum, { node }) => sum + node.size, 1);
  return {
    kind: 'object',
    value: objectValue(members),
    flow: true,
    members,
    inherited: [],
    range: { start, end },
    size,
  };
}

function listNode({ start, items }: Frame, end: number): SyntaxNode {
  const size = items.reduce((sum, { node }) => sum + node.size, 1);
  const value: Value = items.map((item) => item.node.value);
  return { kind: 'list', value, flow: true, items, range: { start, end }, size };
}

/** Whether the next value is text that Fn::Sub fills in: `${X}` is its syntax there. */
function fillsIn(frames: readonly Frame[]): boolean {
  const last = frames.at(-1);
  const owner = last?.kind === 'list' && last.items.length === 0 ? frames.at(-2) : last;
  return owner?.key?.key === 'Fn::Sub';
}

function scalarNode(
  text: string,
  hidden: string,
  read: unknown,
  start: number,
  length: number,
  substitution: boolean,
): ScalarNode {
  const range = { start, end: start + length };
  if (typeof read !== 'string') return { kind: 'scalar', value: read as Scalar, style: 'plain', range, size: 1 };
  // Template text may stand without quotes: it was given some to be readable.
  const bare = text[start] !== '"';
  const content = bare ? text.slice(start, range.end) : stringText(text, hidden, start, length);
  const own = content.includes('\n') || (substitution && !content.includes('{{'));
  const unknown = bare || (!own && looksTemplated(content));
  return {
    kind: 'scalar',
    value: unknown ? unknownValue(content) : content,
    style: bare ? 'plain' : 'double',
    range,
    size: 1,
  };
}

/** What a string means, template text brought back as it stands in the source. */
function stringText(text: string, hidden: string, start: number, length: number): string {
  const source = hidden.slice(start, start + length);
  try {
    return reveal(JSON.parse(source));
  } catch {
    return text.slice(start + 1, start + length).replace(/"$/, '');
  }
}

/** JSON readers take the last of two equal keys, without a word: a warning. */
function duplicates(node: SyntaxNode, pointer: Pointer, problems: SyntaxProblem[]): void {
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) duplicates(item.node, child(pointer, index), problems);
    return;
  }
  if (node.kind !== 'object') return;
  const seen = new Set<string>();
  for (const { key, keyRange, node: value } of node.members) {
    const at = child(pointer, key);
    if (seen.has(key) && !looksTemplated(key)) {
      const message = `The key ${key} is already set in this object. Only the last one counts; remove the other.`;
      problems.push({ rule: 'duplicate-key', severity: 'warning', message, range: keyRange, pointer: at });
    }
    seen.add(key);
    duplicates(value, at, problems);
  }
}
