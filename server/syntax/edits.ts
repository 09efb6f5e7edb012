import type { Pointer } from './pointer.ts';
import type { ObjectValue, Value } from './value.ts';

/**
 * A change to a document in terms of its members, as rules and converters speak of it.
 * `applyEdits` (below) turns it into a change of text that keeps everything else as it was written.
 */
export type Edit =
  | { readonly kind: 'set'; readonly pointer: Pointer; readonly value: Value }
  | { readonly kind: 'remove'; readonly pointer: Pointer }
  | { readonly kind: 'rename'; readonly pointer: Pointer; readonly key: string }
  /** Adds members to an object, or appends one item to a list. */
  | { readonly kind: 'insert'; readonly pointer: Pointer; readonly members: ObjectValue }
  | { readonly kind: 'append'; readonly pointer: Pointer; readonly item: Value };

/** A replacement of text, offsets relative to the document. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
