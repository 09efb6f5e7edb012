import * as vscode from 'vscode';
import type { Conversion } from '../finished-conversion.ts';
import { writeOutputs } from '../write-outputs.ts';
import type { PreviewMessage } from './messages.ts';
import { previewPage } from './page.ts';
import script from './script.ts?text';
import style from './style.css';

let shown: vscode.WebviewPanel | undefined;

/** Shows what a conversion would write and what becomes of each field. Nothing is written before the user says so. */
export function showPreview(conversion: Conversion): void {
  const title = conversion.to === 'ecs' ? vscode.l10n.t('Convert to ECS') : vscode.l10n.t('Convert to EKS');
  const panel = vscode.window.createWebviewPanel('crossdock.preview', title, vscode.ViewColumn.Beside, {
    enableScripts: true,
    // The page brings everything with it.
    localResourceRoots: [],
    enableFindWidget: true,
  });
  // Only the newest conversion is waited for.
  shown?.dispose();
  shown = panel;
  panel.webview.onDidReceiveMessage((message: PreviewMessage) => receive(message, conversion, panel));
  panel.webview.html = previewPage({
    title,
    sources: conversion.inputs.map((uri) => vscode.workspace.asRelativePath(uri)),
    result: conversion.result,
    fileName: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    translate: vscode.l10n.t,
    language: vscode.env.language,
    nonce: crypto.randomUUID(),
    style,
    script,
  });
}

async function receive(message: PreviewMessage, conversion: Conversion, panel: vscode.WebviewPanel): Promise<void> {
  if (message.command === 'cancel') return panel.dispose();
  if (message.command === 'open') return openSource(conversion, message.finding);
  if (await writeOutputs(conversion)) panel.dispose();
}

async function openSource({ result }: Conversion, index: number): Promise<void> {
  const source = result.findings[index]?.source;
  if (!source) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(source.file));
  const start = new vscode.Position(source.line - 1, source.column - 1);
  const selection = document.validateRange(new vscode.Range(start, start.with({ character: Number.MAX_SAFE_INTEGER })));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, selection });
}
