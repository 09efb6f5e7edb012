import type { Range, SourceDocument } from './document.ts';
import { treeOf } from './open-document.ts';
import type { Item, SyntaxNode } from './tree.ts';

/** A comment, from what follows its mark to the end of its line; offsets of the document. */
export interface Comment {
  readonly text: string;
  readonly start: number;
}

const COMMENTS = {
  yaml: /(?:^|[ \t])#+[ \t]*(\S[^\r\n]*)/gm,
  json: /(?:\/\/+|\/\*+)[ \t]*(\S[^\r\n]*)/gm,
};

/** The comments of a document that hold a word. What looks like a comment inside a text is none. */
export function commentsWith(document: SourceDocument, word: string): Comment[] {
  const { text, language } = document;
  if (!text.includes(word)) return [];
  // Reading the document first leaves its tree behind.
  if (document.value === undefined)
    return plainComments(text, language).filter((comment) => comment.text.includes(word));
  const root = treeOf(document);
  return plainComments(text, language).filter(
    (comment) => comment.text.includes(word) && !(root && isInText(root, comment.start)),
  );
}

/** The comments of a text that holds nothing else but white space and marks between documents. */
export function plainComments(text: string, language: 'yaml' | 'json'): Comment[] {
  return [...text.matchAll(COMMENTS[language])].map((match) => {
    const written = match[1] ?? '';
    const start = match.index + match[0].length - written.length;
    const end = language === 'json' ? written.indexOf('*/') : -1;
    return { text: end < 0 ? written.trimEnd() : written.slice(0, end).trimEnd(), start };
  });
}

/** Whether a place in a document is between its texts, where a comment may stand on a line of its own. */
export function mayHoldComment(document: SourceDocument, offset: number): boolean {
  const root = document.value === undefined ? undefined : treeOf(document);
  return !(root && isInText(root, offset));
}

/** Whether an offset is inside a key or a scalar. */
function isInText(node: SyntaxNode, offset: number): boolean {
  if (node.kind === 'scalar') return node.style !== 'empty' && contains(node.range, offset);
  const isInEntry = (entry: Item) => (entry.alias ? contains(entry.range, offset) : isInText(entry.node, offset));
  if (node.kind === 'list') return node.items.some(isInEntry);
  return node.members.some((member) => contains(member.keyRange, offset) || isInEntry(member));
}

function contains({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset < end;
}
