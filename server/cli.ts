import { readFileSync } from 'node:fs';
import { nearestOf } from './doors/arguments.ts';
import { EXIT, print, say } from './doors/output.ts';

const HELP = `crossdock COMMAND [options]

  validate [--format F] [--kubernetes-version V] [--launch-type T] PATH…
                    check Kubernetes manifests and ECS task definitions
  convert --to ecs|eks [--format F] [--launch-type T] [--out DIR] [--force] PATH…
                    carry an application over to the other platform, with a report of what was lost
  explain [--lang en|ja] TERM
                    a concept or field of one platform in terms of the other
  lsp --stdio       the language server, for editors

  --help, -h        this text; after a command, the help of that command
  --version         the version of this program
`;

/** Each command loads what it needs when it runs: start-up is most of what checking a small file costs. */
const COMMANDS: Record<string, (args: string[]) => Promise<number | undefined>> = {
  validate: async (args) => (await import('./doors/validate-command.ts')).validateCommand(args, ownVersion()),
  convert: async (args) => (await import('./doors/convert-command.ts')).convertCommand(args),
  explain: async (args) => (await import('./doors/explain-command.ts')).explainCommand(args),
  lsp: async (args) => (await import('./doors/lsp-command.ts')).lspCommand(args, import.meta.url, ownVersion()),
};

function ownVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

async function run(args: readonly string[]): Promise<number | undefined> {
  const [name, ...rest] = args;
  if (name === '--version') {
    print(`${ownVersion()}\n`);
    return EXIT.ok;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    print(HELP);
    return EXIT.ok;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    say(`crossdock: ${whatToDo(name)}`);
    return EXIT.failed;
  }
  return command(rest);
}

function whatToDo(name: string | undefined): string {
  const commands = Object.keys(COMMANDS);
  if (name === undefined) return `Name a command: ${commands.join(', ')}; crossdock --help says more.`;
  if (name.startsWith('-')) return `Unknown option ${name}; crossdock --help lists what there is.`;
  const nearest = nearestOf(name, commands);
  return `Unknown command '${name}'. ${nearest ? `Did you mean ${nearest}?` : `There are: ${commands.join(', ')}.`}`;
}

try {
  // Without a code the command goes on living: the language server ends with its client.
  const code = await run(process.argv.slice(2));
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  say(`crossdock: Something went wrong inside crossdock: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = EXIT.failed;
}
