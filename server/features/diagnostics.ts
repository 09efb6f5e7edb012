import type { Context } from '../context.ts';
import { applyControl } from '../control/apply.ts';
import { isConfiguration, readConfiguration } from '../control/configuration.ts';
import { contextOf } from '../control/target.ts';
import { checkEcs } from '../ecs/check.ts';
import { checkSchedules } from '../ecs/check-schedules.ts';
import { checkKubernetes } from '../kubernetes/check.ts';
import type { Standing } from '../kubernetes/fragment.ts';
import { practiceProblems } from '../kubernetes/practice/check.ts';
import type { Problem, RelatedPlace } from '../problem.ts';
import { recognize } from '../recognize.ts';
import type { KubernetesResource } from '../resource.ts';
import type { Range, SourceDocument, SourceFile, SyntaxProblem } from '../syntax/document.ts';
import { isWithin } from '../syntax/pointer.ts';
import { translateWords } from '../translation/translate.ts';
import { checkAmongOthers, isAboutOthers, type Surroundings } from '../workspace/check.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { clipToLine, rangeOf } from './ranges.ts';

/** A problem with its place in the file. Offsets are UTF-16 code units from the start of the file. */
export interface FileProblem extends Problem {
  /** Which document of the file, from 0. */
  readonly document: number;
  readonly range: Range;
  /** `range` counts where `elsewhere` does not say otherwise. */
  readonly related?: readonly (RelatedPlace & { readonly range: Range })[];
}

type DocumentProblem = Omit<FileProblem, 'document'>;

