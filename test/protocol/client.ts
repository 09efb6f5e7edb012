import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A client of a real server process, as an editor would be. */
export interface Client {
  readonly connection: MessageConnection;
  /** What the user was told, and what was logged. */
  readonly messages: string[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Waits for the diagnostics of this version of the file; of a closed file there is none. */
  diagnostics(uri: string, version: number | undefined): Promise<Diagnostic[]>;
  /** The versions of a file for which diagnostics came so far. */
  versions(uri: string): (number | undefined)[];
  /** Ends the server the proper way and answers with its exit code. */
  stop(): Promise<number | null>;
  /** The exit code once the process has ended by itself. */
  readonly exited: Promise<number | null>;
}

export interface ClientOptions {
  readonly args?: readonly string[];
  readonly settings?: unknown;
  readonly capabilities?: InitializeParams['capabilities'];
  /** The folder the editor has open. */
  readonly rootUri?: string;
  /** The display language of the editor: `ja`. */
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** Speak over Node IPC, as VS Code does. */
  readonly ipc?: boolean;
}

const CAPABILITIES: InitializeParams['capabilities'] = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
};

/** Starts the server from its source and initializes it. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const { args = ['server/main.ts', '--stdio'], settings = {}, capabilities = CAPABILITIES, ipc = false } = options;
  const { rootUri = null, locale, initializationOptions } = options;
  const program = ['--import', 'tsx', ...args];
  const child = ipc
    ? spawn(process.execPath, program, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit', 'ipc'] })
    : spawn(process.execPath, program, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('The server has no standard input and output.');
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const connection = ipc
    ? createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
    : createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));

  const messages: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const check of waiting) check();
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void messages.push(message));
  connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
    messages.push(message);
    return null;
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void messages.push(message));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const params = { processId: process.pid, rootUri, capabilities, locale, initializationOptions };
  await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});

  return {
    connection,
    messages,
    exited,
    async open(uri, text, languageId = 'yaml') {
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    diagnostics(uri, version) {
      return new Promise((resolve) => {
        const check = () => {
          const found = published.findLast((params) => params.uri === uri && params.version === version);
          if (!found) return;
          waiting.delete(check);
          resolve(found.diagnostics);
        };
        waiting.add(check);
        check();
      });
    },
    versions(uri) {
      return published.filter((params) => params.uri === uri).map(({ version }) => version);
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
}
