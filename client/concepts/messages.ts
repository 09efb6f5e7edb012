/** What the page of the concept view tells the extension. */
export type ConceptMessage =
  | { readonly command: 'show'; readonly id: string }
  | { readonly command: 'copy'; readonly text: string };

/** What the extension tells the page: the entry it shows from now on, as HTML. */
export interface ConceptUpdate {
  readonly id: string;
  readonly entry: string;
}
