/** A place in a text as editors count it: both from 0, `character` in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** The lines of one text, found once, so that many offsets can be turned into positions. */
export interface Lines {
  readonly count: number;
  /** Offsets beyond the text are taken as its end. */
  positionAt(offset: number): TextPosition;
  /** The offset at which a line starts; the end of the text for a line it does not have. */
  startOf(line: number): number;
}

/** Finds the lines of a text. Line feeds, carriage returns and both together end a line. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);

  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    count: starts.length,
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(inside);
      return { line, character: inside - (starts[line] ?? 0) };
    },
    startOf(line) {
      return starts[line] ?? text.length;
    },
  };
}
