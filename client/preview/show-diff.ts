import * as vscode from 'vscode';
import type { OutputFile } from '../../server/conversion/conversion.ts';
import { exists } from '../write-outputs.ts';
import { virtualFile } from './virtual-files.ts';

/** Compares a file that would be written with what is there; with nothing, where there is none. */
export async function showDiff(preview: string, { path, text }: OutputFile, folder: vscode.Uri | undefined) {
  const written = folder && vscode.Uri.joinPath(folder, path);
  const before = written && (await exists(written)) ? written : virtualFile(`${preview}/before/${path}`, '');
  const after = virtualFile(`${preview}/after/${path}`, text);
  const title = vscode.l10n.t('{0}: what is there ↔ converted', path);
  await vscode.commands.executeCommand('vscode.diff', before, after, title, { viewColumn: vscode.ViewColumn.One });
}
