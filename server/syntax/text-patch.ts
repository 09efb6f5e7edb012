import type { TextEdit } from './edits.ts';

/** A text under change that remembers which of its stretches are as they were. */
export interface Patch {
  readonly text: string;
  /** Replaces a stretch of the present text. */
  replace(edit: TextEdit): Patch;
  /** All changes so far, as replacements in the original text, in order and apart from each other. */
  edits(): TextEdit[];
}

/** A stretch of the original text, or new text. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

export function patchOf(original: string, pieces: readonly Piece[] = [{ start: 0, end: original.length }]): Patch {
  const textOf = (piece: Piece) => ('text' in piece ? piece.text : original.slice(piece.start, piece.end));
  return {
    text: pieces.map(textOf).join(''),
    replace: ({ start, end, text }) => {
      const before = cut(pieces, 0, start);
      const after = cut(pieces, end, Number.POSITIVE_INFINITY);
      return patchOf(original, [...before, ...(text === '' ? [] : [{ text }]), ...after]);
    },
    edits: () => {
      const edits: TextEdit[] = [];
      let from = 0;
      let text = '';
      for (const piece of [...pieces, { start: original.length, end: original.length }]) {
        if ('text' in piece) {
          text += piece.text;
          continue;
        }
        if (text !== '' || piece.start > from) edits.push({ start: from, end: piece.start, text });
        text = '';
        from = piece.end;
      }
      return edits;
    },
  };
}

/** The pieces that make up the present text from `start` to `end`. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = 'text' in piece ? piece.text.length : piece.end - piece.start;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (from >= to) continue;
    result.push(
      'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to },
    );
  }
  return result;
}
