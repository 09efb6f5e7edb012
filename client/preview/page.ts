import type { Question } from '../../server/requests.ts';
import { escapeHtml, htmlPage } from '../webview/html.ts';
import { fileTabs } from './files.ts';
import { findingsReport } from './findings.ts';
import type { PreviewContent } from './preview-content.ts';

/** The preview's page: the files that would be written, and what became of each field. HTML, with every text escaped. */
export function previewPage(
  content: PreviewContent,
  { nonce, style, script }: { readonly nonce: string; readonly style: string; readonly script: string },
): string {
  const { title, language } = content;
  return htmlPage({ title, language, nonce, style, script, body: `<div id="page">\n${previewBody(content)}\n</div>` });
}

/** What is on the page; it is written anew when the user chooses otherwise. */
export function previewBody(content: PreviewContent): string {
  const { title, sources, result, translate } = content;
  const named = (files: readonly string[]) =>
    files.length === 1 ? String(files[0]) : translate('{0} files', files.length);
  const summary = `${named(sources)} → ${named(result.outputs.map(({ path }) => path))}`;
  return `<header>
  <div>
    <h1>${escapeHtml(title)}</h1>
    <p class="summary">${escapeHtml(summary)}</p>
  </div>
  <div class="actions">
    <label><input type="checkbox" id="report" checked> ${escapeHtml(translate('Write report.md, too'))}</label>
    <button type="button" id="write" class="primary" data-command="write">${escapeHtml(translate('Write files…'))}</button>
    <button type="button" id="cancel" data-command="cancel">${escapeHtml(translate('Cancel'))}</button>
  </div>
</header>
<main>
${questionForm(content, result.questions)}
<section aria-label="${escapeHtml(translate('Files'))}">
${fileTabs(content)}
</section>
<section aria-label="${escapeHtml(translate('What becomes of each field'))}">
<h2>${escapeHtml(translate('What becomes of each field'))}</h2>
${findingsReport(content)}
</section>
</main>`;
}

function questionForm({ translate }: PreviewContent, questions: readonly Question[]): string {
  if (questions.length === 0) return '';
  const fields = questions.map(({ id, question, choices, value }) => {
    const options = choices.map(
      (choice) =>
        `<option value="${escapeHtml(choice.value)}"${choice.value === value ? ' selected' : ''}>${escapeHtml(choice.title)}</option>`,
    );
    return `<label for="choose-${id}">${escapeHtml(question)}</label>
<select id="choose-${id}" data-choose="${id}">${options.join('')}</select>`;
  });
  return `<section class="questions" aria-label="${escapeHtml(translate('Decisions'))}">
${fields.join('\n')}
</section>`;
}
