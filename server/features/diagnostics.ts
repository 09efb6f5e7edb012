import type { Context } from '../context.ts';
import { checkEcs } from '../ecs/check.ts';
import { checkKubernetes } from '../kubernetes/check.ts';
import type { Problem } from '../problem.ts';
import { recognize } from '../recognize.ts';
import type { Range, SourceDocument, SourceFile, SyntaxProblem } from '../syntax/document.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { clipToLine, rangeOf } from './ranges.ts';

/** A problem with its place in the file. Offsets are UTF-16 code units from the start of the file. */
export interface FileProblem extends Problem {
  /** Which document of the file, from 0. */
  readonly document: number;
  readonly range: Range;
  readonly related?: readonly { readonly pointer: Pointer; readonly message: string; readonly range: Range }[];
}

type DocumentProblem = Omit<FileProblem, 'document'>;

/** Words that, together, only our files hold. */
const OUR_WORDS = [
  [/^[\s{,-]*["']?apiVersion["']?\s*:/m, /^[\s{,-]*["']?kind["']?\s*:/m],
  [/["']?containerDefinitions["']?\s*:/],
  [/\bAWS::ECS::(TaskDefinition|Service)\b/],
];

const checked = new WeakMap<
  SourceDocument,
  { readonly context: string; readonly problems: readonly DocumentProblem[] }
>();

/**
 * Everything wrong with a file, in the order of its text. Only resources of ours are judged; a document with a syntax error
 * answers with its syntax errors alone, a template with nothing. A document that did not change costs nothing the second time.
 */
export function checkFile(file: SourceFile, context: Context): FileProblem[] {
  return file.documents.flatMap(({ document, start, index }) =>
    checkDocument(document, context).map((problem) => place(problem, start, index)),
  );
}

/** The problems of one document, offsets from its start. The unit of work for callers that check a large file in slices. */
export function checkDocument(document: SourceDocument, context: Context): readonly DocumentProblem[] {
  const key = `${context.kubernetesVersion} ${context.launchType} ${context.language}`;
  const known = checked.get(document);
  if (known?.context === key) return known.problems;
  const problems = findProblems(document, context).sort((a, b) => a.range.start - b.range.start);
  checked.set(document, { context: key, problems });
  return problems;
}

/** Whether the text of a document is meant for one of the platforms, even where it is too broken to be read. */
export function looksLikeOurs(document: SourceDocument): boolean {
  if (recognize(document).length > 0) return true;
  return OUR_WORDS.some((words) => words.every((word) => word.test(document.text)));
}

function findProblems(document: SourceDocument, context: Context): DocumentProblem[] {
  if (document.templated) return [];
  const inText = document.problems.map((problem) => fromSyntax(problem, document));
  const broken = inText.some((problem) => problem.severity === 'error');
  if (broken) return looksLikeOurs(document) ? inText : [];

  const resources = recognize(document);
  if (resources.length === 0) return [];
  const found = resources.flatMap((resource) =>
    resource.platform === 'kubernetes'
      ? checkKubernetes(resource, document, context)
      : checkEcs(resource, document, context),
  );
  return [...inText, ...found.map((problem) => locate(problem, document))];
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
    related: related.map((other) => ({ ...other, range: rangeOf(document, other.pointer, 'value') })),
  };
}

function place(problem: DocumentProblem, start: number, document: number): FileProblem {
  const move = (range: Range) => ({ start: range.start + start, end: range.end + start });
  const placed: FileProblem = { ...problem, document, range: move(problem.range) };
  if (!problem.related) return placed;
  return { ...placed, related: problem.related.map((other) => ({ ...other, range: move(other.range) })) };
}
