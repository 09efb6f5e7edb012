import type { PlacedDocument, SourceFile } from '../syntax/document.ts';

/** The document that holds an offset of the file, its end included; undefined between documents. */
export function placedAt(file: SourceFile, offset: number): PlacedDocument | undefined {
  return file.documents.findLast(({ start, document }) => start <= offset && offset <= start + document.text.length);
}
