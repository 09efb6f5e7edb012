import type { Alias, CST, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { SyntaxProblem } from './document.ts';
import type { SyntaxNode } from './tree.ts';

export type YamlNode = Scalar | YAMLMap | YAMLSeq | Alias;
export type Tokens = CST.SourceToken[] | undefined;

/** Everything the walk over one document needs. */
export interface Walk {
  /** The text as written; `hidden` is the same with template text hidden. */
  readonly text: string;
  readonly problems: SyntaxProblem[];
  readonly anchors: Map<string, SyntaxNode>;
  /** Anchors whose value is being read. */
  readonly open: Set<string>;
  /** Nodes that aliases have added so far. */
  aliased: number;
}

/** Where the last token ends; undefined where there is none. */
export function endOf(tokens: Tokens): number | undefined {
  const last = tokens?.at(-1);
  return last ? last.offset + last.source.length : undefined;
}
