import type { DecisionId } from '../../server/requests.ts';

/** What the preview's page tells the extension. Findings, resources and outputs are named by their index in the result. */
export type PreviewMessage =
  | { readonly command: 'write'; readonly report: boolean }
  | { readonly command: 'cancel' }
  /** Show where a finding comes from. */
  | { readonly command: 'open'; readonly finding: number }
  | { readonly command: 'resource'; readonly resource: number }
  /** Compare a file with what is there already. */
  | { readonly command: 'diff'; readonly output: number }
  | { readonly command: 'choose'; readonly id: DecisionId; readonly value: string };

/** What the extension tells the page: what it shows from now on, as HTML. */
export interface PreviewUpdate {
  readonly body: string;
}
