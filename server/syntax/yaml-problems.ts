import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { Range, SyntaxProblem } from './document.ts';
import { isAboutIndentation, openings } from './yaml-repairs.ts';

/** Our sentences for the parser's findings. */
const TABS = 'A tab is used for indentation. YAML allows only spaces there.';
const MESSAGES: { readonly [code in ErrorCode]?: string } = {
  TAB_AS_INDENT: TABS,
  ALIAS_PROPS: 'An alias (*name) cannot have an anchor or a tag of its own.',
  BAD_INDENT:
    'This line is not indented like the others of its block. Keys of one mapping, and dashes of one list, start at the same column.',
  BAD_PROP_ORDER: 'An anchor or tag stands before the dash or question mark; move it after.',
  BLOCK_AS_IMPLICIT_KEY:
    'A new mapping cannot start on this line. If the text contains ": ", put it in quotes; otherwise start the mapping on a line of its own, indented.',
  BLOCK_IN_FLOW: 'Inside [ ] and { } everything is separated by commas; an indented block cannot stand here.',
  MULTILINE_IMPLICIT_KEY:
    'A colon is missing, or this line is not indented like the others of its block: the text runs over several lines before its colon.',
  MULTIPLE_ANCHORS: 'A value can have only one anchor.',
  MULTIPLE_TAGS: 'A value can have only one tag.',
  MULTIPLE_DOCS: 'Another document starts here. Separate documents with a line ---.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply to be read.',
};

/** Findings that are stricter than the platforms' own YAML readers: silent. */
const HARMLESS: ReadonlySet<ErrorCode> = new Set([
  'BAD_DIRECTIVE',
  'TAG_RESOLVE_FAILED',
  'KEY_OVER_1024_CHARS',
  'IMPOSSIBLE',
  'NON_STRING_KEY',
  'DUPLICATE_KEY',
]);

/** What to report of the parser's errors: the first of each line, as the others follow from it. */
export function yamlProblems(document: Document.Parsed, text: string): SyntaxProblem[] {
  const starts = document.errors.some(isAboutIndentation) ? openings(document) : undefined;
  const problems = document.errors.map((error) => {
    const opening = isAboutIndentation(error) ? starts?.get(error.pos[0]) : undefined;
    return opening === undefined ? yamlProblem(error, text) : neverClosed(text, opening);
  });
  return firstOfEachLine(
    problems.filter((problem) => problem !== undefined),
    text,
  );
}

function neverClosed(text: string, start: number): SyntaxProblem {
  const char = text.charAt(start);
  const names: { readonly [char: string]: string } = { '"': 'double quote', "'": 'single quote' };
  const message = `This ${names[char] ? `${names[char]} (${char})` : char} is never closed.`;
  return { rule: 'yaml-syntax', severity: 'error', message, range: { start, end: start + 1 } };
}

/** Keeps the first problem of each line. */
export function firstOfEachLine(problems: readonly SyntaxProblem[], text: string): SyntaxProblem[] {
  const lines = new Set<number>();
  return problems
    .toSorted((a, b) => a.range.start - b.range.start)
    .filter(({ range }) => {
      const line = text.lastIndexOf('\n', range.start - 1);
      return !lines.has(line) && lines.add(line);
    });
}

/** The problem to report for an error, or undefined where the platforms accept the text. */
function yamlProblem(error: YAMLError, text: string): SyntaxProblem | undefined {
  const { code, message } = error;
  if (HARMLESS.has(code)) return undefined;
  // The platforms' readers take a comment right behind a quote or bracket, and \' inside double quotes.
  if (message.startsWith('Comments must be separated')) return undefined;
  if (code === 'BAD_DQ_ESCAPE' && text.startsWith("\\'", error.pos[0])) return undefined;
  const start = Math.min(error.pos[0], text.length);
  const range = within(text, start, Math.min(Math.max(error.pos[1], start), text.length));
  return { rule: 'yaml-syntax', severity: 'error', message: sentence(code, message, text, range.start), range };
}

