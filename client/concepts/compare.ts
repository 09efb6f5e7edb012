import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CONCEPT,
  CONCEPTS,
  type ComparedConcept,
  type ConceptParams,
  type ConceptSummary,
  type ConceptsParams,
  type ConceptsResult,
} from '../../server/requests.ts';
import { showConcept } from './panel.ts';
import { closenessOf, titleOf } from './titles.ts';

interface Item extends vscode.QuickPickItem {
  readonly id?: string;
}

/** The command Compare Concepts: a list of all entries to search, and the entry with both platforms side by side. */
export function registerConceptView(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(vscode.commands.registerCommand('crossdock.compareConcepts', () => compare(client)));
}

async function compare(client: BaseLanguageClient): Promise<void> {
  const at = cursor();
  const params: ConceptsParams = at ? { at } : {};
  const { concepts, here } = await client.sendRequest<ConceptsResult>(CONCEPTS, params);
  const id = await pick(concepts, here);
  if (id === undefined) return;
  const ask = (wanted: string) => {
    const one: ConceptParams = { id: wanted };
    return client.sendRequest<ComparedConcept | null>(CONCEPT, one);
  };
  const entry = await ask(id);
  if (entry) showConcept(concepts, entry, ask);
}

function cursor(): ConceptsParams['at'] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), line, character };
}

/** Lets the user look for an entry; the one under the cursor is chosen to begin with. */
function pick(concepts: readonly ConceptSummary[], here: string | undefined): Promise<string | undefined> {
  const items = concepts.flatMap((concept, index): Item[] => {
    const item: Item = {
      id: concept.id,
      label: titleOf(concept),
      description: closenessOf(concept),
      // Not shown as far as it does not fit, but searched.
      detail: concept.aliases.filter((word) => word !== concept.kubernetes && word !== concept.ecs).join(' · '),
    };
    if (concepts[index - 1]?.topic === concept.topic) return [item];
    return [{ label: concept.topic, kind: vscode.QuickPickItemKind.Separator }, item];
  });
  return new Promise((resolve) => {
    const list = vscode.window.createQuickPick<Item>();
    list.items = items;
    list.placeholder = vscode.l10n.t('A concept or field of Kubernetes or Amazon ECS');
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    list.activeItems = items.filter(({ id }) => id !== undefined && id === here);
    list.onDidAccept(() => {
      resolve(list.activeItems[0]?.id);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
