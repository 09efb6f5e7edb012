import { join } from 'node:path';
import { conversionChoices } from '../control/conversion-choices.ts';
import type { ConversionInput, ConversionResult, OutputFile } from '../conversion/conversion.ts';
import { convert } from '../conversion/convert.ts';
import { type Choices, choicesFor } from '../conversion/decisions.ts';
import { isAround } from '../conversion/read-ecs/template/around-inputs.ts';
import { reportJson } from '../conversion/report.ts';
import { looksLikeOurs } from '../features/diagnostics.ts';
import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { SourceDocument, SourceFile } from '../syntax/document.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { findFiles } from './find-files.ts';
import { EXIT, print, say } from './output.ts';
import { readSource } from './read-source.ts';
import { createRunContexts } from './run-contexts.ts';
import { writeFiles } from './write-files.ts';

/** Every decision is an option of its own; a value belongs to one direction. */
const DECISIONS = Object.fromEntries(
  (['ecs', 'eks'] as const).flatMap((to) =>
    Object.entries(choicesFor(to)).map(([id]) => [id, { values: allValues(id) }]),
  ),
);

function allValues(id: string): string[] {
  return (['ecs', 'eks'] as const).flatMap((to) => [...(choicesFor(to)[id] ?? [])]);
}

const OPTIONS: Record<string, OptionSpec> = {
  to: { values: ['ecs', 'eks'] },
  ...DECISIONS,
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
  --discovery D        --to ecs: service-connect (default) or cloud-map
  --stateful S         --to ecs: one-service (default) or service-each, for StatefulSets
  --layout L           --to eks: single (default), per-resource or kustomize
  --identity I         --to eks: irsa (default) or pod-identity
  --secrets S          --to eks: external-secrets (default) or secret
  --entrance E         --to eks: ingress (default) or target-group-binding
  --out DIR            write the files and report.json under DIR, all or none;
                       without it they go to standard output, and a summary to standard error
  --force              replace files that exist

What is not said here is as the nearest .crossdock.yaml has it under \`convert\`, by the same names.

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
  const choices = Object.fromEntries(Object.keys(DECISIONS).map((id) => [id, options[id]]));
  for (const [id, value] of Object.entries(choices)) {
    const offered = choicesFor(to)[id] ?? [];
    if (value === undefined || offered.includes(value)) continue;
    const instead = offered.length > 0 ? `it is ${offered.join(', ')}` : 'leave it out';
    return fail(`--${id} ${value} is nothing for --to ${to}; ${instead}.`);
  }
  if (paths.length === 0) return fail('Name at least one file or folder to convert, or - for standard input.');

  const inputs = readInputs(paths, to);
  if (inputs.missing) return EXIT.failed;
  if (inputs.files.length === 0) {
    const wanted = to === 'ecs' ? 'Kubernetes resource' : 'ECS task definition or service';
    return fail(`There is nothing to convert: no ${wanted} in ${paths.join(', ')}.`);
  }
  const context = createRunContexts({}).of(inputs.files[0]?.uri ?? '-');
  const result = convert({ files: inputs.files, to, choices: { ...conversionChoices(context), ...given(choices) } });
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

/** What the command line says, and no word of what it leaves out. */
function given(choices: Readonly<Record<string, string | undefined>>): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

function fail(message: string): number {
  say(`crossdock convert: ${message}`);
  return EXIT.failed;
}

/** The files that are named, and those of folders that hold something to convert. Those that cannot be read are named. */
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
    } else if (paths.includes(path) || read.file.documents.some(({ document }) => isInput(document, platform))) {
      files.push(read.file);
    }
  }
  return { files, unread, missing: found.missing.length > 0 };
}

/** A document too broken to be read is handed on: the conversion says what is wrong with it. */
function isInput(document: SourceDocument, platform: Resource['platform']): boolean {
  const resources = recognize(document);
  if (resources.length > 0) return resources.some((resource) => resource.platform === platform);
  if (platform === 'ecs' && isAround(document.value)) return true;
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

/**
 * YAML files follow each other as documents, files of Terraform as blocks, each under a comment with its name. JSON has no
 * comments: its files just follow, and prose would only be in the way of whatever reads them.
 */
function printOutputs(outputs: readonly OutputFile[]): void {
  const isProse = ({ path }: OutputFile) => path.endsWith('.md');
  outputs
    .filter((output) => !isProse(output))
    .forEach(({ path, text }, index) => {
      const next = path.endsWith('.tf') ? '\n' : '---\n';
      const head = path.endsWith('.json') ? '' : `${index > 0 ? next : ''}# ${path}\n`;
      print(`${head}${text.endsWith('\n') ? text : `${text}\n`}`);
    });
  for (const { path } of outputs.filter(isProse))
    say(`${path}, which says what to do with the files, is written with --out.`);
}

function sayCounts({ outputs, findings }: ConversionResult): void {
  const count = (fidelity: string) => findings.filter((finding) => finding.fidelity === fidelity).length;
  say(
    `${outputs.length} ${outputs.length === 1 ? 'file' : 'files'}; fields: ${count('exact')} exact, ` +
      `${count('approximate')} approximate, ${count('needs-decision')} to decide, ${count('dropped')} dropped`,
  );
}
