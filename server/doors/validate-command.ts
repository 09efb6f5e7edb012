import { type Context, KNOWN_VERSIONS, KUBERNETES_VERSIONS, knownKubernetesVersion, PRESETS } from '../context.ts';
import { isConfiguration } from '../control/configuration.ts';
import { checkFile, type FileProblem, looksLikeOurs } from '../features/diagnostics.ts';
import { recognize } from '../recognize.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport } from '../report/json.ts';
import { junitReport } from '../report/junit.ts';
import type { CheckResults, ReportedProblem, SkippedFile } from '../report/results.ts';
import { sarifReport } from '../report/sarif.ts';
import { NOT_OURS, textReport } from '../report/text.ts';
import type { SourceFile } from '../syntax/document.ts';
import { linesOf } from '../syntax/lines.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { learnCustomKinds } from './custom-kinds.ts';
import { findFiles } from './find-files.ts';

import { EXIT, print, say } from './output.ts';
import { type FileSet, readFileSet } from './read-file-set.ts';
import { createRunContexts, type RunContexts } from './run-contexts.ts';
import { fullPath } from './signposts.ts';

const REPORTS: Record<string, (results: CheckResults, version: string) => string> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
};

const OPTIONS: Record<string, OptionSpec> = {
  format: { values: Object.keys(REPORTS), default: 'text' },
  'kubernetes-version': { values: 'any' },
  'launch-type': { values: ['auto', 'fargate', 'ec2'] },
  preset: { values: PRESETS },
  help: { short: 'h' },
};

export const VALIDATE_HELP = `crossdock validate [options] PATH…

Checks Kubernetes manifests and ECS task definitions the way the platforms would.
PATH is a file, a folder (searched for .yaml, .yml and .json files; node_modules, .git and
what .gitignore names are left out) or - for standard input.

  --format text|json|sarif|github|junit    how to report; text by default
  --kubernetes-version VERSION             ${KNOWN_VERSIONS}; ${KUBERNETES_VERSIONS.at(-1)} by default
  --launch-type auto|fargate|ec2           where tasks run; by default as each task definition says
  --preset platform|recommended|strict     good practice to ask for besides; platform: none, the default

These options win over the nearest .crossdock.yaml and over comments in the files.

Exit code: 0 no errors, 1 errors found, 2 could not run (also for a path that does not exist
and a file that could not be checked; the rest is still checked and reported).
`;

/**
 * `crossdock validate`: checks files and prints a report.
 * `version` is this program's own, for reports that name it. Answers with the exit code.
 */
export async function validateCommand(args: readonly string[], version: string): Promise<number> {
  const read = readArguments(args, OPTIONS);
  if ('mistake' in read) return usage(read.mistake);
  if (read.options.help) {
    print(VALIDATE_HELP);
    return EXIT.ok;
  }
  const wanted = read.options['kubernetes-version'];
  const kubernetesVersion = wanted === undefined ? undefined : knownKubernetesVersion(wanted);
  if (wanted !== undefined && !kubernetesVersion) {
    return usage(`Kubernetes ${wanted} is not known; choose a version from ${KNOWN_VERSIONS}.`);
  }
  if (read.paths.length === 0) return usage('Name at least one file or folder to check, or - for standard input.');

  const launchType = read.options['launch-type'] as Context['launchType'] | undefined;
  const preset = read.options.preset as Context['preset'] | undefined;
  const contexts = createRunContexts({
    ...(kubernetesVersion && { kubernetesVersion, versionIsFinal: true }),
    ...(launchType && { launchType }),
    ...(preset && { preset }),
  });
  const { results, failed } = await checkPaths(read.paths, contexts);
  const report = REPORTS[read.options.format ?? 'text'] ?? textReport;
  print(report(results, version));
  if (failed) return EXIT.failed;
  return results.problems.some((problem) => problem.severity === 'error') ? EXIT.problems : EXIT.ok;
}

function usage(mistake: string): number {
  say(`crossdock validate: ${mistake}`);
  return EXIT.failed;
}

async function checkPaths(
  paths: readonly string[],
  contexts: RunContexts,
): Promise<{ results: CheckResults; failed: boolean }> {
  const found = findFiles(paths);
  for (const path of found.missing) say(`crossdock validate: There is no file or folder named ${path}.`);
  let failed = found.missing.length > 0;
  let documents = 0;
  const files: string[] = [];
  const skipped: SkippedFile[] = [...found.skipped];
  const problems: ReportedProblem[] = [];
  const set = readFileSet(found.files, (file) => checkFile(file, contexts.of(file.uri)));
  await learnCustomKinds(set.workspace);
  // A configuration further up counts too, and what is wrong with it is told.
  const given = new Set(found.files.map(fullPath));
  const above = contexts.used().filter((path) => !given.has(fullPath(path)));
  for (const path of [...found.files, ...above]) {
    try {
      const checked = checkPath(path, set, contexts.of(path));
      if ('reason' in checked) {
        skipped.push({ file: path, reason: checked.reason });
        continue;
      }
      if (above.includes(path) && checked.problems.length === 0) continue;
      files.push(path);
      documents += checked.documents;
      problems.push(...checked.problems);
    } catch (error) {
      failed = true;
      skipped.push({ file: path, reason: `could not be checked: ${error instanceof Error ? error.message : error}` });
    }
  }
  return { results: { files, documents, skipped, problems }, failed };
}

type Checked =
  | { readonly documents: number; readonly problems: readonly ReportedProblem[] }
  | { readonly reason: string };

function checkPath(path: string, set: FileSet, context: Context): Checked {
  const read = set.open(path);
  if ('reason' in read) return read;
  const judged = read.file.documents.filter(({ document }) => !document.templated && recognize(document).length > 0);
  const documents = judged.length;
  const problems = checkFile(read.file, context, set.workspace);
  if (documents === 0 && problems.length === 0 && !isConfiguration(path)) return { reason: whyNotOurs(read.file) };
  return { documents, problems: reported(path, read.file, problems) };
}

/** Why a file is left alone. */
function whyNotOurs({ text, documents }: SourceFile): string {
  if (documents.every(({ document }) => document.value === undefined && document.problems.length === 0)) return 'empty';
  if (documents.some(({ document }) => document.templated && looksLikeOurs(document))) {
    return 'a template: what it says is known only once it is rendered';
  }
  for (const { document, start } of documents) {
    const problem = document.problems.find(({ severity }) => severity === 'error');
    if (!problem) continue;
    const { line } = linesOf(text).positionAt(start + problem.range.start);
    return `${NOT_OURS}; line ${line + 1} cannot be read: ${problem.message}`;
  }
  return NOT_OURS;
}

function reported(path: string, file: SourceFile, problems: readonly FileProblem[]): ReportedProblem[] {
  if (problems.length === 0) return [];
  const lines = linesOf(file.text);
  return problems.map((problem) => {
    const start = lines.positionAt(problem.range.start);
    const end = lines.positionAt(problem.range.end);
    return {
      file: path,
      document: problem.document,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      pointer: problem.pointer,
      severity: problem.severity,
      rule: problem.rule,
      message: problem.message,
      ...(problem.documentation ? { documentation: problem.documentation } : {}),
      fixes: (problem.fixes ?? []).map((fix) => fix.title),
    };
  });
}
