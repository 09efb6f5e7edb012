import type { CheckResults } from './results.ts';

/** One JSON object with a `version` that grows when its shape changes. For programs. */
export function jsonReport(results: CheckResults): string {
  const report = {
    version: 1,
    files: results.files.length,
    documents: results.documents,
    skipped: results.skipped.map(({ file, reason }) => ({ file, reason })),
    problems: results.problems.map((problem) => ({
      file: problem.file,
      document: problem.document,
      line: problem.line,
      column: problem.column,
      endLine: problem.endLine,
      endColumn: problem.endColumn,
      pointer: problem.pointer,
      severity: problem.severity,
      rule: problem.rule,
      message: problem.message,
      fixes: problem.fixes,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
