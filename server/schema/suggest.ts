import { distance } from 'fastest-levenshtein';

/**
 * The word that was probably meant: one that differs only in case or punctuation, else the nearest by edit distance.
 * Undefined when nothing is near enough to be worth saying.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const plain = normalized(word);
  const same = known.find((candidate) => normalized(candidate) === plain);
  if (same !== undefined || word.length < 3) return same;
  const limit = Math.max(1, Math.min(3, Math.floor(word.length / 4)));
  let best: { readonly word: string; readonly edits: number } | undefined;
  for (const candidate of known) {
    const edits = editsBetween(plain, normalized(candidate));
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word;
}

/** Whether two words are the same but for case and punctuation. */
export function isSameWord(word: string, other: string): boolean {
  return normalized(word) === normalized(other);
}

function normalized(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** Two letters that changed places are one slip, not two. */
function editsBetween(word: string, other: string): number {
  return isSwap(word, other) ? 1 : distance(word, other);
}

function isSwap(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2) === other;
}