function sentence(code: ErrorCode, message: string, text: string, at: number): string {
  const char = text[at] ?? '';
  if (char === '-' && /\s/.test(text[at + 1] ?? ' ') && /^Implicit|^Unexpected (?!block-seq-ind)/.test(message)) {
    return 'A list item (-) stands where a key is expected. Indent it below the key it belongs to.';
  }
  switch (code) {
    case 'BAD_SCALAR_START':
      return `A value cannot start with ${char === '\t' ? 'a tab' : char}. Put it in quotes.`;
    case 'BAD_DQ_ESCAPE':
      return `${text.slice(at, at + 2)} is not an escape that YAML knows inside double quotes. Write \\\\ for a backslash, or use single quotes.`;
    case 'BAD_ALIAS':
      return 'A name is missing after & or *. If the text is meant as it stands, put it in quotes.';
    case 'BAD_INDENT':
      if (message.includes('must be sufficiently indented')) return unclosed(message);
      if (message.startsWith('Block scalar'))
        return 'The lines of this text block have to be indented further than its key.';
      break;
    case 'MISSING_CHAR':
      return missing(message);
    case 'UNEXPECTED_TOKEN':
      return unexpected(message, text, at);
    default:
  }
  return MESSAGES[code] ?? 'This is not valid YAML.';
}

function missing(message: string): string {
  if (message.startsWith('Missing closing "'))
    return 'A double quote (") that opens before this point is never closed.';
  if (message.startsWith("Missing closing '"))
    return "A single quote (') that opens before this point is never closed.";
  if (message.startsWith('Implicit map keys')) return 'A colon is missing after this key: write "key: value".';
  if (message.startsWith('Missing , or :'))
    return message.includes('map') ? 'A comma or a colon is missing here.' : 'A comma is missing before this item.';
  if (message.startsWith('Missing , between')) return 'A comma is missing before this item.';
  if (message.startsWith('Missing space after :')) return 'A space is missing after the colon.';
  if (message.includes('must end with')) return unclosed(message);
  if (message.startsWith('Sequence item without'))
    return 'This line is neither an item of the list (a dash and a space) nor indented like the item above it.';
  if (message.startsWith('Tags and anchors')) return 'A space is missing after the anchor or tag.';
  if (message.startsWith('Block scalars with'))
    return 'The first lines of this text block are empty but indented further than its text. Remove the spaces on them.';
  return 'Something is missing here: a colon, a dash or a line break.';
}

function unclosed(message: string): string {
  const bracket = message.endsWith('}') ? '{' : '[';
  return `A ${bracket} that opens before this point is never closed.`;
}

function unexpected(message: string, text: string, at: number): string {
  if (message.includes('Unexpected ,') || message.includes('empty item'))
    return 'There is nothing before this comma. Remove it, or write the missing item.';
  if (message.includes('block-seq-ind'))
    return 'A list cannot start on the line of its key. Put the dash on the next line.';
  if (message.includes('Block scalar header'))
    return 'After | or > only + or - and a number may follow; the text starts on the next line.';
  if (/flow-error-end|flow-map-end|flow-seq-end/.test(message) || text[at] === '}' || text[at] === ']') {
    return `This ${text[at] ?? 'bracket'} closes nothing: no bracket is open here.`;
  }
  return 'This text does not belong here. Check the indentation, the colons and the quotes around it.';
}

/** The text an error is about: from the next thing written, to the end of its line at most. */
function within(text: string, start: number, end: number): Range {
  const skipped = /^(?:\s|#[^\n]*\n)*/.exec(text.slice(start))?.[0].length ?? 0;
  const from = text[start] === '\t' || start + skipped >= text.length ? start : start + skipped;
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0].trimEnd() ?? '';
  if (line !== '')
    return { start: from, end: from + (from > start || end <= from ? line.length : Math.min(line.length, end - from)) };
  const before = text.slice(0, start).trimEnd().length;
  return { start: Math.max(0, before - 1), end: Math.max(before, Math.min(1, text.length)) };
}
