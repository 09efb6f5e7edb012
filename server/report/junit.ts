import type { CheckResults, ReportedProblem } from './results.ts';

/** JUnit XML, one test case a file: it fails when the file has errors; warnings go to its output. For build servers. */
export function junitReport(results: CheckResults): string {
  const byFile = new Map<string, ReportedProblem[]>();
  for (const problem of results.problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  const cases = [
    ...results.files.map((file) => checkedFile(file, byFile.get(file) ?? [])),
    ...results.skipped.map(({ file, reason }) => testCase(file, [`<skipped message="${escapeXml(reason)}"/>`])),
  ];
  const failures = results.files.filter((file) => byFile.get(file)?.some(isError)).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${results.skipped.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="crossdock" ${counts}>`,
    `  <testsuite name="crossdock" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function checkedFile(file: string, problems: readonly ReportedProblem[]): string {
  const errors = problems.filter(isError);
  const others = problems.filter((problem) => !isError(problem));
  const children: string[] = [];
  if (errors.length > 0) {
    const message = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`;
    const type = errors[0]?.rule ?? '';
    const text = errors.map(line).join('\n');
    children.push(`<failure message="${message}" type="${escapeXml(type)}">${escapeXml(text)}</failure>`);
  }
  if (others.length > 0) children.push(`<system-out>${escapeXml(others.map(line).join('\n'))}</system-out>`);
  return testCase(file, children);
}

function testCase(file: string, children: readonly string[]): string {
  const open = `    <testcase name="${escapeXml(file)}" classname="crossdock"`;
  if (children.length === 0) return `${open}/>`;
  return [`${open}>`, ...children.map((text) => `      ${text}`), '    </testcase>'].join('\n');
}

function isError(problem: ReportedProblem): boolean {
  return problem.severity === 'error';
}

function line({ line, column, severity, message, rule }: ReportedProblem): string {
  return `${line}:${column} ${severity} ${message} [${rule}]`;
}

function escapeXml(text: string): string {
  return (
    text
      // Characters XML 1.0 cannot hold, even escaped.
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
