import type { SourceDocument } from './document.ts';

/** Documents by their text, so that an edit costs what the edited document costs. Bounded: the oldest go first. */
export interface DocumentCache {
  get(language: 'yaml' | 'json', text: string): SourceDocument | undefined;
  add(document: SourceDocument): void;
}

/** Characters of text, over all documents. Values and problems take a few times as much memory. */
const CAPACITY = 8_000_000;

/** An empty cache. `capacity`: how many characters of text it holds. */
export function createDocumentCache(capacity = CAPACITY): DocumentCache {
  const entries = { yaml: new Map<string, SourceDocument>(), json: new Map<string, SourceDocument>() };
  let size = 0;
  return {
    get(language, text) {
      const found = entries[language].get(text);
      if (!found) return undefined;
      // Used last, dropped last.
      entries[language].delete(found.text);
      entries[language].set(found.text, found);
      return found;
    },
    add(document) {
      const own = entries[document.language];
      if (own.has(document.text)) return;
      own.set(document.text, document);
      size += document.text.length;
      for (const [text] of own) {
        if (size <= capacity || own.size === 1) break;
        own.delete(text);
        size -= text.length;
      }
    },
  };
}
