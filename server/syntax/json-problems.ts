import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import type { SyntaxProblem } from './document.ts';

const MESSAGES: { readonly [code: string]: string } = {
  InvalidSymbol: 'This is not valid JSON. Text has to stand in double quotes.',
  InvalidNumberFormat: 'This is not a number that JSON knows.',
  PropertyNameExpected: 'A key in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing after this key.',
  CommaExpected: 'A comma is missing before this.',
  CloseBraceExpected: 'A { that opens before this point is never closed.',
  CloseBracketExpected: 'A [ that opens before this point is never closed.',
  EndOfFileExpected: 'The document ends before this point. Remove what follows, or put all of it into one list.',
  InvalidCommentToken: 'A comment cannot stand here.',
  UnexpectedEndOfComment: 'This comment is never closed.',
  UnexpectedEndOfString: 'The double quote that opens this text is never closed on its line.',
  UnexpectedEndOfNumber: 'This number breaks off.',
  InvalidUnicode: 'After \\u four hexadecimal digits are expected.',
  InvalidEscapeCharacter: 'This is not an escape that JSON knows. Write \\\\ for a backslash.',
  InvalidCharacter:
    'A character like a tab or a line break cannot stand in JSON text. Write it as an escape: \\t, \\n.',
};

/** The problem to report for an error of the JSON parser. */
export function jsonProblem(code: ParseErrorCode, text: string, start: number, length: number): SyntaxProblem {
  const name = printParseErrorCode(code);
  const missing = name === 'PropertyNameExpected' || name === 'ValueExpected';
  const comma = missing && '}]'.includes(text[start] ?? ' ') ? commaBefore(text, start) : undefined;
  if (comma !== undefined) {
    const message = `The comma after the last item is not allowed in JSON. Remove it.`;
    return { rule: 'json-syntax', severity: 'error', message, range: { start: comma, end: comma + 1 } };
  }
  return {
    rule: 'json-syntax',
    severity: 'error',
    message: sentence(name, text, start),
    range: visible(text, start, length),
  };
}

function sentence(name: string, text: string, start: number): string {
  const char = text[start] ?? '';
  if (name === 'InvalidSymbol' && char === "'") return 'JSON takes only double quotes (").';
  if (name === 'CommaExpected' && char === '}')
    return 'A [ that opens before this point is not closed yet: ] is missing.';
  if (name === 'CommaExpected' && char === ']')
    return 'A { that opens before this point is not closed yet: } is missing.';
  return MESSAGES[name] ?? 'This is not valid JSON.';
}

/** The comma that only white space and comments separate from `offset`. */
function commaBefore(text: string, offset: number): number | undefined {
  const before = text
    .slice(Math.max(0, offset - 2000), offset)
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length));
  const end = before.trimEnd().length;
  return before[end - 1] === ',' ? offset - before.length + end - 1 : undefined;
}

/** At least one character where there is one, and nothing beyond the first line. */
function visible(text: string, start: number, length: number): { start: number; end: number } {
  const line = text.slice(start, start + length).split('\n', 1)[0] ?? '';
  if (line.trim() !== '') return { start, end: start + line.length };
  const end = text.slice(0, start).trimEnd().length;
  return { start: Math.max(0, end - 1), end: Math.max(end, Math.min(1, text.length)) };
}
