import { type CST, isAlias, isScalar } from 'yaml';
import type { Range } from './document.ts';
import { keyOfPlain } from './scalars.ts';
import { looksTemplated, reveal } from './templates.ts';
import { readAlias } from './yaml-alias.ts';
import { readScalar } from './yaml-scalar.ts';
import { endOf, type Walk, type YamlNode } from './yaml-walk.ts';

/** A key as the platforms read it, and where it is written. `merge`: it is `<<`. */
export interface Key {
  readonly key: string;
  readonly range: Range;
  readonly merge: boolean;
}

/** Reads a key. `source`: the tokens of its member. */
export function readKey(walk: Walk, node: YamlNode | null, source: CST.CollectionItem | undefined): Key {
  const at = node?.range?.[0] ?? endOf(source?.start) ?? 0;
  const range = { start: at, end: Math.max(at, node?.range?.[1] ?? at) };
  if (isScalar(node)) {
    const scalar = readScalar(walk, node, at, false);
    const text = walk.text.slice(scalar.range.start, scalar.range.end);
    const merge = scalar.style === 'plain' && text === '<<' && !node.tag;
    if (node.anchor) walk.anchors.set(node.anchor, scalar);
    if (typeof scalar.value === 'string') return { key: scalar.value, range: scalar.range, merge };
    const plain = reveal(String(node.value ?? ''));
    return {
      key: scalar.style === 'plain' && !looksTemplated(plain) ? keyOfPlain(plain) : plain,
      range: scalar.range,
      merge,
    };
  }
  if (isAlias(node)) {
    const { value } = readAlias(walk, node);
    return {
      key: typeof value === 'object' ? walk.text.slice(range.start, range.end) : String(value),
      range,
      merge: false,
    };
  }
  // A list or mapping as a key: no platform takes it, and nothing can refer to it but its own text.
  if (node) {
    const message =
      'A key has to be plain text; a list or mapping cannot be one. If this is a template, put it in quotes.';
    walk.problems.push({ rule: 'yaml-syntax', severity: 'error', message, range });
  }
  return { key: walk.text.slice(range.start, range.end), range, merge: false };
}
