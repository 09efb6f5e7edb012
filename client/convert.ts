import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS, CONVERT, type ConvertParams, type ConvertResult, type ResourcePlace } from '../server/requests.ts';
import type { Conversion } from './finished-conversion.ts';
import { type Input, inputsFromEditor, inputsFromExplorer, inputsFromPlace } from './inputs.ts';
import { showPreview } from './preview/panel.ts';

type Platform = ConvertParams['to'];

const PLATFORM_NAMES: Record<Platform, string> = { ecs: 'ECS', eks: 'EKS' };

/** The commands Convert to ECS and Convert to EKS. */
export function registerConversion(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const register = (to: Platform) =>
    vscode.commands.registerCommand(COMMANDS[to], (clicked?: vscode.Uri | ResourcePlace, chosen?: vscode.Uri[]) =>
      convert(client, to, clicked, chosen),
    );
  context.subscriptions.push(register('ecs'), register('eks'));
}

/**
 * Menus pass the clicked file and, in the Explorer, all chosen ones; code lenses and code actions the place of a resource;
 * the palette passes nothing.
 */
async function convert(
  client: BaseLanguageClient,
  to: Platform,
  clicked: vscode.Uri | ResourcePlace | undefined,
  chosen: vscode.Uri[] | undefined,
): Promise<void> {
  const gather = whatToConvert(clicked, chosen);
  if (!gather) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file first, or choose files or folders in the Explorer.'),
    );
    return;
  }
  const conversion = await withProgress(client, to, async (token) => {
    const inputs = await gather(token);
    return { to, inputs, choices: {} };
  });
  if (!conversion) return;
  if (conversion.result.outputs.length === 0) return sayWhyNot(conversion);
  showPreview(conversion, (choices) => withProgress(client, to, async () => ({ ...conversion, choices })));
}

type Gather = (token: vscode.CancellationToken) => Promise<Input[]>;

function whatToConvert(
  clicked: vscode.Uri | ResourcePlace | undefined,
  chosen: vscode.Uri[] | undefined,
): Gather | undefined {
  if (clicked && !(clicked instanceof vscode.Uri)) return () => inputsFromPlace(clicked);
  const editor = vscode.window.activeTextEditor;
  const isInEditor = !chosen && (!clicked || clicked.toString() === editor?.document.uri.toString());
  if (editor && isInEditor) return async () => inputsFromEditor(editor);
  if (!clicked) return undefined;
  return (token) => inputsFromExplorer(chosen ?? [clicked], token);
}

/** Conversions that take longer than this show a notification, which can cancel them. */
const PATIENCE_MS = 800;

/** Converts what `prepare` brings. */
async function withProgress(
  client: BaseLanguageClient,
  to: Platform,
  prepare: (token: vscode.CancellationToken) => Promise<ConvertParams>,
): Promise<Conversion | undefined> {
  const source = new vscode.CancellationTokenSource();
  const { token } = source;
  const work = async (): Promise<Conversion | undefined> => {
    const { inputs, choices } = await prepare(token);
    if (token.isCancellationRequested) return undefined;
    const params: ConvertParams = { inputs, to, choices };
    const result = await client.sendRequest<ConvertResult>(CONVERT, params, token);
    return { ...params, result };
  };
  const working = work()
    .catch((error) => {
      // A request that is given up ends with an error.
      if (!token.isCancellationRequested) throw error;
      return undefined;
    })
    .finally(() => clearTimeout(timer));
  const timer = setTimeout(() => {
    const title = vscode.l10n.t('Converting to {0}', PLATFORM_NAMES[to]);
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title, cancellable: true }, (_progress, cancelled) => {
      cancelled.onCancellationRequested(() => source.cancel());
      return working.catch(() => undefined);
    });
  }, PATIENCE_MS);
  return working;
}

function sayWhyNot({ to, inputs, result }: Conversion): void {
  const platform = PLATFORM_NAMES[to];
  const reasons = [...new Set(result.refused.map(({ reason }) => reason))].slice(0, 3);
  const reason =
    inputs.length === 0 ? vscode.l10n.t('There is no YAML or JSON file in what you chose.') : reasons.join(' ');
  void vscode.window.showWarningMessage(vscode.l10n.t('Nothing to convert to {0}. {1}', platform, reason));
}
