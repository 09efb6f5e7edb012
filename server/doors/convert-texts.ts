import { convert, openFile, placeFinder, reportJson, reportMarkdown } from '../language-service.ts';
import type { ConvertParams, ConvertResult, LocatedFinding } from '../requests.ts';
import { syntaxOf } from './open-files.ts';

/** Converts texts the client sends, so that what is not saved yet counts too. */
export function convertTexts({ inputs, to, format, launchType }: ConvertParams): ConvertResult {
  const files = inputs.map(({ uri, languageId, text }) => openFile(uri, syntaxOf(languageId, uri, text), text));
  const result = convert({ files, to, format, launchType });
  const placeOf = placeFinder(files);
  return {
    ...result,
    findings: result.findings.map((finding): LocatedFinding => {
      const { line, column } = placeOf(finding.source) ?? { line: 1, column: 1 };
      return { ...finding, source: { ...finding.source, line, column } };
    }),
    report: reportJson(result, files),
    markdown: reportMarkdown(result, files),
  };
}
