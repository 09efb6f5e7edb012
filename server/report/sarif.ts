import type { Severity } from '../problem.ts';
import type { CheckResults, ReportedProblem } from './results.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** SARIF 2.1.0, for code scanning. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifReport(results: CheckResults, version: string): string {
  const rules = [...new Set(results.problems.map((problem) => problem.rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Crossdock', version, rules: rules.map((id) => ruleDescriptor(id, results.problems)) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: results.skipped.map(({ file, reason }) => ({
              level: 'note',
              message: { text: `skipped: ${reason}` },
              locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file) } } }],
            })),
          },
        ],
        results: results.problems.map((problem) => sarifResult(problem, rules.indexOf(problem.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleDescriptor(id: string, problems: readonly ReportedProblem[]) {
  const helpUri = problems.find((problem) => problem.rule === id && problem.documentation)?.documentation;
  return helpUri ? { id, helpUri } : { id };
}

function sarifResult(problem: ReportedProblem, ruleIndex: number) {
  return {
    ruleId: problem.rule,
    ruleIndex,
    level: LEVELS[problem.severity],
    message: { text: problem.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(problem.file) },
          region: {
            startLine: problem.line,
            startColumn: problem.column,
            endLine: problem.endLine,
            endColumn: problem.endColumn,
          },
        },
        logicalLocations: [{ fullyQualifiedName: `${problem.document}#${problem.pointer}` }],
      },
    ],
  };
}

function toUri(file: string): string {
  const path = encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F');
  // A colon in the first segment of a relative reference would read as a scheme.
  return /^[^/]*:/.test(path) ? `./${path}` : path;
}
