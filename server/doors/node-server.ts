import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type DocumentationTexts, documentationFrom } from '../features/documentation.ts';
import { serve } from './connection.ts';
import { folderFiles } from './folder-files.ts';

/**
 * Serves an editor over what the arguments name (`--stdio`, `--node-ipc`), or standard input and output.
 * `home` is the address of the running program: its documentation texts lie in `docs/` beside it.
 */
export function startServer(home: string, version: string): void {
  // Parsing makes short-lived garbage. A heap that grows with it costs 130 MB on a large file, and saves little time.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=60');
  const named = process.argv.some((argument) => /^--(node-ipc|stdio|socket|pipe)\b/.test(argument));
  const connection = named
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  // A mistake in one request must not take the editor's language features away.
  process.on('uncaughtException', (error) => connection.console.error(`Unexpected failure: ${error.stack ?? error}`));
  process.on('unhandledRejection', (reason) => connection.console.error(`Unexpected failure: ${reason}`));

  serve(connection, {
    version,
    documentation: documentationFrom((schema) => readTexts(home, schema)),
    files: folderFiles,
  });
}

/** The texts as the build lays them down; when the program runs from its source, those of the last build. */
function readTexts(home: string, schema: string): DocumentationTexts | undefined {
  for (const folder of ['./docs/', '../dist/docs/']) {
    try {
      return JSON.parse(readFileSync(new URL(`${folder}${schema}.json`, home), 'utf8'));
    } catch {
      // Not there: hovers go without it.
    }
  }
  return undefined;
}
