import { join } from 'node:path';
import type { ConversionInput, ConversionResult, OutputFile, OutputFormat } from '../conversion/conversion.ts';
import { convert } from '../conversion/convert.ts';
import { reportJson } from '../conversion/report.ts';
import { looksLikeOurs } from '../features/diagnostics.ts';
import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { SourceDocument, SourceFile } from '../syntax/document.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { findFiles } from './find-files.ts';
import { EXIT, print, say } from './output.ts';
import { readSource } from './read-source.ts';
import { writeFiles } from './write-files.ts';

/** The forms of output for each target; the first is the default. */
const FORMATS: Record<ConversionInput['to'], readonly OutputFormat[]> = {
  ecs: ['cloudformation', 'json', 'terraform'],
  eks: ['manifests'],
};

const OPTIONS: Record<string, OptionSpec> = {
  to: { values: ['ecs', 'eks'] },
  format: { values: [...FORMATS.ecs, ...FORMATS.eks] },
  'launch-type': { values: ['fargate', 'ec2'], default: 'fargate' },
  out: { values: 'any' },
  force: {},
  help: { short: 'h' },
};

export const CONVERT_HELP = `crossdock convert --to ecs|eks [options] PATH…

Converts Kubernetes manifests to ECS (--to ecs) or ECS definitions to Kubernetes manifests
(--to eks), and accounts for every field: carried over, approximated, or lost.
PATH is a file, a folder or - for standard input.

  --format F           --to ecs: cloudformation (default), json (input of the AWS CLI), terraform
                       --to eks: manifests (default)
  --launch-type T      fargate (default) or ec2: where the ECS tasks run
  --out DIR            write the files and report.json under DIR, all or none;
                       without it they go to standard output, and a summary to standard error
  --force              replace files that exist

Exit code: 0 converted, 1 converted but some inputs could not be read (named on standard error),
2 nothing converted or could not run.
`;

/** `crossdock convert`: converts files and writes the outcome. Answers with the exit code. */
export function convertCommand(args: readonly string[]): number {
  const read = readArguments(args, OPTIONS);
  if ('mistake' in read) return fail(read.mistake);
  const { options, paths } = read;
  if (options.help) {
    print(CONVERT_HELP);
    return EXIT.ok;
  }
  const to = options.to as ConversionInput['to'] | undefined;
  if (!to) return fail('Say where to: --to ecs or --to eks.');
  const format = (options.format ?? FORMATS[to][0]) as OutputFormat;
  if (!FORMATS[to].includes(format)) return fail(`--format ${format} is not a form for --to ${to}; ${choices(to)}.`);
  if (paths.length === 0) return fail('Name at least one file or folder to convert, or - for standard input.');

  const inputs = readInputs(paths, to);
  if (inputs.missing) return EXIT.failed;
  if (inputs.files.length === 0) {
    const wanted = to === 'ecs' ? 'Kubernetes resource' : 'ECS task definition or service';
    return fail(`There is nothing to convert: no ${wanted} in ${paths.join(', ')}.`);
  }
  const launchType = options['launch-type'] as ConversionInput['launchType'];
  const result = convert({ files: inputs.files, to, format, launchType });
  for (const { file, document, reason } of result.refused) say(`${file} (document ${document + 1}): ${reason}`);
  if (result.outputs.length === 0) return fail('Nothing could be converted.');

  const code = result.refused.length > 0 || inputs.unread ? EXIT.problems : EXIT.ok;
  if (options.out === undefined) {
    printOutputs(result.outputs);
    sayCounts(result);
    return code;
  }
  return write(options.out, result, inputs.files, Boolean(options.force)) ? code : EXIT.failed;
}

function choices(to: ConversionInput['to']): string {
  return `it is ${FORMATS[to].join(', ')}`;
}

function fail(message: string): number {
  say(`crossdock convert: ${message}`);
  return EXIT.failed;
}

/** The files that hold something to convert; files without are passed over, those that cannot be read are named. */
function readInputs(paths: readonly string[], to: ConversionInput['to']) {
  const platform = to === 'ecs' ? 'kubernetes' : 'ecs';
  const found = findFiles(paths);
  for (const path of found.missing) fail(`There is no file or folder named ${path}.`);
  for (const { file, reason } of found.skipped) say(`${file}: ${reason}`);
  const files: SourceFile[] = [];
  let unread = found.skipped.length > 0;
  for (const path of found.files) {
    const read = readSource(path);
    if ('reason' in read) {
      say(`${path}: ${read.reason}`);
      unread = true;
    } else if (read.file.documents.some(({ document }) => isInput(document, platform))) {
      files.push(read.file);
    }
  }
  return { files, unread, missing: found.missing.length > 0 };
}

/** A document too broken to be read is handed on: the conversion says what is wrong with it. */
function isInput(document: SourceDocument, platform: Resource['platform']): boolean {
  const resources = recognize(document);
  if (resources.length > 0) return resources.some((resource) => resource.platform === platform);
  return document.problems.some(({ severity }) => severity === 'error') && looksLikeOurs(document);
}

function write(folder: string, result: ConversionResult, inputs: readonly SourceFile[], force: boolean): boolean {
  const report = { path: 'report.json', kind: 'report', text: reportJson(result, inputs) };
  const files = [...result.outputs, report];
  const { refused } = writeFiles(folder, files, force);
  if (refused) {
    fail(refused);
    return false;
  }
  for (const file of files) print(`${join(folder, file.path)}\n`);
  sayCounts(result);
  return true;
}

/** YAML files follow each other as documents under a comment with their name; JSON has no comments, its files just follow. */
function printOutputs(outputs: readonly OutputFile[]): void {
  const yaml = outputs.some((output) => !output.path.endsWith('.json'));
  outputs.forEach((output, index) => {
    const head = yaml ? `${index > 0 ? '---\n' : ''}# ${output.path}\n` : '';
    print(`${head}${output.text.endsWith('\n') ? output.text : `${output.text}\n`}`);
  });
}

function sayCounts({ outputs, findings }: ConversionResult): void {
  const count = (fidelity: string) => findings.filter((finding) => finding.fidelity === fidelity).length;
  say(
    `${outputs.length} ${outputs.length === 1 ? 'file' : 'files'}; fields: ${count('exact')} exact, ` +
      `${count('approximate')} approximate, ${count('needs-decision')} to decide, ${count('dropped')} dropped`,
  );
}
