import { explain } from '../concepts/explain.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { EXIT, print, say } from './output.ts';

const OPTIONS: Record<string, OptionSpec> = {
  lang: { values: ['en', 'ja'], default: 'en' },
  help: { short: 'h' },
};

export const EXPLAIN_HELP = `crossdock explain [--lang en|ja] TERM

Explains a concept or field of one platform in terms of the other:
Pod, "task role", task-definition.cpu, Deployment.spec.strategy …

Exit code: 0 explained, 1 unknown term, 2 could not run.
`;

/** `crossdock explain`: prints what a term is on the other platform. Answers with the exit code. */
export function explainCommand(args: readonly string[]): number {
  const read = readArguments(args, OPTIONS);
  if ('mistake' in read) return usage(read.mistake);
  if (read.options.help) {
    print(EXPLAIN_HELP);
    return EXIT.ok;
  }
  const term = read.paths.join(' ').trim();
  if (term === '') return usage('Name the term to explain, for example: crossdock explain Pod');

  const { found, text } = explain(term, read.options.lang === 'ja' ? 'ja' : 'en');
  if (found.length === 0) {
    say(text);
    return EXIT.problems;
  }
  print(`${text}\n`);
  return EXIT.ok;
}

function usage(mistake: string): number {
  say(`crossdock explain: ${mistake}`);
  return EXIT.failed;
}
