import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { functionNode } from './cloudformation-function.ts';
import { CLOUDFORMATION_TAGS } from './cloudformation-tags.ts';
import type { Range, SyntaxProblem } from './document.ts';
import { child, type Pointer } from './pointer.ts';
import { keyOfPlain } from './scalars.ts';
import { looksTemplated } from './templates.ts';
import { type Item, type ListNode, type Member, type ObjectNode, objectValue, type SyntaxNode } from './tree.ts';
import { EXPANSION_CAP, inheritedMembers, readAlias } from './yaml-alias.ts';
import { type Key, readKey } from './yaml-key.ts';
import { yamlProblems } from './yaml-problems.ts';
import { parseRepaired } from './yaml-repairs.ts';
import { emptyNode, readScalar } from './yaml-scalar.ts';
import { endOf, type Tokens, type Walk, type YamlNode } from './yaml-walk.ts';

/** A parsed document: as much of it as could be read. */
export interface ParsedTree {
  readonly root: SyntaxNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Reads one YAML document. `hidden` is `text` with template text hidden, of the same length.
 * Aliases and merge keys are resolved, CloudFormation tags become their long forms.
 */
export function parseYaml(text: string, hidden: string): ParsedTree {
  const document = parseRepaired(hidden, parse);
  const walk: Walk = {
    text,
    problems: yamlProblems(document, text),
    anchors: new Map(),
    open: new Set(),
    aliased: 0,
  };
  if (!document.contents) return { root: undefined, problems: walk.problems };
  const root = readNode(walk, document.contents as YamlNode, undefined, 0, '');
  if (walk.aliased <= EXPANSION_CAP) return { root, problems: walk.problems };
  const message =
    'The aliases of this document write out to more than 400,000 values; the API server refuses such a document.';
  walk.problems.push({
    rule: 'yaml-syntax',
    severity: 'error',
    message,
    range: { start: 0, end: Math.min(1, text.length) },
  });
  return { root: undefined, problems: walk.problems };
}

/** The parser's own document. Scalars stay text: what they mean is decided by `resolvePlain`. */
function parse(hidden: string): Document.Parsed {
  // A carriage return alone ends a line, and what follows `---` is no indentation.
  const text = hidden.replace(/\r(?!\n)/g, '\n').replace(/^[ \t]+/, (space) => ' '.repeat(space.length));
  return parseDocument(text, {
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  }) as Document.Parsed;
}

/** Reads a value. `props`: the tokens before it; `at`: where an empty value stands. */
function readNode(walk: Walk, node: YamlNode, props: Tokens, at: number, pointer: Pointer): SyntaxNode {
  if (isAlias(node)) return readAlias(walk, node);
  const { anchor, tag } = node;
  if (anchor) walk.open.add(anchor);
  const long = tag ? CLOUDFORMATION_TAGS.get(tag) : undefined;
  const inner = readBare(walk, node, at, long ? child(pointer, long) : pointer);
  const result = long ? functionNode(long, tagRange(walk, node, props), inner) : inner;
  if (anchor) {
    walk.open.delete(anchor);
    walk.anchors.set(anchor, result);
  }
  return result;
}

function readBare(walk: Walk, node: Scalar | YAMLMap | YAMLSeq, at: number, pointer: Pointer): SyntaxNode {
  if (isMap(node)) return readMap(walk, node, pointer);
  if (isSeq(node)) return readList(walk, node, pointer);
  // `${X}` in the text of Fn::Sub is its own syntax.
  return readScalar(walk, node, at, /\/Fn::Sub(?:\/0)?$/.test(pointer));
}

function readList(walk: Walk, list: YAMLSeq, pointer: Pointer): ListNode {
  const tokens = itemTokens(list);
  const flow = list.flow === true;
  const items: Item[] = [];
  let size = 1;
  for (const [index, source] of list.items.entries()) {
    const props = tokens[index]?.start;
    const dash = flow ? undefined : props?.find((token) => token.type === 'seq-item-ind');
    const at = dash ? dash.offset + 1 : ((source as YamlNode).range?.[0] ?? endOf(props) ?? 0);
    const node = readNode(walk, source as YamlNode, props, at, child(pointer, index));
    const range = rangeHere(source as YamlNode, node);
    const entry = { start: dash?.offset ?? range.start, end: range.end };
    items.push({ node, range, entry, alias: isAlias(source) });
    size += node.size;
  }
  const range = flow ? flowRange(list) : span(items, list.range?.[0] ?? 0);
  return { kind: 'list', value: items.map((item) => item.node.value), flow, items, range, size };
}

/** The parser drops places without an item (a comment at the end): the tokens are lined up with the items. */
function itemTokens(list: YAMLSeq): CST.CollectionItem[] {
  const token = list.srcToken;
  if (!token || !('items' in token)) return [];
  const items = token.items as CST.CollectionItem[];
  return items.filter(
    ({ start, key, sep, value }) =>
      key ||
      sep ||
      value ||
      start.some(
        ({ type }) => type === 'seq-item-ind' || type === 'anchor' || type === 'tag' || type === 'explicit-key-ind',
      ),
  );
}

function readMap(walk: Walk, map: YAMLMap, pointer: Pointer): ObjectNode {
  const members: Member[] = [];
  const seen = new Set<string>();
  let size = 1;
  for (const member of map.items.flatMap((pair) =>
    readMembers(walk, pair as Pair<YamlNode, YamlNode>, map.flow === true, pointer),
  )) {
    if (!member.merge) {
      if (seen.has(member.key) && !looksTemplated(member.key)) duplicate(walk, member, pointer);
      seen.add(member.key);
    }
    members.push(member);
    size += member.node.size;
  }
  const inherited = members.some(({ merge }) => merge) ? inheritedMembers(walk, members, seen) : [];
  const flow = map.flow === true;
  const range = flow ? flowRange(map) : span(members, map.range?.[0] ?? 0);
  const written = members.filter(({ merge }) => !merge);
  const value = objectValue(inherited.length > 0 ? [...inherited, ...written] : written);
  return { kind: 'object', value, flow, members, inherited, range, size };
}

/** The member of a pair. A half-typed key makes one key with the line below it: it is told apart again. */
function readMembers(walk: Walk, pair: Pair<YamlNode, YamlNode>, flow: boolean, pointer: Pointer): Member[] {
  const read = readKey(walk, pair.key, pair.srcToken);
  const text = walk.text.slice(read.range.start, read.range.end);
  if (flow || !text.includes('\n') || /^["'[{]/.test(text)) return [readMember(walk, pair, read, pointer)];
  const lines = [...text.matchAll(/[^\s].*/g)].map(({ 0: line, index }) => {
    const start = read.range.start + index;
    return { key: keyOfPlain(line.trimEnd()), range: { start, end: start + line.trimEnd().length }, merge: false };
  });
  const last = lines.pop() ?? read;
  return [...lines.map(unfinishedMember), readMember(walk, pair, last, pointer)];
}

function unfinishedMember({ key, range }: Key): Member {
  const node = emptyNode(range.end);
  return {
    key,
    keyRange: range,
    node,
    range: node.range,
    entry: range,
    alias: false,
    merge: false,
    colonEnd: undefined,
  };
}

function readMember(walk: Walk, pair: Pair<YamlNode, YamlNode>, read: Key, pointer: Pointer): Member {
  const source = pair.srcToken;
  const { key, range: keyRange, merge } = read;
  const colon = source?.sep?.find((token) => token.type === 'map-value-ind');
  const colonEnd = colon ? colon.offset + 1 : undefined;
  const at = colonEnd ?? keyRange.end;
  const node = pair.value ? readNode(walk, pair.value, source?.sep, at, child(pointer, key)) : emptyNode(at);
  const range = pair.value ? rangeHere(pair.value, node) : node.range;
  const question = source?.start.find((token) => token.type === 'explicit-key-ind');
  const entry = { start: question?.offset ?? keyRange.start, end: Math.max(range.end, at) };
  return { key, keyRange, node, range, entry, alias: isAlias(pair.value), merge, colonEnd };
}

function duplicate(walk: Walk, member: Member, pointer: Pointer): void {
  walk.problems.push({
    rule: 'duplicate-key',
    severity: 'error',
    message: `The key ${member.key} is already set in this mapping. Keep one of the two.`,
    range: member.keyRange,
    pointer: child(pointer, member.key),
  });
}

function tagRange(walk: Walk, node: Scalar | YAMLMap | YAMLSeq, props: Tokens): Range {
  const token = props?.find(({ type }) => type === 'tag');
  if (token) return { start: token.offset, end: token.offset + token.source.length };
  // The root's tag has no tokens of its own: it is what stands before the value.
  const start = walk.text.lastIndexOf('!', node.range?.[0] ?? 0);
  return { start: Math.max(0, start), end: Math.max(0, start) + (node.tag?.length ?? 0) };
}

function rangeHere(source: YamlNode, node: SyntaxNode): Range {
  return isAlias(source) && source.range ? { start: source.range[0], end: source.range[1] } : node.range;
}

function flowRange(node: YAMLMap | YAMLSeq): Range {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

function span(entries: readonly Item[], fallback: number): Range {
  const first = entries[0];
  const last = entries.at(-1);
  return first && last
    ? { start: first.entry.start, end: Math.max(first.entry.start, last.entry.end) }
    : { start: fallback, end: fallback };
}
