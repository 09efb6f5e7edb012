import type { Range } from './document.ts';

/**
 * Text that some program fills in before a platform sees the file. It is hidden from the parsers behind characters that
 * mean nothing to them, one for one, so that every offset holds and the text can be brought back.
 */

/** A stretch of template text, and whether it is of a kind that can write whole lines: `{{ }}`, `{% %}`, `<% %>`. */
export interface TemplateRegion extends Range {
  readonly program: boolean;
}

const OPENING = /\$?\{\{|\{%|<%|\$\{|%\{|@@|#\{/g;
const MAYBE = /\{\{|\{%|<%|\$\{|%\{|@@|#\{/;
/** Private-use characters that stand for the ASCII characters 0x00 to 0x7f. */
const HIDDEN_BASE = 0xe900;
const HIDDEN = /[\ue900-\ue97f]/;
const EVERY_HIDDEN = /[\ue900-\ue97f]/g;
/** What can write whole lines, not only a value. */
const PROGRAM: ReadonlySet<string> = new Set(['{{', '{%', '<%', '%{']);
/** Longer stretches are no templates but brackets that happen to match. */
const LONGEST = 2000;

/** Placeholders that need no hiding: they are the whole scalar, but for `<NAME>`, which people also put inside. */
const WHOLE = /^(?:\$\([A-Za-z_][\w.-]*\)|\$[A-Z_][A-Z0-9_]*|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]*%|@[A-Z][A-Z0-9_]*@)$/;
const ANGLE = /<[A-Za-z_][\w .:/-]*>/;

/**
 * Whether a one-line scalar or key holds text that is filled in later: `{{ }}`, `${X}`, `<NAME>`, or as a whole
 * `$(NAME)`, `$NAME`, `__NAME__`, `@NAME@`. Longer text with `$(NAME)` is none: Kubernetes expands that itself.
 */
export function looksTemplated(text: string): boolean {
  if (text.length < 2) return false;
  if (WHOLE.test(text)) return true;
  if (MAYBE.test(text) && templateRegions(text, false).length > 0) return true;
  return text.includes('<') && !text.includes('</') && ANGLE.test(text);
}

/** All template text, in order. `comments`: lines that start with `#` are comments and hold none. */
export function templateRegions(text: string, comments: boolean): TemplateRegion[] {
  if (!MAYBE.test(text) || HIDDEN.test(text)) return [];
  const regions: TemplateRegion[] = [];
  let line = { start: 0, end: -1, comment: false };
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const start = match.index;
    if (start > line.end) line = lineAt(text, start);
    const end = comments && line.comment ? undefined : regionEnd(text, start, match[0], line.end);
    if (end === undefined) continue;
    // In a comment behind a value brackets may stay open: what would close them, lines below, is none of theirs.
    if (comments && end > line.end && /\s#/.test(text.slice(line.start, start))) continue;
    regions.push({ start, end, program: PROGRAM.has(match[0]) });
    OPENING.lastIndex = end;
  }
  return regions;
}

function lineAt(text: string, offset: number): { start: number; end: number; comment: boolean } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end, comment: /^[ \t]*#/.test(text.slice(start, offset)) };
}

function regionEnd(text: string, start: number, opening: string, lineEnd: number): number | undefined {
  switch (opening) {
    case '{{':
    case '${{':
      return closing(text, start + opening.length, '}}', '{{');
    case '{%':
      return closing(text, start + 2, '%}', '{%');
    case '<%':
      return closing(text, start + 2, '%>', '<%');
    case '@@':
      return matchEnd(/@@\w+@@/y, text, start);
    case '#{':
      return matchEnd(/#\{[^{}\n]*\}#?/y, text, start);
    case '%{':
      return matchEnd(/%\{~? *(?:if|else|endif|for|endfor)\b[^\n]*?\}/y, text, start);
    default:
      return balancedEnd(text, start + 1, Math.min(lineEnd, start + LONGEST)) ?? callEnd(text, start);
  }
}

/** The end of a Go or Jinja action. One that stays open until the next one opens was none. */
function closing(text: string, from: number, close: string, open: string): number | undefined {
  const ahead = text.slice(from, from + LONGEST);
  const end = ahead.indexOf(close);
  if (end < 0) return undefined;
  const next = ahead.indexOf(open);
  if (next >= 0 && next < end && ahead.slice(0, next).includes('\n')) return undefined;
  const after = from + end + close.length;
  return close === '}}' && text[from] === '{' && text[after] === '}' ? after + 1 : after;
}

/** A Terraform call may run over lines: `${jsonencode([ … ])}`. */
function callEnd(text: string, start: number): number | undefined {
  return matchEnd(/\$\{\s*[\w.]+\(/y, text, start) === undefined
    ? undefined
    : balancedEnd(text, start + 1, start + LONGEST);
}

function balancedEnd(text: string, open: number, limit: number): number | undefined {
  const last = Math.min(text.length, limit);
  let depth = 0;
  for (let i = open; i < last; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x7b) depth++;
    else if (char === 0x7d && --depth === 0) return i + 1;
  }
  return undefined;
}

function matchEnd(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Hides these stretches. Line breaks and the indentation after them stay, so that block scalars keep their shape. */
export function hide(text: string, ranges: readonly Range[]): string {
  return replaceRanges(text, ranges, (inner) =>
    inner.replace(/\r?\n[ \t]*|[^\u0080-\uffff]/g, (part) => (part.includes('\n') ? part : hiddenCharacter(part))),
  );
}

/** Overwrites these stretches with spaces. Line breaks stay. */
export function blankOut(text: string, ranges: readonly Range[]): string {
  return replaceRanges(text, ranges, (inner) => inner.replace(/[^\r\n]/g, ' '));
}

/** Brings hidden text back. */
export function reveal(text: string): string {
  return hasHidden(text)
    ? text.replace(EVERY_HIDDEN, (char) => String.fromCharCode(char.charCodeAt(0) - HIDDEN_BASE))
    : text;
}

export function hasHidden(text: string): boolean {
  return HIDDEN.test(text);
}

function hiddenCharacter(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) + HIDDEN_BASE);
}

/** The text with each of these stretches replaced; they are in order and apart. */
export function replaceRanges(text: string, ranges: readonly Range[], replace: (inner: string) => string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of ranges) {
    result += text.slice(from, start) + replace(text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}

/** The regions that have their line, or lines, for themselves. A comma may follow. */
export function aloneOnTheirLines(text: string, regions: readonly TemplateRegion[]): TemplateRegion[] {
  const bare = blankOut(text, regions);
  return regions.filter(({ start, end }) => {
    return /^[\s,]*$/.test(bare.slice(lineAt(bare, start).start, lineAt(bare, end).end));
  });
}
