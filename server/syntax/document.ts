import type { Pointer } from './pointer.ts';
import type { Value } from './value.ts';

/** A stretch of text, in UTF-16 code units, end exclusive. Relative to whatever text it belongs to. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a member stands. The root and list items have no key. */
export interface Location {
  readonly key?: Range;
  /** The value without the white space and comments around it. Empty (start = end) for a key without a value. */
  readonly value: Range;
  /** Key and value together; a list item includes its dash. */
  readonly entry: Range;
}

/** What the cursor is on. */
export interface Place {
  /** The deepest member that holds the offset. */
  readonly pointer: Pointer;
  /**
   * `key`: on the key. `value`: on a scalar, or where one is missing behind its colon. `inside`: in white space, where a
   * new entry at this column would belong to `pointer`: an object, a list, or an entry that has no value yet.
   */
  readonly on: 'key' | 'value' | 'inside';
}

/** Something wrong with the text itself. Ranges are relative to the document's text. */
export interface SyntaxProblem {
  readonly rule: 'yaml-syntax' | 'json-syntax' | 'duplicate-key';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly range: Range;
  /** Where known: the object or member the problem belongs to. */
  readonly pointer?: Pointer;
}

/**
 * One document: a plain value plus a locator that turns pointers into ranges of its text.
 * Nothing here depends on where the document stands in its file, so it is cached by its text.
 */
export interface SourceDocument {
  readonly language: 'yaml' | 'json';
  readonly text: string;
  /** Undefined for an empty document. */
  readonly value: Value | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Set when the text is a program that writes the document (a chart template): it is not judged. */
  readonly templated: boolean;
  /** Undefined where the document has no such member. Looks through aliases and merge keys to the text they name. */
  locate(pointer: Pointer): Location | undefined;
  placeAt(offset: number): Place;
}

/** A file as a list of documents, each with the offset at which it starts. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
  readonly documents: readonly PlacedDocument[];
}

export interface PlacedDocument {
  readonly index: number;
  readonly start: number;
  readonly document: SourceDocument;
}
