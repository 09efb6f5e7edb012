import * as vscode from 'vscode';
import type { Conversion } from './finished-conversion.ts';

/**
 * Asks for a folder and writes the files of a conversion there, as one change that Undo takes back.
 * @returns whether they were written, and the folder the user picked, if only to step back later
 */
export async function writeOutputs(
  { inputs, result }: Conversion,
  wanted: { readonly report: boolean; readonly folder: vscode.Uri | undefined },
): Promise<{ readonly done: boolean; readonly folder?: vscode.Uri }> {
  const folder = await pickFolder(wanted.folder);
  if (!folder) return { done: false };
  const report = wanted.report ? [{ path: 'report.md', text: reportText(result.markdown, inputs) }] : [];
  const files = [...result.outputs, ...report].map(({ path, text }) => ({
    uri: vscode.Uri.joinPath(folder, path),
    path,
    text,
  }));
  const existing = new Set<string>();
  for (const { uri } of files) if (await exists(uri)) existing.add(uri.toString());
  const names = files.filter(({ uri }) => existing.has(uri.toString())).map(({ path }) => path);
  if (names.length > 0 && !(await confirmOverwrite(folder, names))) return { done: false, folder };

  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of files) {
    if (existing.has(uri.toString())) edit.replace(uri, await wholeDocument(uri), text);
    else edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The files could not be written to {0}.', folder.fsPath));
    return { done: false, folder };
  }
  for (const { uri } of files) if (existing.has(uri.toString())) await vscode.workspace.save(uri);
  const [first] = files;
  if (first) await vscode.window.showTextDocument(first.uri, { preview: false, viewColumn: vscode.ViewColumn.One });
  return { done: true, folder };
}

/** The report with the inputs named as the user knows them. */
function reportText(markdown: string, inputs: Conversion['inputs']): string {
  return inputs.reduce(
    (text, { uri }) => text.replaceAll(uri, vscode.workspace.asRelativePath(vscode.Uri.parse(uri))),
    markdown,
  );
}

/** Where files are written unless the user says otherwise: `ecs/` or `eks/` beside the input. */
export function folderBeside(to: Conversion['to'], [first]: Conversion['inputs']): vscode.Uri | undefined {
  const uri = first && vscode.Uri.parse(first.uri);
  const home =
    uri && uri.scheme !== 'untitled' ? vscode.Uri.joinPath(uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return home && vscode.Uri.joinPath(home, to);
}

/** The usual folder, or one the user looks for. */
async function pickFolder(usual: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const other: vscode.QuickPickItem = { label: `$(folder-opened) ${vscode.l10n.t('Another folder…')}` };
  if (usual) {
    const first = { label: `$(folder) ${vscode.workspace.asRelativePath(usual)}` };
    const placeHolder = vscode.l10n.t('Folder to write to');
    const picked = await vscode.window.showQuickPick<vscode.QuickPickItem>([first, other], { placeHolder });
    if (picked !== other) return picked && usual;
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    defaultUri: usual && vscode.Uri.joinPath(usual, '..'),
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

/** Whether there is a file or folder. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
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
