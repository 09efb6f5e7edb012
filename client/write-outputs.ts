import * as vscode from 'vscode';
import type { Conversion } from './finished-conversion.ts';

/**
 * Asks for a folder and writes the files of a conversion and its report there, as one change that Undo takes back.
 * @returns whether they were written; false when the user stepped back
 */
export async function writeOutputs({ to, inputs, result }: Conversion): Promise<boolean> {
  const folder = await pickFolder(to, inputs);
  if (!folder) return false;
  const files = [...result.outputs, { path: 'report.md', text: reportText(result.markdown, inputs) }].map(
    ({ path, text }) => ({
      uri: vscode.Uri.joinPath(folder, path),
      path,
      text,
    }),
  );
  const existing = new Set<string>();
  for (const { uri } of files) if (await exists(uri)) existing.add(uri.toString());
  const names = files.filter(({ uri }) => existing.has(uri.toString())).map(({ path }) => path);
  if (names.length > 0 && !(await confirmOverwrite(folder, names))) return false;

  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of files) {
    if (existing.has(uri.toString())) edit.replace(uri, await wholeDocument(uri), text);
    else edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The files could not be written to {0}.', folder.fsPath));
    return false;
  }
  for (const { uri } of files) if (existing.has(uri.toString())) await vscode.workspace.save(uri);
  const [first] = files;
  if (first) await vscode.window.showTextDocument(first.uri, { preview: false, viewColumn: vscode.ViewColumn.One });
  return true;
}

/** The report with the inputs named as the user knows them. */
function reportText(markdown: string, inputs: readonly vscode.Uri[]): string {
  return inputs.reduce((text, uri) => text.replaceAll(uri.toString(), vscode.workspace.asRelativePath(uri)), markdown);
}

/** `ecs/` or `eks/` beside the input, or a folder the user looks for. */
async function pickFolder(to: 'ecs' | 'eks', inputs: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const beside = inputs[0]?.scheme === 'untitled' ? undefined : inputs[0] && vscode.Uri.joinPath(inputs[0], '..');
  const home = beside ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const other: vscode.QuickPickItem = { label: `$(folder-opened) ${vscode.l10n.t('Another folder…')}` };
  if (home) {
    const folder = vscode.Uri.joinPath(home, to);
    const first = { label: `$(folder) ${vscode.workspace.asRelativePath(folder)}` };
    const placeHolder = vscode.l10n.t('Folder to write to');
    const picked = await vscode.window.showQuickPick<vscode.QuickPickItem>([first, other], { placeHolder });
    if (picked !== other) return picked && folder;
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    defaultUri: home,
    openLabel: vscode.l10n.t('Write here'),
  });
  return chosen?.[0];
}

async function confirmOverwrite(folder: vscode.Uri, names: readonly string[]): Promise<boolean> {
  const overwrite = vscode.l10n.t('Overwrite');
  const where = vscode.workspace.asRelativePath(folder);
  const question =
    names.length === 1
      ? vscode.l10n.t('{0} exists in {1}.', String(names[0]), where)
      : vscode.l10n.t('{0} files exist in {1}.', names.length, where);
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail: names.join('\n') }, overwrite);
  return answer === overwrite;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function wholeDocument(uri: vscode.Uri): Promise<vscode.Range> {
  const document = await vscode.workspace.openTextDocument(uri);
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}
