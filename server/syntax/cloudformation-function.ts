import type { Range } from './document.ts';
import { type Item, type Member, type ObjectNode, objectValue, type ScalarNode, type SyntaxNode } from './tree.ts';

/** `!GetAtt A.B` means `{Fn::GetAtt: [A, B]}`; every other short form wraps its value as it stands. */
export function functionNode(long: string, tag: Range, inner: SyntaxNode): ObjectNode {
  const node = long === 'Fn::GetAtt' && inner.kind === 'scalar' ? attributePath(inner) : inner;
  const range = { start: tag.start, end: Math.max(tag.end, inner.range.end) };
  const member: Member = {
    key: long,
    keyRange: tag,
    node,
    range: inner.range,
    entry: range,
    alias: false,
    merge: false,
    colonEnd: tag.end,
  };
  return {
    kind: 'object',
    value: objectValue([member]),
    flow: false,
    members: [member],
    inherited: [],
    range,
    size: inner.size + 1,
    tag,
  };
}

function attributePath(scalar: ScalarNode): SyntaxNode {
  const text = typeof scalar.value === 'string' ? scalar.value : '';
  const dot = text.indexOf('.');
  if (dot < 0) return scalar;
  const quote = scalar.style === 'plain' ? 0 : 1;
  const start = scalar.range.start + quote;
  const items = [
    part(text.slice(0, dot), { start, end: start + dot }),
    part(text.slice(dot + 1), { start: start + dot + 1, end: start + text.length }),
  ];
  return { kind: 'list', value: items.map(({ node }) => node.value), flow: true, items, range: scalar.range, size: 3 };
}

function part(value: string, range: Range): Item {
  return { node: { kind: 'scalar', value, style: 'plain', range, size: 1 }, range, entry: range, alias: false };
}
