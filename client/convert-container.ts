import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS, CONVERT_CONTAINER, type ConvertContainerResult, type ResourcePlace } from '../server/requests.ts';

/** The command of the code action on a container: shows it as the other platform writes it, to copy from. */
export function registerContainerConversion(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.container, (place: ResourcePlace) => convertContainer(client, place)),
  );
}

async function convertContainer(client: BaseLanguageClient, place: ResourcePlace): Promise<void> {
  const converted = await client.sendRequest<ConvertContainerResult>(CONVERT_CONTAINER, place);
  if (!converted) return;
  if ('reason' in converted) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The container cannot be converted. {0}', converted.reason));
    return;
  }
  const { text: content, language, notes } = converted;
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  if (notes.length > 0) void vscode.window.showInformationMessage(notes.join(' '));
}
