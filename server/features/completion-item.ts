import type { Subject } from './describe.ts';

/** Something that can be typed at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'value';
  readonly detail?: string;
  /** What replaces `range`; in the syntax of snippets when `snippet` is set. */
  readonly text: string;
  readonly snippet: boolean;
  readonly deprecated?: boolean;
  /** What its documentation is about. */
  readonly subject?: Subject;
}
