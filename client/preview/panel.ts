import * as vscode from 'vscode';
import type { Conversion, ConvertAgain } from '../finished-conversion.ts';
import base from '../webview/base.css';
import { folderBeside, writeOutputs } from '../write-outputs.ts';
import type { PreviewMessage, PreviewUpdate } from './messages.ts';
import { previewBody, previewPage } from './page.ts';
import type { PreviewContent } from './preview-content.ts';
import script from './script.ts?text';
import { showDiff } from './show-diff.ts';
import style from './style.css';
import { forgetVirtualFiles, virtualFile } from './virtual-files.ts';

let shown: vscode.WebviewPanel | undefined;
let count = 0;

/** Shows what a conversion would write and what becomes of each field. Nothing is written before the user says so. */
export function showPreview(first: Conversion, convertAgain: ConvertAgain): void {
  let conversion = first;
  let folder = folderBeside(first.to, first.inputs);
  const name = String(count++);
  const panel = vscode.window.createWebviewPanel('crossdock.preview', titleOf(first), vscode.ViewColumn.Beside, {
    enableScripts: true,
    // The page brings everything with it.
    localResourceRoots: [],
    enableFindWidget: true,
    retainContextWhenHidden: true,
  });
  // Only the newest conversion is waited for.
  shown?.dispose();
  shown = panel;
  panel.onDidDispose(() => {
    void forgetVirtualFiles(name);
    if (shown === panel) shown = undefined;
  });
  panel.webview.onDidReceiveMessage((message: PreviewMessage) => receive(message));
  panel.webview.html = previewPage(contentOf(first), { nonce: crypto.randomUUID(), style: base + style, script });

  async function receive(message: PreviewMessage): Promise<void> {
    const { result } = conversion;
    if (message.command === 'cancel') return panel.dispose();
    if (message.command === 'choose') return choose(message.id, message.value);
    if (message.command === 'open') return openPlace(result.findings[message.finding]?.source);
    if (message.command === 'resource') return openPlace(result.resources[message.resource]);
    if (message.command === 'diff') {
      const output = result.outputs[message.output];
      return output && showDiff(name, output, folder);
    }
    const written = await writeOutputs(conversion, { report: message.report, folder });
    folder = written.folder ?? folder;
    if (written.done) panel.dispose();
  }

  async function choose(id: string, value: string): Promise<void> {
    const choices = { ...conversion.choices, [id]: value };
    const again = await convertAgain(choices);
    if (shown !== panel) return;
    conversion = again ?? conversion;
    // A comparison that is open shows the new text.
    for (const { path, text } of conversion.result.outputs) virtualFile(`${name}/after/${path}`, text);
    const update: PreviewUpdate = { body: previewBody(contentOf(conversion)) };
    await panel.webview.postMessage(update);
  }
}

function titleOf({ to }: Conversion): string {
  return to === 'ecs' ? vscode.l10n.t('Convert to ECS') : vscode.l10n.t('Convert to EKS');
}

function contentOf(conversion: Conversion): PreviewContent {
  return {
    title: titleOf(conversion),
    sources: conversion.inputs.map(({ uri }) => fileName(uri)),
    result: conversion.result,
    fileName,
    translate: vscode.l10n.t,
    language: vscode.env.language,
  };
}

function fileName(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

/** Shows a place of a converted file, its line selected from there on. */
async function openPlace(place: { file: string; line: number; column: number } | undefined): Promise<void> {
  if (!place) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.file));
  const start = new vscode.Position(place.line - 1, place.column - 1);
  const selection = document.validateRange(new vscode.Range(start, start.with({ character: Number.MAX_SAFE_INTEGER })));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, selection });
}
