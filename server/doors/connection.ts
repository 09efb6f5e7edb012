import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isConfiguration } from '../control/configuration.ts';
import { contextAt, contextOf } from '../control/target.ts';
import {
  codeActions,
  complete,
  type Documentation,
  describe,
  describeFile,
  documentSymbols,
  fixAll,
  hover,
  type Subject,
  symbolsOf,
} from '../language-service.ts';
import { CONVERT, type ConvertParams, RECOGNIZED, type RecognizedParams, type RecognizedResult } from '../requests.ts';
import type { SourceFile } from '../syntax/document.ts';
import { plainPath } from '../workspace/paths.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { createClientSettings } from './client-settings.ts';
import { convertTexts } from './convert-texts.ts';
import { learnCustomKinds } from './custom-kinds.ts';
import { createFileContexts } from './file-contexts.ts';
import { createOpenFiles } from './open-files.ts';
import { createPublisher } from './publisher.ts';
import { inSlices } from './slices.ts';
import {
  type ClientAbilities,
  toCodeAction,
  toCompletionItems,
  toDiagnostic,
  toFixAll,
  toHover,
  toMarkup,
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
  let client: ClientAbilities = { markdown: true, snippets: false, relatedInformation: false };

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
      const today = new Date().toISOString().slice(0, 10);
      const offset = document.offsetAt(params.position);
      const context = contextAt(file, offset, contextFor(file.uri));
      const found = hover(file, offset, context, documentation, today);
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
      return [
        ...quick.map((fixed) => toCodeAction(document, fixed, client)),
        ...(all.length > 0 ? [toFixAll(document, FIX_ALL, all)] : []),
      ];
    }),
  );
  connection.onDocumentSymbol(
    answer(async (document, file, _, token) => {
      const { version } = document;
      const isStale = () => token.isCancellationRequested || document.version !== version;
      const done = await inSlices(file.documents, ({ document: one }) => symbolsOf(one), isStale);
      return done ? documentSymbols(file).map((symbol) => toSymbol(document, symbol)) : cancelled();
    }),
  );
  connection.onRequest(
    CONVERT,
    guarded(connection, (params: ConvertParams) => convertTexts(params)),
  );
  connection.onRequest(
    RECOGNIZED,
    guarded(connection, async ({ uri }: RecognizedParams): Promise<RecognizedResult> => {
      await settled;
      const document = documents.get(uri);
      if (!document) return { description: '', platforms: [], kubernetesVersion: contextFor(uri).kubernetesVersion };
      const file = files.of(document);
      const { kubernetesVersion } = contextOf(file, 0, contextFor(uri));
      return { ...describeFile(file), kubernetesVersion };
    }),
  );

  documents.listen(connection);
  connection.listen();
}

/** Answers a request nobody waits for any more at once, and one that fails with an error the log explains. */
function guarded<Params, Result>(connection: Connection, work: (params: Params, token: CancellationToken) => Result) {
  return async (params: Params, token: CancellationToken): Promise<Awaited<Result> | ResponseError> => {
    if (token.isCancellationRequested) return cancelled();
    try {
      return await work(params, token);
    } catch (error) {
      connection.console.error(describeError(error));
      return new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
    }
  };
}

/** A blank is typed for many reasons; only behind `key:` or a dash does it ask for something. */
function isAfterMark(document: TextDocument, offset: number): boolean {
  return /[:-] $/.test(document.getText().slice(Math.max(0, offset - 2), offset));
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function abilitiesOf({ capabilities: { textDocument } }: InitializeParams): ClientAbilities {
  const formats = textDocument?.hover?.contentFormat;
  return {
    markdown: formats === undefined || formats.includes(MarkupKind.Markdown),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
  };
}

function initializeResult(version: string): InitializeResult {
  return {
    serverInfo: { name: 'crossdock', ...(version ? { version } : {}) },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      completionProvider: { resolveProvider: true, triggerCharacters: [' ', '"'] },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      documentSymbolProvider: true,
    },
  };
}
