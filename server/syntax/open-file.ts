import type { PlacedDocument, SourceDocument, SourceFile } from './document.ts';
import { createDocumentCache, type DocumentCache } from './document-cache.ts';
import { openDocument } from './open-document.ts';
import { splitJson, splitYaml } from './split.ts';

export { createDocumentCache, type DocumentCache };

/**
 * Opens a file: its documents, each with the offset at which its text starts. A JSON file is one document,
 * unless objects stand in it one behind the other.
 * With a cache, documents whose text was seen before cost nothing and are the same objects as before.
 */
export function openFile(uri: string, languageId: 'yaml' | 'json', text: string, cache?: DocumentCache): SourceFile {
  const parts = languageId === 'yaml' ? splitYaml(text) : splitJson(text);
  const documents = parts.map((part, index): PlacedDocument => {
    return { index, start: part.start, document: cachedDocument(part.text, languageId, cache) };
  });
  return { uri, text, documents };
}

function cachedDocument(text: string, language: 'yaml' | 'json', cache: DocumentCache | undefined): SourceDocument {
  const known = cache?.get(language, text);
  if (known) return known;
  const document = openDocument(text, language);
  cache?.add(document);
  return document;
}

/** The language of a file by its ending; for other endings (`.template`), by how the text starts. */
export function languageOf(uri: string, text = ''): 'yaml' | 'json' {
  if (/\.ya?ml$/i.test(uri)) return 'yaml';
  if (/\.jsonc?$/i.test(uri)) return 'json';
  return /^\ufeff?\s*(?:\{(?!\{)|\[)/.test(text) ? 'json' : 'yaml';
}

/** Whether the text came out of a file that holds no text. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 8000);
  return head.includes('\0') || (head.match(/\ufffd/g)?.length ?? 0) > head.length / 10;
}
