import type { OutputFile } from '../../server/conversion/conversion.ts';
import { escapeHtml } from '../webview/html.ts';
import type { PreviewContent } from './preview-content.ts';

/** The files that would be written, each under a tab. Lines can be found by `data-line`, from 1. */
export function fileTabs({ result: { outputs }, translate }: PreviewContent): string {
  const tabs = outputs.map(
    ({ path }, index) =>
      `<button type="button" role="tab" id="tab-${index}" data-path="${escapeHtml(path)}" aria-controls="file-${index}" aria-selected="${index === 0}"${index === 0 ? '' : ' tabindex="-1"'}>${escapeHtml(path)}</button>`,
  );
  const diff = `<button type="button" id="diff" class="quiet" data-command="diff">${escapeHtml(translate('Show as diff'))}</button>`;
  return `<div class="files"><div role="tablist">${tabs.join('')}</div>${diff}</div>\n${outputs.map(filePanel).join('\n')}`;
}

function filePanel({ text }: OutputFile, index: number): string {
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, number) => `<span class="line" data-line="${number + 1}">${escapeHtml(line)}\n</span>`);
  return `<pre role="tabpanel" id="file-${index}" aria-labelledby="tab-${index}" tabindex="0"${index === 0 ? '' : ' hidden'}><code>${lines.join('')}</code></pre>`;
}
