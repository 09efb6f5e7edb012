import type { Text } from '../concepts/concept.ts';
import type { Context } from '../context.ts';
import type { SourceFile } from '../syntax/document.ts';
import { type Lines, linesOf } from '../syntax/lines.ts';
import { parent } from '../syntax/pointer.ts';
import type { ConversionResult, Finding } from './conversion.ts';

/** Where a finding is in its file, counted from 1. */
export interface FindingPlace {
  readonly line: number;
  readonly column: number;
}

/** Finds the places of findings in the files they are about. Undefined for a file that is not among these. */
export function placeFinder(files: readonly SourceFile[]): (source: Finding['source']) => FindingPlace | undefined {
  const byUri = new Map(files.map((file) => [file.uri, file]));
  const lines = new Map<string, Lines>();
  return ({ file: uri, document: index, pointer }) => {
    const file = byUri.get(uri);
    const placed = file?.documents.find((document) => document.index === index);
    if (!file || !placed) return undefined;
    const known = lines.get(uri) ?? linesOf(file.text);
    lines.set(uri, known);
    const { line, character } = known.positionAt(placed.start + offsetOf(placed.document, pointer));
    return { line: line + 1, column: character + 1 };
  };
}

/** The start of a value, or of the nearest one around it that the text has. */
function offsetOf(document: SourceFile['documents'][number]['document'], pointer: string): number {
  for (let place = pointer; ; place = parent(place)) {
    const location = document.locate(place);
    if (location) return location.value.start;
    if (place === '') return 0;
  }
}

/**
 * The report as a machine reads it:
 * `{version, inputs, outputs: [{path, kind}], findings: [{fidelity, source, target, concept, message}]}`.
 */
export function reportJson(result: ConversionResult, files: readonly SourceFile[]): string {
  const placeOf = placeFinder(files);
  const report = {
    version: 1,
    inputs: files.map(({ uri }) => uri),
    outputs: result.outputs.map(({ path, kind }) => ({ path, kind })),
    findings: result.findings.map(({ fidelity, source, target, concept, message }) => {
      const { line, column } = placeOf(source) ?? { line: 1, column: 1 };
      const { file, document, pointer } = source;
      return { fidelity, source: { file, document, pointer, line, column }, target, concept, message };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const SECTIONS: readonly (readonly [Finding['fidelity'], Text])[] = [
  ['dropped', { en: 'Dropped', ja: '引き継げないもの' }],
  ['needs-decision', { en: 'To decide', ja: '判断が必要なもの' }],
  ['approximate', { en: 'Approximated', ja: '近似' }],
  ['exact', { en: 'Carried over exactly', ja: 'そのまま引き継ぐもの' }],
];

const HEADINGS = {
  report: { en: 'Conversion report', ja: '変換レポート' },
  files: { en: 'Files', ja: 'ファイル' },
  notRead: { en: 'Not read', ja: '読み取れなかったもの' },
  document: { en: 'document', ja: 'ドキュメント' },
  where: { en: 'Where', ja: '場所' },
  what: { en: 'What', ja: '内容' },
  becomes: { en: 'Becomes', ja: '変換先' },
} as const satisfies Record<string, Text>;

/** The report as people read it, in Markdown: what is lost and what is to be decided comes first. */
export function reportMarkdown(
  result: ConversionResult,
  files: readonly SourceFile[] = [],
  language: Context['language'] = 'en',
): string {
  const word = (name: keyof typeof HEADINGS) => HEADINGS[name][language];
  const placeOf = placeFinder(files);
  const counted = SECTIONS.map(([fidelity, title]) => ({
    title: title[language],
    findings: result.findings.filter((finding) => finding.fidelity === fidelity),
  }));
  const summary = counted.map(({ title, findings }) => `${title}: ${findings.length}`).join(' · ');
  const outputs = result.outputs.map(({ path, kind }) => `- \`${path}\` (${kind})`);
  const refused = result.refused.map(
    ({ file, document, reason }) => `- ${file}, ${word('document')} ${document + 1}: ${reason}`,
  );
  const sections = counted
    .filter(({ findings }) => findings.length > 0)
    .map(({ title, findings }) => {
      const rows = findings.map((finding) => row(finding, placeOf(finding.source)));
      const head = `| ${word('where')} | ${word('what')} | ${word('becomes')} |`;
      return [`## ${title}`, '', head, '| --- | --- | --- |', ...rows].join('\n');
    });
  return `${[
    `# ${word('report')}`,
    summary,
    ...(outputs.length > 0 ? [[`## ${word('files')}`, '', ...outputs].join('\n')] : []),
    ...(refused.length > 0 ? [[`## ${word('notRead')}`, '', ...refused].join('\n')] : []),
    ...sections,
  ].join('\n\n')}\n`;
}

function row({ source, target, message }: Finding, place: FindingPlace | undefined): string {
  const where = place ? `${source.file}:${place.line}` : source.file;
  const becomes = target ? `\`${target.path}\` \`${target.pointer}\`` : '';
  return `| ${[`${where} \`${source.pointer}\``, message, becomes].map(cell).join(' | ')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
