import type { Context } from '../context.ts';
import type { Problem } from '../problem.ts';
import { recognize } from '../recognize.ts';
import type { Range, SourceFile } from '../syntax/document.ts';
import { type CommentProblem, commentProblems } from './comment-problems.ts';
import { isSyntaxRule } from './known-rules.ts';
import { type IsSilenced, silencesIn } from './suppression.ts';

type Placed = Pick<Problem, 'rule' | 'severity'> & { readonly range: Range };

/**
 * The problems of a file as the user wants to see them: what settings or comments turn off left out, the others as grave as the
 * settings say, and with them what is wrong with those comments. In the order of the text.
 */
export function applyControl<Found extends Placed>(
  file: SourceFile,
  context: Context,
  problems: readonly Found[],
): (Found | CommentProblem)[] {
  const isSilenced = silencesIn(file);
  const shown = chosen(problems, context, isSilenced);
  const mistakes = commentProblems(file);
  if (mistakes.length === 0 || !holdsOurs(file)) return shown;
  const all = [...shown, ...chosen(mistakes, context, isSilenced)];
  return all.sort((a, b) => a.range.start - b.range.start);
}

function chosen<Found extends Placed>(problems: readonly Found[], { rules }: Context, isSilenced: IsSilenced): Found[] {
  return problems.flatMap((problem): Found[] => {
    const { rule, severity, range } = problem;
    if (isSyntaxRule(rule)) return [problem];
    const level = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
    if (level === 'off' || isSilenced(rule, range)) return [];
    return level === undefined || level === severity ? [problem] : [{ ...problem, severity: level }];
  });
}

/** In other people's files a word of ours in a comment means nothing. */
function holdsOurs({ documents }: SourceFile): boolean {
  return documents.some(({ document }) => !document.templated && recognize(document).length > 0);
}
