import type { SourceDocument } from './document.ts';
import { locate } from './locate.ts';
import { parseDocument } from './parse-document.ts';
import { placeAt } from './place.ts';
import type { SyntaxNode } from './tree.ts';

/** Trees of the documents somebody looked at last. */
const TREES = 16;
const trees = new Map<SourceDocument, { root: SyntaxNode | undefined }>();

/**
 * Opens one document. Never throws: what is wrong with the text is in `problems`, and the value is as much as could be read.
 */
export function openDocument(source: string, language: 'yaml' | 'json'): SourceDocument {
  // A slice would keep the whole file alive as long as the document is cached.
  const text = ` ${source}`.slice(1);
  const { root, problems, templated } = parseDocument(text, language);
  const empty = root?.kind === 'scalar' && root.style === 'empty';
  const document: SourceDocument = {
    language,
    text,
    value: empty ? undefined : root?.value,
    problems,
    templated,
    locate: (pointer) => locate(treeOf(document), pointer),
    placeAt: (offset) => placeAt(document.text, treeOf(document), offset),
  };
  keep(document, root);
  return document;
}

/** The tree of a document; it is grown again when it has been forgotten. */
export function treeOf(document: SourceDocument): SyntaxNode | undefined {
  const kept = trees.get(document);
  return keep(document, kept ? kept.root : parseDocument(document.text, document.language).root);
}

function keep(document: SourceDocument, root: SyntaxNode | undefined): SyntaxNode | undefined {
  trees.delete(document);
  trees.set(document, { root });
  for (const [oldest] of trees) {
    if (trees.size <= TREES) break;
    trees.delete(oldest);
  }
  return root;
}
