import { resolvePlain } from './scalars.ts';
import { hide, looksTemplated, replaceRanges, reveal, templateRegions } from './templates.ts';
import {
  asList,
  asObject,
  isUnknown,
  type ObjectValue,
  type Scalar,
  type Unknown,
  unknownText,
  type Value,
} from './value.ts';

/** How somebody writes YAML. */
export interface YamlStyle {
  /** Spaces a mapping is indented by. */
  readonly step: number;
  /** Spaces the dashes of a list are indented by, below the key that holds it. */
  readonly dash: number;
  readonly newline: '\n' | '\r\n';
}

export const PLAIN_YAML: YamlStyle = { step: 2, dash: 2, newline: '\n' };

export type QuoteStyle = 'plain' | 'single' | 'double';

/**
 * Block YAML of a value whose first line starts at `column`; no line break at the end. Text is quoted only where the
 * platforms would read it as something else.
 */
export function printYaml(value: Value, style: YamlStyle = PLAIN_YAML, column = 0): string {
  const list = asList(value);
  if (list) return printList(list, style, column);
  const object = asObject(value);
  if (object) return printMembers(object, style, column);
  return printScalar(value as Scalar | Unknown, 'plain', style, Math.max(0, column - style.step));
}

/** The members of an object as lines of block YAML at `column`; `{}` where there are none. */
export function printMembers(object: ObjectValue, style: YamlStyle, column: number): string {
  const members = Object.entries(object).map(([key, value]) => `${printKey(key)}:${printValue(value, style, column)}`);
  return members.length > 0 ? members.join(style.newline + ' '.repeat(column)) : '{}';
}

/** Items as lines of block YAML, dashes at `column`; `[]` where there are none. */
export function printList(list: readonly Value[], style: YamlStyle, column: number): string {
  const items = list.map((item) => `-${printItem(item, style, column)}`);
  return items.length > 0 ? items.join(style.newline + ' '.repeat(column)) : '[]';
}

/** What follows the dash of an item at `column`. */
export function printItem(item: Value, style: YamlStyle, column: number): string {
  if (asList(item) || asObject(item)) return ` ${printYaml(item, style, column + 2)}`;
  return ` ${printScalar(item as Scalar | Unknown, 'plain', style, column)}`;
}

/** What follows the colon of a key at `column`. */
export function printValue(value: Value, style: YamlStyle, column: number, quotes: QuoteStyle = 'plain'): string {
  const list = asList(value);
  if (list && list.length > 0)
    return `${style.newline}${' '.repeat(column + style.dash)}${printList(list, style, column + style.dash)}`;
  const object = list ? undefined : asObject(value);
  if (object && Object.keys(object).length > 0) {
    return `${style.newline}${' '.repeat(column + style.step)}${printMembers(object, style, column + style.step)}`;
  }
  if (list || object) return list ? ' []' : ' {}';
  return ` ${printScalar(value as Scalar | Unknown, quotes, style, column)}`;
}

/** A scalar in block YAML; text of several lines becomes a text block below the entry at `column`. */
function printScalar(value: Scalar | Unknown, quotes: QuoteStyle, style: YamlStyle, column: number): string {
  if (typeof value === 'string' && quotes === 'plain' && isBlockText(value)) {
    const indent = ' '.repeat(column + style.step);
    const lines = value.replace(/\n$/, '').split('\n');
    const body = lines.map((line) => (line === '' ? '' : indent + line)).join(style.newline);
    return `|${value.endsWith('\n') ? '' : '-'}${style.newline}${body}`;
  }
  return printYamlScalar(value, quotes, false);
}

/** A scalar on one line. `quotes`: the style to use where it is possible; `flow`: it stands inside brackets. */
export function printYamlScalar(value: Scalar | Unknown, quotes: QuoteStyle, flow: boolean): string {
  if (isUnknown(value)) return printUnknown(unknownText(value), quotes, flow);
  if (typeof value === 'number') return printNumber(value);
  if (typeof value !== 'string') return String(value);
  if (quotes === 'plain' && isPlain(value, flow)) return value;
  if (quotes === 'single' && isPrintable(value) && !value.includes('\n')) return `'${value.replaceAll("'", "''")}'`;
  return printDouble(value);
}

/** A key. `quotes`: the style of the key it replaces. */
export function printKey(key: string, quotes: QuoteStyle = 'plain', flow = false): string {
  if (quotes === 'single' && isPrintable(key) && !key.includes('\n')) return `'${key.replaceAll("'", "''")}'`;
  const plain = quotes === 'plain' && (looksTemplated(key) ? isPlainTemplate(key, flow) : isPlain(key, flow));
  return plain ? key : printDouble(key);
}

/** Flow YAML, on one line. `quotes: 'double'` makes it JSON. */
export function printFlow(value: Value, quotes: QuoteStyle): string {
  const list = asList(value);
  if (list) return `[${list.map((item) => printFlow(item, quotes)).join(', ')}]`;
  const object = asObject(value);
  if (!object) return printYamlScalar(value as Scalar | Unknown, quotes, true);
  const members = Object.entries(object).map(
    ([key, member]) => `${printKey(key, quotes, true)}: ${printFlow(member, quotes)}`,
  );
  return `{${members.join(', ')}}`;
}

function printUnknown(text: string, quotes: QuoteStyle, flow: boolean): string {
  if (quotes === 'plain' && isPlainTemplate(text, flow)) return text;
  const hidden = hide(text, templateRegions(text, false));
  if (quotes === 'single') return `'${reveal(hidden.replaceAll("'", "''"))}'`;
  return reveal(printDouble(hidden));
}

function printNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  // 1e+21 has no reading as an integer in YAML 1.1, but as a float it has this one.
  return Object.is(value, -0) ? '-0.0' : String(value);
}

/** Double quotes, with the escapes that JSON and YAML share. */
function printDouble(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Whether the text, without quotes, is read back as the same string, by the platforms and by other YAML readers. */
function isPlain(text: string, flow: boolean): boolean {
  return isPlainText(text, flow) && resolvePlain(text) === text && !READ_DIFFERENTLY.test(text);
}

/** Whether text with template text in it can stand without quotes: what surrounds the template decides. */
function isPlainTemplate(text: string, flow: boolean): boolean {
  return isPlainText(
    replaceRanges(text, templateRegions(text, false), (inner) => 'x'.repeat(inner.length)),
    flow,
  );
}

/** What some YAML readers take for a number, a date, a merge key or a default. */
const READ_DIFFERENTLY =
  /^(?:[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[-+.0-9][0-9a-fA-FxXoO_.eE+-]*|<<|=)$/;
const PLAIN_START = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s,[\]{}]))/;

function isPlainText(text: string, flow: boolean): boolean {
  if (!PLAIN_START.test(text) || /\s$/.test(text) || /[\n\t]/.test(text) || !isPrintable(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  return !flow || !/[,[\]{}:]|^[-?]/.test(text);
}

/** Whether a text block can hold the text as it is. */
function isBlockText(text: string): boolean {
  return text.includes('\n') && /^[^\s#]/.test(text) && isPrintable(text) && !/\n\n$|[ \t]$|[ \t]\n/.test(text);
}

function isPrintable(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      code < 0x20
        ? code !== 0x0a && code !== 0x09
        : (code >= 0x7f && code <= 0xa0) || code === 0x2028 || code === 0x2029
    )
      return false;
    if (code >= 0xe900 && code <= 0xe97f) return false;
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = text.charCodeAt(i + 1);
      if (code > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return false;
      i++;
    }
    if (code === 0xfeff || code >= 0xfffe) return false;
  }
  return true;
}
