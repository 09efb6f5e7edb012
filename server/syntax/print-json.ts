import { hide, reveal, templateRegions } from './templates.ts';
import { asList, asObject, isUnknown, type Scalar, unknownText, type Value } from './value.ts';

/** How somebody writes JSON: what a level is indented by. */
export interface JsonStyle {
  readonly step: string;
  readonly newline: '\n' | '\r\n';
}

export const PLAIN_JSON: JsonStyle = { step: '  ', newline: '\n' };

/**
 * JSON of a value, over several lines, whose first line is indented by `indent`; no line break at the end.
 * Unknown values are written as text in quotes: `"${X}"`. Infinite numbers, which JSON lacks, become `null`.
 */
export function printJson(value: Value, style: JsonStyle = PLAIN_JSON, indent = ''): string {
  const inner = indent + style.step;
  const list = asList(value);
  const object = asObject(value);
  if (!list && !object) return printJsonScalar(value as Scalar);
  const entries = list
    ? list.map((item) => printJson(item, style, inner))
    : Object.entries(object ?? {}).map(([key, member]) => `${JSON.stringify(key)}: ${printJson(member, style, inner)}`);
  const [open, close] = list ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  return `${open}${style.newline}${entries.map((entry) => inner + entry).join(`,${style.newline}`)}${style.newline}${indent}${close}`;
}

function printJsonScalar(value: Value): string {
  if (!isUnknown(value)) return JSON.stringify(value);
  const text = unknownText(value);
  // Template text is carried over as it stands; only what surrounds it is escaped.
  return reveal(JSON.stringify(hide(text, templateRegions(text, false))));
}
