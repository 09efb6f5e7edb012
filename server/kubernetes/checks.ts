import type { Fix } from '../problem.ts';
import type { Report } from '../rule.ts';
import { child, type Pointer } from '../syntax/pointer.ts';
import { asNumber, asObject, asString, type ObjectValue, type Value } from '../syntax/value.ts';
import { isEmptyText, isSet, nearestOf, oneOf } from './fields.ts';
import type { NameCheck } from './names.ts';

/** A member as the server sees it: an object without any when it is missing. Undefined when it is no object or unknown. */
export function objectOrEmpty(value: Value | undefined): ObjectValue | undefined {
  return isSet(value) ? asObject(value) : {};
}

/** Reports a text that is missing or empty. */
export function requireText(
  owner: ObjectValue,
  field: string,
  pointer: Pointer,
  report: Report,
  message: string,
): void {
  if (isEmptyText(owner[field])) report({ pointer: child(pointer, field), message });
}

/**
 * Reports a text that does not have its form; missing and empty ones are another matter.
 * `what` begins the message and is followed by "must …": `The name of a Service`.
 */
export function checkForm(
  value: Value | undefined,
  pointer: Pointer,
  check: NameCheck,
  report: Report,
  what: string,
): void {
  const text = asString(value);
  const reason = text && check(text);
  if (reason) report({ pointer, message: `${what} ${reason}.` });
}

/** Reports a port number that does not exist. */
export function checkPort(value: Value | undefined, pointer: Pointer, report: Report): void {
  const port = asNumber(value);
  if (port === undefined || isPortNumber(port)) return;
  report({ pointer, message: `The port ${port} does not exist: ports go from 1 to 65535.` });
}

export function isPortNumber(port: number): boolean {
  return port >= 1 && port <= 65535;
}

/** Reports a text that is none of a few. */
export function checkOneOf(
  value: Value | undefined,
  pointer: Pointer,
  allowed: readonly string[],
  report: Report,
  what: string,
): void {
  const text = asString(value);
  if (text === undefined || allowed.includes(text)) return;
  const meant = nearestOf(text, allowed);
  report({
    pointer,
    message: `${what} cannot be "${text}": it is ${oneOf(allowed)}.`,
    ...(meant && { fixes: [change(pointer, meant, true)] }),
  });
}

/** The fix that replaces a text. */
export function change(pointer: Pointer, value: string, certain: boolean): Fix {
  return { title: `Change to "${value}"`, certain, edits: [{ kind: 'set', pointer, value }] };
}

/** The fix that removes a member. */
export function removal(pointer: Pointer, field: string, certain: boolean): Fix {
  return { title: `Remove ${field}`, certain, edits: [{ kind: 'remove', pointer }] };
}

/** A report for a part of the document that the server knows under another name: `written` in the file, `field` to it. */
export function renaming(report: Report, written: Pointer, field: Pointer): Report {
  if (written === field) return report;
  return (problem) =>
    report({ place: problem.pointer, ...problem, pointer: field + problem.pointer.slice(written.length) });
}

/**
 * Reports names that came before in a list. To be asked for each name in turn; `say` is the message, `what` names the earlier
 * item: `port`.
 */
export function repeatedNames(
  report: Report,
  what: string,
  say: (name: string) => string,
): (name: string, place: Pointer) => void {
  const first = new Map<string, Pointer>();
  return (name, place) => {
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, place);
      return;
    }
    report({ pointer: place, message: say(name), related: [{ pointer: earlier, message: `The other ${what}` }] });
  };
}
