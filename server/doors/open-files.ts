import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceFile } from '../syntax/document.ts';
import { createDocumentCache, languageOf, openFile } from '../syntax/open-file.ts';

/** The files an editor has open, parsed once for each version of their text. */
export interface OpenFiles {
  of(document: TextDocument): SourceFile;
  close(uri: string): void;
}

export function createOpenFiles(): OpenFiles {
  const cache = createDocumentCache();
  const parsed = new Map<string, { readonly version: number; readonly file: SourceFile }>();
  return {
    of(document) {
      const known = parsed.get(document.uri);
      if (known?.version === document.version) return known.file;
      const text = document.getText();
      const file = openFile(document.uri, syntaxOf(document.languageId, document.uri, text), text, cache);
      parsed.set(document.uri, { version: document.version, file });
      return file;
    },
    close(uri) {
      parsed.delete(uri);
    },
  };
}

/** Editors know languages we do not (`dockercompose`, `helm`, `cloudformation`); the name of the file settles those. */
export function syntaxOf(languageId: string | undefined, uri: string, text: string): 'yaml' | 'json' {
  if (languageId === 'json' || languageId === 'jsonc') return 'json';
  if (languageId === 'yaml') return 'yaml';
  return languageOf(uri, text);
}
