import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { COMMANDS } from '../server/requests.ts';
import { registerConceptView } from './concepts/compare.ts';
import { registerConversion } from './convert.ts';
import { registerContainerConversion } from './convert-container.ts';
import { registerVirtualFiles } from './preview/virtual-files.ts';
import { registerStatusBar } from './status-bar.ts';
import { registerTargets } from './targets.ts';

const LANGUAGES = ['yaml', 'json', 'jsonc'];
/** Where people write files. Old versions in a comparison, settings and output are left alone. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

export const clientOptions: LanguageClientOptions = {
  documentSelector: LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
  // Code lenses and code actions may name these.
  initializationOptions: { commands: Object.values(COMMANDS) },
  synchronize: { configurationSection: 'crossdock' },
};

/**
 * Hangs the editor's parts on a language client and starts it.
 * The client's id must be `crossdock`: it is the prefix of `crossdock.trace.server`, which the client reads by itself.
 */
export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  registerConversion(context, client);
  registerContainerConversion(context, client);
  registerVirtualFiles(context);
  registerConceptView(context, client);
  registerTargets(context);
  registerStatusBar(context, client, LANGUAGES);
  await client.start();
}
