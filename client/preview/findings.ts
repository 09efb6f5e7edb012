import type { Finding } from '../../server/conversion/conversion.ts';
import type { LocatedFinding } from '../../server/requests.ts';
import { dotted } from '../../server/syntax/pointer.ts';
import { escapeHtml, withCode } from '../webview/html.ts';
import type { PreviewContent } from './preview-content.ts';

/** What needs the reader most comes first; what went well stays folded. */
const GROUPS: readonly { fidelity: Finding['fidelity']; title: string; open: boolean }[] = [
  { fidelity: 'dropped', title: 'Dropped', open: true },
  { fidelity: 'needs-decision', title: 'Needs a decision', open: true },
  { fidelity: 'approximate', title: 'Approximate', open: true },
  { fidelity: 'exact', title: 'Exact', open: false },
];

/** What became of each field, resource by resource, with a filter by how well it went. */
export function findingsReport(content: PreviewContent): string {
  const sections = inOrder(content.result.findings).map((indexes) => section(content, indexes));
  return [filters(content), refusals(content), ...sections].filter(Boolean).join('\n');
}

/** The indexes of the findings of each resource; resources with something to look at come first. */
function inOrder(findings: readonly LocatedFinding[]): number[][] {
  const byResource = new Map<number, { gravest: number; indexes: number[] }>();
  for (const [index, { resource, fidelity }] of findings.entries()) {
    const gravity = GROUPS.findIndex((group) => group.fidelity === fidelity);
    const known = byResource.get(resource) ?? { gravest: gravity, indexes: [] };
    known.gravest = Math.min(known.gravest, gravity);
    known.indexes.push(index);
    byResource.set(resource, known);
  }
  return [...byResource.values()].sort((a, b) => a.gravest - b.gravest).map(({ indexes }) => indexes);
}

function filters({ result: { findings }, translate }: PreviewContent): string {
  const buttons = GROUPS.map(({ fidelity, title }) => {
    const count = findings.filter((finding) => finding.fidelity === fidelity).length;
    return `<button type="button" class="filter ${fidelity}" id="filter-${fidelity}" data-filter="${fidelity}" aria-pressed="true"${count === 0 ? ' disabled' : ''}>${escapeHtml(translate(title))} <span class="count">${count}</span></button>`;
  });
  return `<div class="filters" role="group" aria-label="${escapeHtml(translate('Show only'))}">${buttons.join('')}</div>`;
}

function section(content: PreviewContent, indexes: readonly number[]): string {
  const { result, fileName, translate } = content;
  const resource = result.findings[indexes[0] ?? 0]?.resource ?? -1;
  const found = result.resources[resource];
  const where = found ? `${fileName(found.file)}:${found.line}` : '';
  const title = found
    ? `<button type="button" class="link" data-command="resource" data-resource="${resource}">${escapeHtml(found.title)}</button> <span class="where">${escapeHtml(where)}</span>`
    : escapeHtml(translate('Other'));
  const groups = GROUPS.map((group) => findingGroup(content, indexes, group)).filter(Boolean);
  return `<section class="resource">\n<h3>${title}</h3>\n${groups.join('\n')}\n</section>`;
}

function findingGroup(
  content: PreviewContent,
  indexes: readonly number[],
  { fidelity, title, open }: (typeof GROUPS)[number],
): string {
  // Fields of which the same is to be said are named together.
  const byMessage = new Map<string, number[]>();
  for (const index of indexes) {
    const finding = content.result.findings[index];
    if (finding?.fidelity !== fidelity) continue;
    byMessage.set(finding.message, [...(byMessage.get(finding.message) ?? []), index]);
  }
  if (byMessage.size === 0) return '';
  const items = [...byMessage].map(
    ([message, said]) => `<li>${said.map((index) => place(content, index)).join('')}<p>${withCode(message)}</p></li>`,
  );
  const fields = [...byMessage.values()].flat().length;
  return group(fidelity, content.translate(title), items, fields, open);
}

/** A link to where a finding comes from, the field unless its message names it, and a link to where it went. */
function place({ result, fileName, translate }: PreviewContent, index: number): string {
  const { source, target, message } = result.findings[index] as LocatedFinding;
  const name = fileName(source.file);
  const field = dotted(source.pointer);
  const code = field && !message.includes(`\`${field}\``) ? ` <code>${escapeHtml(field)}</code>` : '';
  const from = `${lastPart(name)}:${source.line}`;
  const parts = [
    `<button type="button" class="link" data-command="open" data-finding="${index}" title="${escapeHtml(name)}">${escapeHtml(from)}</button>${code}`,
  ];
  if (target) {
    const to = `${lastPart(target.path)}:${target.line}`;
    const hint = translate('Show in the output: {0}', target.path);
    parts.push(
      `→ <button type="button" class="link" data-target="${escapeHtml(target.path)}" data-line="${target.line}" title="${escapeHtml(hint)}">${escapeHtml(to)}</button>`,
    );
  }
  return `<span class="place">${parts.join(' ')}</span> `;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function refusals({ result, fileName, translate }: PreviewContent): string {
  const items = result.refused.map(
    ({ file, reason }) => `<li><div>${escapeHtml(fileName(file))}</div><p>${withCode(reason)}</p></li>`,
  );
  return items.length === 0 ? '' : group('refused', translate('Not converted'), items, items.length, true);
}

function group(kind: string, title: string, items: readonly string[], count: number, open: boolean): string {
  return `<details class="group ${kind}"${open ? ' open' : ''}>
<summary>${escapeHtml(title)} <span class="count">${count}</span></summary>
<ul>
${items.join('\n')}
</ul>
</details>`;
}
