import type { Finding, OutputFile } from '../../server/conversion/conversion.ts';
import type { ConvertResult, LocatedFinding } from '../../server/requests.ts';
import { dotted } from '../../server/syntax/pointer.ts';

export interface PreviewContent {
  readonly title: string;
  /** The files that were converted, as the user knows them. */
  readonly sources: readonly string[];
  readonly result: ConvertResult;
  /** A file's URI as the user knows it. */
  readonly fileName: (uri: string) => string;
  /** English text and its `{0}` arguments, in the user's language. */
  readonly translate: (message: string, ...args: (string | number)[]) => string;
  readonly language: string;
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
}

/** What needs the reader most comes first; what went well stays folded. */
const GROUPS: readonly { fidelity: Finding['fidelity']; title: string; open: boolean }[] = [
  { fidelity: 'dropped', title: 'Dropped', open: true },
  { fidelity: 'needs-decision', title: 'Needs a decision', open: true },
  { fidelity: 'approximate', title: 'Approximate', open: true },
  { fidelity: 'exact', title: 'Exact', open: false },
];

/** The preview's page: the files that would be written, and what became of each field. HTML, with every text escaped. */
export function previewPage(content: PreviewContent): string {
  const { title, sources, result, translate, language, nonce, style, script } = content;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const named = (files: readonly string[]) =>
    files.length === 1 ? String(files[0]) : translate('{0} files', files.length);
  const summary = `${named(sources)} → ${named(result.outputs.map(({ path }) => path))}`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header>
  <div>
    <h1>${escapeHtml(title)}</h1>
    <p class="summary">${escapeHtml(summary)}</p>
  </div>
  <div class="actions">
    <button type="button" class="primary" data-command="write">${escapeHtml(translate('Write files…'))}</button>
    <button type="button" data-command="cancel">${escapeHtml(translate('Cancel'))}</button>
  </div>
</header>
<main>
<section aria-label="${escapeHtml(translate('Files'))}">
${fileTabs(result.outputs)}
</section>
<section aria-label="${escapeHtml(translate('What becomes of each field'))}">
<h2>${escapeHtml(translate('What becomes of each field'))}</h2>
${refusals(content)}
${GROUPS.map((group) => findingGroup(content, group)).join('\n')}
</section>
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

function fileTabs(outputs: readonly OutputFile[]): string {
  const tabs = outputs.map(
    ({ path }, index) =>
      `<button type="button" role="tab" id="tab-${index}" aria-controls="file-${index}" aria-selected="${index === 0}"${index === 0 ? '' : ' tabindex="-1"'}>${escapeHtml(path)}</button>`,
  );
  const files = outputs.map(
    ({ text }, index) =>
      `<pre role="tabpanel" id="file-${index}" aria-labelledby="tab-${index}" tabindex="0"${index === 0 ? '' : ' hidden'}><code>${escapeHtml(text)}</code></pre>`,
  );
  return `<div role="tablist">${tabs.join('')}</div>\n${files.join('\n')}`;
}

function findingGroup(content: PreviewContent, { fidelity, title, open }: (typeof GROUPS)[number]): string {
  // Fields of which the same is to be said are named together.
  const byMessage = new Map<string, number[]>();
  for (const [index, finding] of content.result.findings.entries()) {
    if (finding.fidelity !== fidelity) continue;
    byMessage.set(finding.message, [...(byMessage.get(finding.message) ?? []), index]);
  }
  const items = [...byMessage].map(
    ([message, indexes]) =>
      `<li>${indexes.map((index) => place(content, index)).join('')}<p>${withCode(message)}</p></li>`,
  );
  const fields = [...byMessage.values()].flat().length;
  return group(fidelity, content.translate(title), items, fields, open);
}

/** A link to where a finding comes from, and the field unless its message names it. */
function place({ result, fileName }: PreviewContent, index: number): string {
  const { source, message } = result.findings[index] as LocatedFinding;
  const name = fileName(source.file);
  const field = dotted(source.pointer);
  const code = field && !message.includes(`\`${field}\``) ? ` <code>${escapeHtml(field)}</code>` : '';
  const link = `${escapeHtml(name.slice(name.lastIndexOf('/') + 1))}:${source.line}`;
  return `<span class="place"><button type="button" class="link" data-command="open" data-finding="${index}" title="${escapeHtml(name)}">${link}</button>${code}</span> `;
}

function refusals({ result, fileName, translate }: PreviewContent): string {
  const items = result.refused.map(
    ({ file, reason }) => `<li><div>${escapeHtml(fileName(file))}</div><p>${withCode(reason)}</p></li>`,
  );
  return items.length === 0 ? '' : group('refused', translate('Not converted'), items, items.length, true);
}

function group(kind: string, title: string, items: readonly string[], count: number, open: boolean): string {
  const list = items.length === 0 ? '' : `\n<ul>\n${items.join('\n')}\n</ul>`;
  return `<details class="${kind}"${open && items.length > 0 ? ' open' : ''}>
<summary>${escapeHtml(title)} <span class="count">${count}</span></summary>${list}
</details>`;
}

/** Text with `code` in back-ticks. */
function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
