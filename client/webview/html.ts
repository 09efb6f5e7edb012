/** The frame of a web view's page. Every text that goes into it has to be escaped already, but for the title. */
export interface PageFrame {
  readonly title: string;
  readonly language: string;
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
  /** HTML. */
  readonly body: string;
}

/** A page on which nothing runs or is styled but what carries the nonce, and which loads nothing. */
export function htmlPage({ title, language, nonce, style, script, body }: PageFrame): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
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
${body}
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

/** Text with `code` in back-ticks, as HTML. */
export function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
