import type { Fix } from '../../problem.ts';
import { isSameWord, suggest } from '../../schema/suggest.ts';
import type { Pointer } from '../../syntax/pointer.ts';
import type { ObjectValue, Value } from '../../syntax/value.ts';

/** A suggestion to take something away. */
export function removal(title: string, pointer: Pointer): Fix {
  return { title, certain: false, edits: [{ kind: 'remove', pointer }] };
}

/** A suggestion to put another value. */
export function setting(title: string, pointer: Pointer, value: Value): Fix {
  return { title, certain: false, edits: [{ kind: 'set', pointer, value }] };
}

/** A suggestion to add members to an object. */
export function insertion(title: string, pointer: Pointer, members: ObjectValue): Fix {
  return { title, certain: false, edits: [{ kind: 'insert', pointer, members }] };
}

/** What was probably meant, where one of the known words is near: certain when only upper and lower case differ. */
export function nearest(word: string, known: readonly string[], pointer: Pointer): Fix[] {
  const meant = suggest(word, known);
  if (meant === undefined) return [];
  return [{ ...setting(`Change to "${meant}"`, pointer, meant), certain: isSameWord(word, meant) }];
}

/** The number, moved into its range. */
export function clamped(number: number, min: number, max: number): number {
  return Math.min(Math.max(number, min), max);
}
