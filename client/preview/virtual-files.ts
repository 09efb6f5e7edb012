import * as vscode from 'vscode';

const SCHEME = 'crossdock-preview';

const texts = new Map<string, string>();
const changed = new vscode.EventEmitter<vscode.Uri>();

/** Lets editors open files that are not written yet. */
export function registerVirtualFiles(context: vscode.ExtensionContext): void {
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  };
  context.subscriptions.push(changed, vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider));
}

/** A file that is not written yet, by its path; what shows it shows the new text from now on. */
export function virtualFile(path: string, text: string): vscode.Uri {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${path}` });
  texts.set(uri.toString(), text);
  changed.fire(uri);
  return uri;
}

/** Forgets all files below a folder, and closes the comparisons that show them. */
export async function forgetVirtualFiles(folder: string): Promise<void> {
  const isBelow = (uri: vscode.Uri) => uri.scheme === SCHEME && uri.path.startsWith(`/${folder}/`);
  for (const uri of texts.keys()) if (isBelow(vscode.Uri.parse(uri))) texts.delete(uri);
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && isBelow(input.modified)),
  );
}
