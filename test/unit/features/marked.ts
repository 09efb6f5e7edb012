import type { SourceFile } from '../../../server/syntax/document.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';

/** A file from text with a `|` where the cursor is. */
export function marked(text: string): { readonly file: SourceFile; readonly offset: number } {
  const offset = text.indexOf('|');
  if (offset < 0) throw new Error('The text has no cursor mark.');
  return { file: open(text.slice(0, offset) + text.slice(offset + 1)), offset };
}

export function open(text: string): SourceFile {
  return openFile('file:///test', languageOf('', text), text);
}
