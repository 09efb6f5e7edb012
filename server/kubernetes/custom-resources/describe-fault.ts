import type { Problem } from '../../problem.ts';
import { isSameWord, suggest } from '../../schema/suggest.ts';
import { lastStep, type Pointer, parent, parsePointer } from '../../syntax/pointer.ts';
import { asList, asObject, asString, type Value } from '../../syntax/value.ts';
import { oneOf } from '../fields.ts';
import type { Fault } from './fault.ts';

const DOCUMENTATION =
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/';

const TYPES: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  'int-or-string': 'a whole number or text',
};

type Found = Pick<Problem, 'message' | 'pointer'> & { readonly rule: string } & Partial<Problem>;

/** A fault of a custom resource as a problem. `kind` is what the resource is; `sourceAt` gives the text of a member. */
export function describeFault(fault: Fault, kind: string, sourceAt: (pointer: Pointer) => string | undefined): Problem {
  const { rule, ...found } = foundBy(fault, kind, sourceAt);
  return { severity: 'error', documentation: DOCUMENTATION, ...found, rule: `kubernetes/${rule}` };
}

function foundBy(fault: Fault, kind: string, sourceAt: (pointer: Pointer) => string | undefined): Found {
  const { pointer } = fault;
  const label = labelOf(pointer, kind);
  switch (fault.kind) {
    case 'unknown':
      return unknownField(pointer, fault.fields, kind);
    case 'missing': {
      const message = `${labelOf(parent(pointer), kind)} needs the field \`${lastStep(pointer)}\`.`;
      return { rule: 'missing-field', pointer, target: 'key', message };
    }
    case 'type':
      return wrongType(pointer, fault.value, fault.type, label, sourceAt);
    case 'enum':
      return notAllowed(pointer, fault.value, fault.allowed, label);
    case 'range':
      return { rule: 'out-of-range', pointer, message: `${label} ${fault.what}.` };
    case 'form':
      return { rule: 'not-a-value', pointer, message: `${label} ${fault.what}.` };
    case 'duplicate': {
      const what = fault.keys.length === 0 ? 'This value' : `An entry with this ${fault.keys.join(' and ')}`;
      return { rule: 'duplicate-entry', pointer, message: `${what} is in the list already.` };
    }
    case 'choice':
      return { rule: 'no-such-form', pointer, target: 'key', message: `${label} ${fault.what}.` };
  }
}

function unknownField(pointer: Pointer, fields: readonly string[], kind: string): Found {
  const key = lastStep(pointer) ?? '';
  const meant = suggest(key, fields);
  const message = `\`${key}\` is not a field of ${labelOf(parent(pointer), kind).replace('An', 'an')}.`;
  const rule = 'unknown-field';
  if (meant === undefined) return { rule, pointer, target: 'key', message };
  return {
    rule,
    pointer,
    target: 'key',
    message: `${message} Did you mean \`${meant}\`?`,
    fixes: [
      {
        title: `Rename to \`${meant}\``,
        certain: isSameWord(key, meant),
        edits: [{ kind: 'rename', pointer, key: meant }],
      },
    ],
  };
}

function wrongType(
  pointer: Pointer,
  value: Value,
  type: string,
  label: string,
  sourceAt: (pointer: Pointer) => string | undefined,
): Found {
  const message = `${label} must be ${TYPES[type] ?? type}, but this is ${inWords(value)}.`;
  if (type !== 'string' || (typeof value !== 'number' && typeof value !== 'boolean')) {
    return { rule: 'wrong-type', pointer, message };
  }
  const edits = [{ kind: 'set', pointer, value: sourceAt(pointer) ?? String(value) }] as const;
  return {
    rule: 'wrong-type',
    pointer,
    message: `${message} Put it in quotes.`,
    fixes: [{ title: 'Put it in quotes', certain: true, edits }],
  };
}

function notAllowed(pointer: Pointer, value: Value, allowed: readonly Value[], label: string): Found {
  const texts = allowed.map(asString).filter((text) => text !== undefined && text !== '');
  const meant = typeof value === 'string' ? suggest(value, texts as string[]) : undefined;
  const choice = oneOf(allowed.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))));
  const message = `${label} must be ${choice}.`;
  if (meant === undefined) return { rule: 'not-a-value', pointer, message };
  const edits = [{ kind: 'set', pointer, value: meant }] as const;
  const fix = { title: `Change to \`${meant}\``, certain: isSameWord(String(value), meant), edits };
  return { rule: 'not-a-value', pointer, message: `${message} Did you mean \`${meant}\`?`, fixes: [fix] };
}

/** The field, or what the resource is at its root; an entry of a list by the field that has it. */
function labelOf(pointer: Pointer, kind: string): string {
  const name = lastStep(pointer);
  if (name === undefined) return kind;
  if (!/^\d+$/.test(name)) return `\`${name}\``;
  const field = parsePointer(pointer).findLast((step) => !/^\d+$/.test(step));
  return `An entry of \`${field}\``;
}

function inWords(value: Value): string {
  if (value === null) return 'empty';
  if (asList(value)) return 'a list';
  if (asObject(value)) return 'an object';
  return typeof value === 'string' ? 'text' : String(value);
}
