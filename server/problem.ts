import type { Edit } from './syntax/edits.ts';
import type { Pointer } from './syntax/pointer.ts';

/** `error`: the platform refuses it. `warning`: accepted, but broken or risky. The other two never alarm. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One thing wrong, in terms of the document. Only the locator knows characters. */
export interface Problem {
  /** The id users see and suppress: `kubernetes/unknown-field`, `ecs/fargate-size`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in one or two plain sentences. */
  readonly message: string;
  /** Pointer from the root of the document. */
  readonly pointer: Pointer;
  /** Where it is written, when `pointer` is a field that the platform derives from another one: what to underline. */
  readonly place?: Pointer;
  /** What to underline: the key of an unknown field, the value of a wrong one (the default). */
  readonly target?: 'key' | 'value';
  readonly documentation?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** The other half of a problem. */
export interface RelatedPlace {
  /** From the root of the document that holds it. */
  readonly pointer: Pointer;
  readonly message: string;
  /** Where that is, when it is in another file. */
  readonly elsewhere?: ElsewhereRange;
}

/** A range in another file: lines and UTF-16 characters, both from 0. */
export interface ElsewhereRange {
  readonly uri: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A way to mend a problem. `certain` fixes may be applied without a look; the others are suggestions. */
export interface Fix {
  readonly title: string;
  readonly certain: boolean;
  /** To be offered only where nothing is wrong after it that was not before. */
  readonly careful?: true;
  readonly edits: readonly Edit[];
}
