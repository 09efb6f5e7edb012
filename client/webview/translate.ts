/** English text and its `{0}` arguments, in the user's language: `vscode.l10n.t`. */
export type Translate = (message: string, ...args: (string | number)[]) => string;
