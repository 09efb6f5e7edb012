import { CST, type Scalar } from 'yaml';
import { CLOUDFORMATION_TAGS } from './cloudformation-tags.ts';
import { resolvePlain } from './scalars.ts';
import { hasHidden, looksTemplated, reveal } from './templates.ts';
import type { ScalarNode } from './tree.ts';
import { type Scalar as ScalarValue, type Unknown, unknownValue } from './value.ts';
import type { Walk } from './yaml-walk.ts';

/**
 * Reads a scalar. `at`: where an empty one stands; `substitution`: it is text that Fn::Sub fills in.
 */
export function readScalar(walk: Walk, node: Scalar, at: number, substitution: boolean): ScalarNode {
  const [start, fullEnd] = node.range ?? [at, at, at];
  if (fullEnd === start && !node.tag) return emptyNode(at);
  const end = start + walk.text.slice(start, fullEnd).trimEnd().length;
  const source = walk.text.slice(start, end);
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const text = scalarText(node, source, style);
  // At the end of a text without a last line break the parser adds one to a text block; the platforms' readers do not.
  const added = style === 'block' && fullEnd === walk.text.length && text.endsWith('\n') && !walk.text.endsWith('\n');
  return {
    kind: 'scalar',
    value: scalarValue(node, added ? text.slice(0, -1) : text, source, style, substitution),
    style,
    range: { start, end },
    size: 1,
  };
}

const STYLES: { readonly [type: string]: ScalarNode['style'] } = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};
const TOKENS = { plain: 'scalar', single: 'single-quoted-scalar', double: 'double-quoted-scalar' } as const;

/** The text a scalar means, template text brought back. */
function scalarText(node: Scalar, source: string, style: ScalarNode['style']): string {
  const read = String(node.value ?? '');
  // \' is no escape in YAML 1.2, but the API server takes it.
  const foreign = style === 'double' && source.includes("\\'");
  if (!foreign && !hasHidden(read) && !source.includes('\n')) return read;
  if (style === 'block' || style === 'empty') return reveal(read);
  const own = foreign ? source.replace(/\\([\s\S])/g, (pair, char) => (char === "'" ? char : pair)) : source;
  const token = { type: TOKENS[style], source: own, offset: 0, indent: 0, end: [] };
  // Without a listener it would throw; the errors are in the list already.
  return CST.resolveAsScalar(token as CST.FlowScalar, false, () => {})?.value ?? reveal(read);
}

function scalarValue(
  node: Scalar,
  text: string,
  source: string,
  style: string,
  substitution: boolean,
): ScalarValue | Unknown {
  const lines = style === 'block' || (source.includes('\n') && !/^["']?\{\{[\s\S]*\}\}["']?$/.test(source));
  // Text of several lines is a script or a file: what it contains is its own. So is what Fn::Sub fills in.
  if (!lines && !(substitution && !source.includes('{{')) && looksTemplated(text)) return unknownValue(text);
  const { tag } = node;
  if (!tag || CLOUDFORMATION_TAGS.has(tag)) return style === 'plain' ? resolvePlain(text) : text;
  if (!tag.startsWith('tag:yaml.org,2002:')) return unknownValue(text);
  return tag.endsWith(':str') || tag.endsWith(':binary') ? text : resolvePlain(text);
}

/** A value that is not written. */
export function emptyNode(at: number): ScalarNode {
  return { kind: 'scalar', value: null, style: 'empty', range: { start: at, end: at }, size: 1 };
}
