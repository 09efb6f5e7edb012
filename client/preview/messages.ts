/** What the preview's page tells the extension. */
export type PreviewMessage =
  | { readonly command: 'write' }
  | { readonly command: 'cancel' }
  /** Show where a finding comes from; its index in the report. */
  | { readonly command: 'open'; readonly finding: number };
