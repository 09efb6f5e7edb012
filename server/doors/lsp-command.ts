import { readArguments } from './arguments.ts';
import { startServer } from './node-server.ts';
import { EXIT, print, say } from './output.ts';

const HELP = `crossdock lsp --stdio

Runs the language server on standard input and output, for editors.
`;

/**
 * `crossdock lsp --stdio`: serves an editor until it goes away. Answers with an exit code only where there is nothing to serve.
 * `home` is the address of the running program, beside which its documentation texts lie.
 */
export function lspCommand(args: readonly string[], home: string, version: string): number | undefined {
  const read = readArguments(args, { stdio: {}, clientProcessId: { values: 'any' }, help: { short: 'h' } });
  if (!('mistake' in read) && read.options.help) {
    print(HELP);
    return EXIT.ok;
  }
  if ('mistake' in read || !read.options.stdio || read.paths.length > 0) {
    say(`crossdock lsp: ${'mistake' in read ? read.mistake : 'Only --stdio is offered: crossdock lsp --stdio'}`);
    return EXIT.failed;
  }
  startServer(home, version);
  return undefined;
}
