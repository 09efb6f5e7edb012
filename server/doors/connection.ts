import {
  type CancellationToken,
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isConfiguration } from '../control/configuration.ts';
import { contextAt } from '../control/target.ts';
import {
  codeActions,
  codeLenses,
  complete,
  type Documentation,
  describe,
  documentSymbols,
  fixAll,
  hover,
  lensesOf,
  resourceActions,
  type Subject,
  symbolsOf,
} from '../language-service.ts';
import { COMMANDS } from '../requests.ts';
import type { SourceFile } from '../syntax/document.ts';
import { plainPath } from '../workspace/paths.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { createClientSettings } from './client-settings.ts';
import { learnCustomKinds } from './custom-kinds.ts';
import { serveEditor } from './editor-requests.ts';
import { createFileContexts } from './file-contexts.ts';
import { cancelled, describeError, guarded } from './guarded.ts';
import { createOpenFiles } from './open-files.ts';
import { createPublisher } from './publisher.ts';
import { inSlices } from './slices.ts';
import {
  type ClientAbilities,
  toCodeAction,
  toCodeLens,
  toCompletionItems,
  toDiagnostic,
  toFixAll,
  toHover,
  toMarkup,
  toResourceAction,
  toSymbol,
} from './to-lsp.ts';
import { createWorkspaceReader, type WorkspaceFiles } from './workspace-reader.ts';

/** What the server needs from outside. */
export interface Providers {
  readonly version: string;
  readonly documentation: Documentation;
  /** The files of the open folders; absent where there is no disk. */
  readonly files?: WorkspaceFiles;
}

const FIX_ALL = `${CodeActionKind.SourceFixAll}.crossdock`;

const WATCHED = { watchers: [{ globPattern: '**/*.{yaml,yml,json}' }, { globPattern: '**/Kustomization' }] };

