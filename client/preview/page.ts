import type { Finding, OutputFile } from '../../server/conversion/conversion.ts';
import type { ConvertResult, LocatedFinding } from '../../server/requests.ts';

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
  const from = sources.length === 1 ? String(sources[0]) : translate('{0} files', sources.length);
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
    <p class="from">${escapeHtml(from)} → ${escapeHtml(translate('{0} files to write', result.outputs.length))}</p>
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
  const { translate, result } = content;
  const items = result.findings.flatMap((finding, index) =>
    finding.fidelity === fidelity ? [findingItem(content, finding, index)] : [],
  );
  return group(fidelity, translate(title), items, open);
}

function findingItem({ fileName }: PreviewContent, { source, target, message }: LocatedFinding, index: number): string {
  const place = `${baseName(fileName(source.file))}:${source.line}`;
  const becomes = target
    ? ` <span class="target">→ ${escapeHtml(target.path)} <code>${escapeHtml(target.pointer)}</code></span>`
    : '';
  return `<li>
<button type="button" class="link" data-command="open" data-finding="${index}" title="${escapeHtml(fileName(source.file))}">${escapeHtml(place)}</button>
<code>${escapeHtml(source.pointer || '/')}</code>${becomes}
<p>${withCode(message)}</p>
</li>`;
}

function refusals({ result, fileName, translate }: PreviewContent): string {
  const items = result.refused.map(
    ({ file, reason }) =>
      `<li><span class="target">${escapeHtml(fileName(file))}</span><p>${withCode(reason)}</p></li>`,
  );
  return items.length === 0 ? '' : group('refused', translate('Not converted'), items, true);
}

function group(kind: string, title: string, items: readonly string[], open: boolean): string {
  const list = items.length === 0 ? '' : `\n<ul>\n${items.join('\n')}\n</ul>`;
  return `<details class="${kind}"${open && items.length > 0 ? ' open' : ''}>
<summary>${escapeHtml(title)} <span class="count">${items.length}</span></summary>${list}
</details>`;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
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
