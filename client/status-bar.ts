import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RECOGNIZED, type RecognizedParams, type RecognizedResult } from '../server/requests.ts';

/** Long enough that typing is not interrupted, short enough that a new file is named at once. */
const SETTLE_MS = 300;

/**
 * Shows what the active file was recognised as and what it is checked against; a click changes the target.
 * The same answer decides which conversion the editor's menus offer (`crossdock.kubernetes`, `crossdock.ecs`).
 */
export function registerStatusBar(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  languages: readonly string[],
): void {
  const item = vscode.window.createStatusBarItem('crossdock.target', vscode.StatusBarAlignment.Right, 101);
  item.name = 'Crossdock';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), SETTLE_MS);
  };

  async function refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const recognized = document && languages.includes(document.languageId) ? await ask(document) : undefined;
    // The user may have moved on while the server thought.
    if (document !== vscode.window.activeTextEditor?.document) return;
    const platforms = recognized?.platforms ?? [];
    const isKubernetes = platforms.includes('kubernetes');
    void vscode.commands.executeCommand('setContext', 'crossdock.kubernetes', isKubernetes);
    void vscode.commands.executeCommand('setContext', 'crossdock.ecs', platforms.includes('ecs'));
    if (!document || !recognized?.description) return item.hide();
    if (isKubernetes) showKubernetes(recognized);
    else showEcs(recognized, document.uri);
    item.show();
  }

  async function ask(document: vscode.TextDocument): Promise<RecognizedResult | undefined> {
    if (!client.isRunning()) return undefined;
    const params: RecognizedParams = { uri: document.uri.toString() };
    return client.sendRequest<RecognizedResult>(RECOGNIZED, params);
  }

  function showKubernetes({ description, kubernetesVersion }: RecognizedResult): void {
    item.text = `$(package) ${description} · ${kubernetesVersion}`;
    item.tooltip = vscode.l10n.t('Checked against Kubernetes {0}. Click to change the version.', kubernetesVersion);
    item.command = 'crossdock.selectKubernetesVersion';
  }

  function showEcs({ description }: RecognizedResult, uri: vscode.Uri): void {
    const setting = vscode.workspace.getConfiguration('crossdock', uri).get<string>('ecs.launchType', 'auto');
    const target = { fargate: ' · Fargate', ec2: ' · EC2' }[setting] ?? '';
    item.text = `$(package) ${description}${target}`;
    item.tooltip = vscode.l10n.t('Checked as Amazon ECS checks it. Click to change the launch type.');
    item.command = 'crossdock.selectLaunchType';
  }

  context.subscriptions.push(
    item,
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.window.onDidChangeActiveTextEditor(refreshSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) refreshSoon();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('crossdock')) refreshSoon();
    }),
    client.onDidChangeState(refreshSoon),
  );
}
