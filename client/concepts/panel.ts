import * as vscode from 'vscode';
import type { ComparedConcept, ConceptSummary } from '../../server/requests.ts';
import base from '../webview/base.css';
import type { ConceptMessage, ConceptUpdate } from './messages.ts';
import { conceptPage, entryArticle } from './page.ts';
import script from './script.ts?text';
import style from './style.css';

/** Asks for another entry; null where there is none. */
type Ask = (id: string) => Promise<ComparedConcept | null>;

let shown: vscode.WebviewPanel | undefined;

/** Shows an entry with both platforms side by side, next to a list of all entries. There is one such view. */
export function showConcept(concepts: readonly ConceptSummary[], entry: ComparedConcept, ask: Ask): void {
  shown ??= createPanel(ask);
  shown.webview.html = conceptPage({
    concepts,
    entry,
    translate: vscode.l10n.t,
    language: vscode.env.language,
    nonce: crypto.randomUUID(),
    style: base + style,
    script,
  });
  shown.reveal();
}

function createPanel(ask: Ask): vscode.WebviewPanel {
  const title = vscode.l10n.t('Compare concepts');
  const panel = vscode.window.createWebviewPanel('crossdock.concepts', title, vscode.ViewColumn.Active, {
    enableScripts: true,
    // The page brings everything with it.
    localResourceRoots: [],
    retainContextWhenHidden: true,
  });
  panel.webview.onDidReceiveMessage((message: ConceptMessage) => receive(message, panel, ask));
  panel.onDidDispose(() => {
    shown = undefined;
  });
  return panel;
}

async function receive(message: ConceptMessage, panel: vscode.WebviewPanel, ask: Ask): Promise<void> {
  if (message.command === 'copy') {
    await vscode.env.clipboard.writeText(message.text);
    return;
  }
  const entry = await ask(message.id);
  if (!entry) return;
  const update: ConceptUpdate = { id: entry.id, entry: entryArticle(entry, vscode.l10n.t) };
  await panel.webview.postMessage(update);
}
