import { KNOWN_VERSIONS } from '../context.ts';
import type { Problem } from '../problem.ts';
import type { Range, SourceFile } from '../syntax/document.ts';
import { directivesIn, type PlacedDirective, type Word } from './directives.ts';
import { CONTROL_RULES, whyNoRule } from './known-rules.ts';
import { versionIn } from './target.ts';

/** A problem with what a comment says, at its place in the file. */
export interface CommentProblem extends Omit<Problem, 'related'> {
  readonly document: number;
  readonly range: Range;
}

/** Comments that ask for something nobody knows. */
export function commentProblems(file: SourceFile): CommentProblem[] {
  return directivesIn(file).flatMap(check);
}

function check(directive: PlacedDirective): CommentProblem[] {
  const { kind, words, document, range } = directive;
  const report = (rule: string, message: string, place: Range): CommentProblem[] => [
    { rule, severity: 'warning', message, pointer: '', document, range: place },
  ];
  switch (kind) {
    case 'unknown':
      return report(
        CONTROL_RULES.comment,
        'Crossdock does not know this comment. There are crossdock-disable-next-line, crossdock-disable, crossdock-enable and crossdock-disable-file.',
        range,
      );
    case 'target':
      return words.flatMap(({ text, range: place }) => {
        const mistake = mistakeInTarget(text);
        return mistake === undefined ? [] : report(CONTROL_RULES.comment, mistake, place);
      });
    case 'enable':
      return words.flatMap((word) => unknownRule(word, report));
    default:
      if (words.length === 0) {
        return report(CONTROL_RULES.comment, 'Say which rule: for example kubernetes/unknown-field.', range);
      }
      return words.flatMap((word) => unknownRule(word, report));
  }
}

function unknownRule(
  { text, range }: Word,
  report: (rule: string, message: string, place: Range) => CommentProblem[],
): CommentProblem[] {
  const message = whyNoRule(text);
  return message === undefined ? [] : report(CONTROL_RULES.unknownRule, message, range);
}

function mistakeInTarget(assignment: string): string | undefined {
  const [name = '', value = ''] = assignment.split('=', 2);
  if (name !== 'kubernetes')
    return `A comment can set \`kubernetes\` only, as in kubernetes=1.33; \`${name}\` is unknown.`;
  if (versionIn(assignment) !== undefined) return undefined;
  return `Kubernetes ${value} is not known; choose a version from ${KNOWN_VERSIONS}.`;
}
