import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OutputFormat } from '../server/conversion/conversion.ts';
import { CONVERT, type ConvertParams, type ConvertResult } from '../server/requests.ts';
import { type Input, inputsFromEditor, inputsFromExplorer } from './inputs.ts';
import { showPreview } from './preview/panel.ts';

type Platform = ConvertParams['to'];

const PLATFORM_NAMES: Record<Platform, string> = { ecs: 'ECS', eks: 'EKS' };

/** The commands Convert to ECS and Convert to EKS. */
export function registerConversion(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const register = (command: string, to: Platform) =>
    vscode.commands.registerCommand(command, (clicked?: vscode.Uri, chosen?: vscode.Uri[]) =>
      convert(client, to, clicked, chosen),
    );
  context.subscriptions.push(register('crossdock.convertToEcs', 'ecs'), register('crossdock.convertToEks', 'eks'));
}

/** Menus pass the clicked file and, in the Explorer, all chosen ones; the palette passes nothing. */
async function convert(
  client: BaseLanguageClient,
  to: Platform,
  clicked: vscode.Uri | undefined,
  chosen: vscode.Uri[] | undefined,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const fromEditor = editor && !chosen && (!clicked || clicked.toString() === editor.document.uri.toString());
  if (!fromEditor && !clicked) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file first, or choose files or folders in the Explorer.'),
    );
    return;
  }
  const format = await pickFormat(to);
  if (!format) return;

  const title = vscode.l10n.t('Converting to {0}', PLATFORM_NAMES[to]);
  const location = vscode.ProgressLocation.Notification;
  const outcome = await vscode.window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
    const inputs = fromEditor
      ? inputsFromEditor(editor)
      : await inputsFromExplorer(chosen ?? (clicked ? [clicked] : []), token);
    const params: ConvertParams = { inputs, to, format, launchType: launchType(clicked ?? editor?.document.uri) };
    const result = await client.sendRequest<ConvertResult>(CONVERT, params, token);
    return token.isCancellationRequested ? undefined : { inputs, result };
  });
  if (!outcome) return;
  if (outcome.result.outputs.length === 0) return sayWhyNot(to, outcome.inputs, outcome.result);
  showPreview({ to, inputs: outcome.inputs.map(({ uri }) => vscode.Uri.parse(uri)), result: outcome.result });
}

async function pickFormat(to: Platform): Promise<OutputFormat | undefined> {
  // Manifests are the only form for EKS: a question with one answer is none.
  if (to === 'eks') return 'manifests';
  const forms: (vscode.QuickPickItem & { format: OutputFormat })[] = [
    {
      format: 'cloudformation',
      label: vscode.l10n.t('CloudFormation template'),
      detail: vscode.l10n.t('One template with task definitions, services and what they need to run'),
    },
    {
      format: 'json',
      label: vscode.l10n.t('AWS CLI input files'),
      detail: vscode.l10n.t('JSON for register-task-definition and create-service'),
    },
  ];
  const placeHolder = vscode.l10n.t('Form of the output');
  return (await vscode.window.showQuickPick(forms, { placeHolder, matchOnDetail: true }))?.format;
}

function launchType(uri: vscode.Uri | undefined): ConvertParams['launchType'] {
  const setting = vscode.workspace.getConfiguration('crossdock', uri).get<string>('ecs.launchType');
  return setting === 'ec2' ? 'ec2' : 'fargate';
}

function sayWhyNot(to: Platform, inputs: readonly Input[], { refused }: ConvertResult): void {
  const platform = PLATFORM_NAMES[to];
  const reasons = [...new Set(refused.map(({ reason }) => reason))].slice(0, 3);
  const reason =
    inputs.length === 0 ? vscode.l10n.t('There is no YAML or JSON file in what you chose.') : reasons.join(' ');
  void vscode.window.showWarningMessage(vscode.l10n.t('Nothing to convert to {0}. {1}', platform, reason));
}