/** Words that, together, only our files hold. */
const OUR_WORDS = [
  [/^[\s{,-]*["']?apiVersion["']?\s*:/m, /^[\s{,-]*["']?kind["']?\s*:/m],
  [/["']?containerDefinitions["']?\s*:/],
  [/\bAWS::ECS::(TaskDefinition|Service)\b/],
];

/** Where more than this is missing, the files are simply not all here. */
const MOST_HINTS = 50;

interface Known {
  readonly key: string;
  readonly problems: readonly DocumentProblem[];
}

/** What is known of each document: by itself, and among the other files. */
const checkedAlone = new WeakMap<SourceDocument, Known>();
const checkedAmongOthers = new WeakMap<SourceDocument, Known>();

/**
 * Everything wrong with a file, in the order of its text. Only resources of ours are judged; a document with a syntax error
 * answers with its syntax errors alone, a template with nothing. A document that did not change costs nothing the second time.
 * With a workspace, what the other files say counts too. A `.crossdock.yaml` is judged by what it can say.
 */
export function checkFile(file: SourceFile, context: Context, workspace?: Workspace): FileProblem[] {
  if (isConfiguration(file.uri)) return checkConfiguration(file);
  const around = workspace && { uri: file.uri, workspace };
  const found = file.documents.flatMap(({ document, start, index }) =>
    checkDocument(document, contextOf(file, index, context), around).map((problem) => place(problem, start, index)),
  );
  const problems = applyControl(file, context, found);
  return workspace ? withoutRepeatedHints(problems) : problems;
}

/** The problems of one document, offsets from its start. The unit of work for callers that check a large file in slices. */
export function checkDocument(
  document: SourceDocument,
  context: Context,
  around?: Surroundings,
): readonly DocumentProblem[] {
  const settings = settingsOf(context);
  const standing = around?.workspace.standing(around.uri);
  const alone = remembered(checkedAlone, document, `${settings} ${standing}`, () =>
    findProblems(document, context, standing),
  );
  if (!around) return alone;
  const key = `${settings} ${around.workspace.version()} ${around.uri}`;
  const others = remembered(checkedAmongOthers, document, key, () => findAmongOthers(document, context, around));
  return others.length === 0 ? alone : [...alone, ...others].sort(byPlace);
}

/** What the problems of a document depend on, as a text. */
function settingsOf({ kubernetesVersion, launchType, language, preset, rules }: Context): string {
  return [kubernetesVersion, launchType, language, preset, JSON.stringify(rules)].join(' ');
}

function checkConfiguration(file: SourceFile): FileProblem[] {
  return file.documents.flatMap(({ document, start, index }) => {
    const inText = document.problems.map((problem) => fromSyntax(problem, document));
    const found = readConfiguration(document).problems.map((problem) => locate(problem, document));
    return [...inText, ...found].sort(byPlace).map((problem) => place(problem, start, index));
  });
}

function remembered(
  memory: WeakMap<SourceDocument, Known>,
  document: SourceDocument,
  key: string,
  find: () => DocumentProblem[],
): readonly DocumentProblem[] {
  const known = memory.get(document);
  if (known?.key === key) return known.problems;
  const problems = find().sort(byPlace);
  memory.set(document, { key, problems });
  return problems;
}

function byPlace(a: DocumentProblem, b: DocumentProblem): number {
  return a.range.start - b.range.start;
}

/** Whether the text of a document is meant for one of the platforms, even where it is too broken to be read. */
export function looksLikeOurs(document: SourceDocument): boolean {
  if (recognize(document).length > 0) return true;
  return OUR_WORDS.some((words) => words.every((word) => word.test(document.text)));
}

function findProblems(document: SourceDocument, context: Context, standing: Standing): DocumentProblem[] {
  if (document.templated) return [];
  const inText = document.problems.map((problem) => fromSyntax(problem, document));
  const broken = inText.some((problem) => problem.severity === 'error');
  if (broken) return looksLikeOurs(document) ? inText : [];

  const resources = recognize(document);
  const schedules = checkSchedules(document);
  if (resources.length === 0 && schedules.length === 0) return [];
  const found = resources.flatMap((resource) =>
    translateWords(
      resource,
      resource.platform === 'kubernetes'
        ? checkWithPractice(resource, document, context, standing)
        : checkEcs(resource, document, context),
    ),
  );
  return [...inText, ...[...found, ...schedules].map((problem) => locate(problem, document))];
}

/** What is wrong anyway needs no advice. */
function checkWithPractice(
  resource: KubernetesResource,
  document: SourceDocument,
  context: Context,
  standing: Standing,
): Problem[] {
  const problems = checkKubernetes(resource, document, context, standing);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const advice = standing === 'patch' ? [] : practiceProblems(resource, context);
  return [...problems, ...advice.filter(({ pointer }) => !errors.some((error) => isWithin(pointer, error.pointer)))];
}

function findAmongOthers(document: SourceDocument, context: Context, around: Surroundings): DocumentProblem[] {
  if (document.templated || document.problems.some(({ severity }) => severity === 'error')) return [];
  return checkAmongOthers(document, context, around).map((problem) => locate(problem, document));
}

/** One thing that is missing is one hint, however many ask for it. */
function withoutRepeatedHints(problems: readonly FileProblem[]): FileProblem[] {
  const told = new Set<string>();
  return problems.filter(({ severity, rule, message }) => {
    if (severity !== 'hint' || !isAboutOthers(rule)) return true;
    const key = `${rule} ${message}`;
    return told.size < MOST_HINTS && !told.has(key) && told.add(key);
  });
}

function fromSyntax(problem: SyntaxProblem, { text }: SourceDocument): DocumentProblem {
  const { rule, severity, message, range, pointer = '' } = problem;
  return { rule, severity, message, range: clipToLine(text, range), pointer };
}

function locate(problem: Problem, document: SourceDocument): DocumentProblem {
  const { related, ...rest } = problem;
  const located = { ...rest, range: rangeOf(document, problem.place ?? problem.pointer, problem.target ?? 'value') };
  if (!related) return located;
  return {
    ...located,
    related: related.map((other) => ({
      ...other,
      range: other.elsewhere ? located.range : rangeOf(document, other.pointer, 'value'),
    })),
  };
}

function place(problem: DocumentProblem, start: number, document: number): FileProblem {
  const move = (range: Range) => ({ start: range.start + start, end: range.end + start });
  const placed: FileProblem = { ...problem, document, range: move(problem.range) };
  if (!problem.related) return placed;
  return { ...placed, related: problem.related.map((other) => ({ ...other, range: move(other.range) })) };
}
