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
  let read: Reading | undefined;
  const reading = (): Reading => {
    read ??= readDocument(document);
    return read;
  };
  const document: SourceDocument = {
    language,
    text,
    // Read when somebody looks: a check then finds the tree still there, and no file is parsed in one go.
    get value() {
      return reading().value;
    },
    get problems() {
      return reading().problems;
    },
    get templated() {
      return reading().templated;
    },
    locate: (pointer) => locate(treeOf(document), pointer),
    placeAt: (offset) => placeAt(document.text, treeOf(document), offset),
  };
  return document;
}

type Reading = Pick<SourceDocument, 'value' | 'problems' | 'templated'>;

function readDocument(document: SourceDocument): Reading {
  const { root, problems, templated } = parseDocument(document.text, document.language);
  keep(document, root);
  const empty = root?.kind === 'scalar' && root.style === 'empty';
  return { value: empty ? undefined : root?.value, problems, templated };
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
