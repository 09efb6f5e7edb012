import type { Severity } from '../problem.ts';
import type { CheckResults } from './results.ts';

const COMMANDS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands that GitHub Actions turns into annotations.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(results: CheckResults): string {
  const problems = results.problems.map((problem) => {
    const properties = {
      file: problem.file,
      line: problem.line,
      col: problem.column,
      endLine: problem.endLine,
      endColumn: problem.endColumn,
      title: problem.rule,
    };
    return command(COMMANDS[problem.severity], properties, problem.message);
  });
  const skipped = results.skipped.map(({ file, reason }) => command('debug', {}, `${file} skipped: ${reason}`));
  return [...problems, ...skipped].map((line) => `${line}\n`).join('');
}

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${written.length > 0 ? ` ${written.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
