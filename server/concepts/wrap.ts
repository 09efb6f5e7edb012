/**
 * Breaks a text into lines of at most `columns` terminal columns. Breaks at spaces and beside Japanese characters, which
 * take two columns; a word longer than a line is left whole. Japanese punctuation never starts a line.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    if (line && width(line) + width(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = piece;
    } else {
      line += piece;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

// One Japanese character with the closing punctuation after it, or a run of other characters; each with its spaces.
const PIECE =
  /[「『(（]*[\u2e80-\u9fff\uff00-\uffef][、。」』)）・ー]*\s*|[^\s\u2e80-\u9fff\uff00-\uffef]+[、。」』)）]*\s*|\s+/g;

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += character >= '\u2e80' && character <= '\uffef' ? 2 : 1;
  return columns;
}
