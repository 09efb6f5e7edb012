import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { type Context, defaultContext } from '../context.ts';
import { readSettings } from './settings.ts';

export interface ClientSettings {
  context(): Context;
  /** Whether the user wants to see what can be converted above it. */
  codeLens(): boolean;
  initialize(params: InitializeParams): void;
  /** Asks the client, or takes what it pushed when it cannot be asked. */
  refresh(pushed?: unknown): Promise<void>;
  /** Tells the client that we want to hear of changes, where it asks to be told. */
  subscribe(): Promise<void>;
}

/** How long a client may take to say its settings. */
const ANSWER_MS = 1000;

/** Keeps the settings of the client as a context. Each mistake in them is told to the user once. */
export function createClientSettings(connection: Connection): ClientSettings {
  const told = new Set<string>();
  let context = defaultContext;
  let codeLens = true;
  let params: InitializeParams | undefined;

  // A client that announces answers but gives none must not cost the user the checks.
  const ask = () =>
    Promise.race([
      connection.workspace.getConfiguration('crossdock'),
      new Promise<undefined>((resolve) => setTimeout(resolve, ANSWER_MS, undefined)),
    ]);
  const take = (section: unknown) => {
    const { context: read, mistakes } = readSettings(section, params?.locale);
    context = read;
    codeLens = !isRecord(section) || section.codeLens !== false;
    for (const mistake of mistakes) {
      if (!told.has(mistake)) connection.window.showWarningMessage(mistake);
      told.add(mistake);
    }
  };

  return {
    context: () => context,
    codeLens: () => codeLens,
    initialize(given) {
      params = given;
      context = readSettings(given.initializationOptions?.crossdock, given.locale).context;
    },
    async refresh(pushed) {
      if (params?.capabilities.workspace?.configuration) take(await ask());
      else if (isRecord(pushed) && 'crossdock' in pushed) take(pushed.crossdock);
      else take(params?.initializationOptions?.crossdock);
    },
    async subscribe() {
      if (!params?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'crossdock' });
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
