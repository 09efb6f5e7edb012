import * as vscode from 'vscode';
import type { ConvertInput, ResourcePlace } from '../server/requests.ts';
import { onlySelectedDocuments } from './selected-documents.ts';

export type Input = ConvertInput;

const CONVERTIBLE = /\.(ya?ml|jsonc?)$/i;
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);
/** More than any manifest; less than what would keep the editor busy. */
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

/** The text of the active editor; of a YAML file with a selection, only the documents it touches. */
export function inputsFromEditor(editor: vscode.TextEditor): Input[] {
  const { document, selection } = editor;
  const text = document.getText();
  const wanted =
    document.languageId === 'yaml' && !selection.isEmpty
      ? onlySelectedDocuments(text, selection.start.line, selection.end.line)
      : text;
  return [{ uri: document.uri.toString(), languageId: document.languageId, text: wanted }];
}

/** The document of a file that holds a resource. */
export async function inputsFromPlace({ uri, document: index }: ResourcePlace): Promise<Input[]> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  return [{ uri, languageId: document.languageId, text: document.getText(), document: index }];
}

/** The texts of files, and of every YAML and JSON file in folders, sorted, each once; what is unsaved counts. */
export async function inputsFromExplorer(
  uris: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<Input[]> {
  const files = new Map<string, vscode.Uri>();
  for (const uri of uris) {
    const { type } = await vscode.workspace.fs.stat(uri);
    const found = type & vscode.FileType.Directory ? await filesBelow(uri, token) : [uri];
    for (const file of found) files.set(file.toString(), file);
  }
  const inputs: Input[] = [];
  for (const file of [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (token.isCancellationRequested) return [];
    const input = await read(file);
    if (input) inputs.push(input);
  }
  return inputs;
}

async function filesBelow(folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  if (token.isCancellationRequested) return [];
  const found: vscode.Uri[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    // A link to a folder could lead back up.
    if (type === vscode.FileType.Directory && !SKIPPED_FOLDERS.has(name)) found.push(...(await filesBelow(uri, token)));
    if (type & vscode.FileType.File && CONVERTIBLE.test(name)) found.push(uri);
  }
  return found;
}

async function read(uri: vscode.Uri): Promise<Input | undefined> {
  const languageId = /\.jsonc?$/i.test(uri.path) ? 'json' : 'yaml';
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return { uri: uri.toString(), languageId, text: open.getText() };
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > LARGEST_FILE_BYTES) return undefined;
  return { uri: uri.toString(), languageId, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
}