/** Serves a client over a connection until it ends: the protocol on one side, the language service on the other. */
export function serve(connection: Connection, { version, documentation, files: onDisk }: Providers): void {
  const documents = new TextDocuments(TextDocument);
  const files = createOpenFiles();
  const settings = createClientSettings(connection);
  let folders: readonly string[] = [];
  let watches = false;
  let client: ClientAbilities = {
    markdown: true,
    snippets: false,
    relatedInformation: false,
    commands: false,
    lensRefresh: false,
  };

  const workspace = createWorkspace();
  const reader = createWorkspaceReader({
    workspace,
    files: onDisk,
    folders: () => folders,
    isOpen: (path) => documents.keys().some((uri) => plainPath(uri) === path),
    visible: (except) => {
      for (const uri of documents.keys()) if (uri !== except) publisher.schedule(uri);
    },
    failed: (error) => connection.console.error(`The folder could not be read: ${describeError(error)}`),
  });

  const contextFor = createFileContexts(settings.context, (uri) => {
    const nearest = onDisk?.configuration(uri);
    if (nearest === undefined) return undefined;
    const open = documents.all().find((document) => plainPath(document.uri) === plainPath(nearest));
    return open ? files.of(open) : onDisk?.read(nearest);
  });
  const checkAll = () => {
    for (const uri of documents.keys()) publisher.schedule(uri);
  };

  /** Custom resources are checked once what is known of them has been loaded. */
  const learn = () => {
    learnCustomKinds(workspace).then(
      (isNew) => isNew && checkAll(),
      (error) => connection.console.error(`Schemas could not be loaded: ${describeError(error)}`),
    );
  };

  const publisher = createPublisher({
    context: contextFor,
    workspace,
    take: reader.take,
    fileOf: (uri) => {
      const document = documents.get(uri);
      return document && files.of(document);
    },
    publish: (uri, problems) => {
      const document = documents.get(uri);
      if (!document) return;
      const diagnostics = problems.map((problem) => toDiagnostic(document, problem, client));
      connection.sendDiagnostics({ uri, version: document.version, diagnostics });
      // What is open comes first; then there is time for the rest of the folder.
      reader.start();
      learn();
    },
    failed: (uri, error) => connection.console.error(`${uri} could not be checked: ${describeError(error)}`),
  });

  /** Answers a request about an open file; null when it is not open. A failure is logged and answered as an error. */
  const answer = <Params extends { textDocument: { uri: string } }, Result>(
    work: (document: TextDocument, file: SourceFile, params: Params, token: CancellationToken) => Result,
  ) =>
    guarded(connection, (params: Params, token): Result | null => {
      const document = documents.get(params.textDocument.uri);
      return document ? work(document, files.of(document), params, token) : null;
    });

  connection.onInitialize((params) => {
    client = abilitiesOf(params);
    settings.initialize(params);
    folders = foldersOf(params);
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return initializeResult(version);
  });
  // Nothing is checked before the settings are known: problems of the wrong version would flash up.
  const settled = new Promise<void>((resolve) => {
    connection.onInitialized(async () => {
      await settings.refresh().finally(resolve);
      await settings.subscribe();
      if (watches && onDisk) await connection.client.register(DidChangeWatchedFilesNotification.type, WATCHED);
    });
  });
  connection.onDidChangeConfiguration(async ({ settings: pushed }) => {
    await settings.refresh(pushed);
    checkAll();
    if (client.lensRefresh) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  });

  documents.onDidChangeContent(({ document }) => {
    settled.then(() => (isConfiguration(document.uri) ? checkAll() : publisher.schedule(document.uri)));
  });
  documents.onDidClose(({ document }) => {
    publisher.forget(document.uri);
    files.close(document.uri);
    reader.close(document.uri);
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    if (isConfiguration(document.uri)) checkAll();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    reader.changed(changes.map(({ uri }) => uri));
    if (changes.some(({ uri }) => isConfiguration(uri))) checkAll();
  });

  connection.onHover(
    answer((document, file, params) => {
      const now = new Date().toISOString();
      const offset = document.offsetAt(params.position);
      const context = contextAt(file, offset, contextFor(file.uri));
      const found = hover(file, offset, context, documentation, now);
      return found ? toHover(document, found, client) : null;
    }),
  );
  connection.onCompletion(
    answer((document, file, params) => {
      const offset = document.offsetAt(params.position);
      if (params.context?.triggerCharacter === ' ' && !isAfterMark(document, offset)) return null;
      const context = contextAt(file, offset, contextFor(file.uri));
      const found = complete(file, offset, context, { snippets: client.snippets });
      return found ? toCompletionItems(document, found) : null;
    }),
  );
  connection.onCompletionResolve(
    guarded(connection, (item) => {
      const markdown = item.data && describe(item.data as Subject, settings.context(), documentation);
      return markdown ? { ...item, documentation: toMarkup(markdown, client) } : item;
    }),
  );
  connection.onCodeAction(
    answer((document, file, { range, context }) => {
      const { only } = context;
      const isWanted = (kind: string) => only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
      const target = contextFor(file.uri);
      const offsets = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const quick = (isWanted(CodeActionKind.QuickFix) ?? true) ? codeActions(file, offsets, target, workspace) : [];
      const all = isWanted(FIX_ALL) ? fixAll(file, target, workspace) : [];
      const isRewriteWanted = client.commands && (isWanted(CodeActionKind.RefactorRewrite) ?? true);
      const rewrites = isRewriteWanted ? resourceActions(file, offsets.start, target.language) : [];
      return [
        ...quick.map((fixed) => toCodeAction(document, fixed, client, target.language)),
        ...(all.length > 0 ? [toFixAll(document, FIX_ALL, all, target.language)] : []),
        ...rewrites.map((action) => toResourceAction(document, action)),
      ];
    }),
  );
  connection.onDocumentSymbol(
    answer(async (document, file, _, token) => {
      const { version } = document;
      const { language } = settings.context();
      const isStale = () => token.isCancellationRequested || document.version !== version;
      const done = await inSlices(file.documents, ({ document: one }) => symbolsOf(one, language), isStale);
      return done ? documentSymbols(file, language).map((symbol) => toSymbol(document, symbol)) : cancelled();
    }),
  );
  connection.onCodeLens(
    answer(async (document, file, _, token) => {
      const { version } = document;
      const isStale = () => token.isCancellationRequested || document.version !== version;
      await settled;
      if (isStale()) return cancelled();
      if (!client.commands || !settings.codeLens()) return null;
      const done = await inSlices(file.documents, ({ document: one }) => lensesOf(one), isStale);
      const { language } = settings.context();
      return done ? codeLenses(file).map((lens) => toCodeLens(document, lens, language)) : cancelled();
    }),
  );

  serveEditor(connection, {
    settled,
    fileAt: (uri) => {
      const document = documents.get(uri);
      return document && files.of(document);
    },
    contextFor,
    settings: settings.context,
  });

  documents.listen(connection);
  connection.listen();
}

/** A blank is typed for many reasons; only behind `key:` or a dash does it ask for something. */
function isAfterMark(document: TextDocument, offset: number): boolean {
  return /[:-] $/.test(document.getText().slice(Math.max(0, offset - 2), offset));
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function abilitiesOf({
  capabilities: { textDocument, workspace },
  initializationOptions,
}: InitializeParams): ClientAbilities {
  const commands: unknown = initializationOptions?.commands;
  const formats = textDocument?.hover?.contentFormat;
  return {
    markdown: formats === undefined || formats.includes(MarkupKind.Markdown),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    commands: Array.isArray(commands) && Object.values(COMMANDS).every((name) => commands.includes(name)),
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
  };
}

function initializeResult(version: string): InitializeResult {
  return {
    serverInfo: { name: 'crossdock', ...(version ? { version } : {}) },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      completionProvider: { resolveProvider: true, triggerCharacters: [' ', '"'] },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] },
      documentSymbolProvider: true,
      codeLensProvider: {},
    },
  };
}
