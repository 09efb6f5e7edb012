import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, start } from './start.ts';

// The extension host of a browser is a web worker; its DOM types are not among ours.
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

let client: LanguageClient | undefined;

/** The extension in a browser without a machine behind it: the language server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist/worker.js').toString(true));
  client = new LanguageClient('crossdock', 'Crossdock', worker, clientOptions);
  await start(context, client);
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
