import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, start } from './start.ts';

let client: LanguageClient | undefined;

/** The extension on a machine: the language server is a process, the only one besides the editor's own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  client = new LanguageClient('crossdock', 'Crossdock', server, clientOptions);
  await start(context, client);
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
