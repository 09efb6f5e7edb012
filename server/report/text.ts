import type { CheckResults } from './results.ts';

/** The reason of files that are simply somebody else's: they are counted, not listed. */
export const NOT_OURS = 'no Kubernetes or ECS resource';

/** One line a problem, `path:line:column severity message [rule]`, and a summary. For people. */
export function textReport(results: CheckResults): string {
  const lines = results.problems.map(
    (problem) =>
      `${problem.file}:${problem.line}:${problem.column} ${problem.severity} ${problem.message} [${problem.rule}]`,
  );
  const noteworthy = results.skipped.filter((skipped) => skipped.reason !== NOT_OURS);
  for (const { file, reason } of noteworthy) lines.push(`${file} skipped: ${reason}`);
  if (lines.length > 0) lines.push('');
  lines.push(summary(results));
  return `${lines.join('\n')}\n`;
}

function summary({ files, documents, skipped, problems }: CheckResults): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.filter((problem) => problem.severity === 'warning').length;
  const others = problems.length - errors - warnings;
  const found = [count(errors, 'error'), count(warnings, 'warning')];
  if (others > 0) found.push(count(others, 'note'));
  const looked = `${count(files.length, 'file')} and ${count(documents, 'document')} checked`;
  const left = skipped.length === 0 ? '' : `, ${count(skipped.length, 'file')} skipped`;
  return `${found.join(', ')} (${looked}${left})`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
