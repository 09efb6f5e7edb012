import type { Unknown } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import { derived, type Traced } from '../trace.ts';

/** A number, or a text that is one: templates may write either. */
export function numberAt(at: Cursor): Traced<number> | undefined {
  if (typeof at.value !== 'string') return at.number();
  const text = at.string();
  return text && /^[+-]?\d+(?:\.\d+)?$/.test(text.value.trim()) ? derived(Number(text.value), text) : undefined;
}

/** As `numberAt`, or template text for a field that takes the same number on the other side. */
export function countAt(at: Cursor): Traced<number | Unknown> | undefined {
  return typeof at.value === 'string' ? numberAt(at) : at.count();
}

/** A boolean, or a text that is one. */
export function booleanAt(at: Cursor): Traced<boolean> | undefined {
  if (typeof at.value !== 'string') return at.boolean();
  const text = at.string();
  return text && /^(?:true|false)$/i.test(text.value) ? derived(text.value.toLowerCase() === 'true', text) : undefined;
}

/** A text, or a number or boolean written without quotes. */
export function textAt(at: Cursor): Traced<string> | undefined {
  if (typeof at.value === 'number') return asText(at.number());
  if (typeof at.value === 'boolean') return asText(at.boolean());
  return at.string();
}

function asText(value: Traced<number | boolean> | undefined): Traced<string> | undefined {
  return value && derived(String(value.value), value);
}

/** The items of a list; none for anything else, of which nothing is said here. */
export function listAt(at: Cursor): Cursor[] {
  return Array.isArray(at.value) ? at.items() : [];
}

/** Says something about those of the fields that are there. */
export function noteFields(
  at: Cursor,
  fidelity: Parameters<Cursor['note']>[0],
  notes: Readonly<Record<string, string>>,
): void {
  for (const [field, message] of Object.entries(notes)) {
    if (at.field(field).value !== undefined) at.field(field).note(fidelity, message);
  }
}
