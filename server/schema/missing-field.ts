import type { Problem } from '../problem.ts';
import { looksTemplated } from '../syntax/templates.ts';
import { asObject } from '../syntax/value.ts';
import { displayName, type Fault } from './fault.ts';
import { governing } from './governing.ts';

/** An object without a field it cannot do without. Undefined where template text may still bring it. */
export function missingField(fault: Fault, name: string): Problem | undefined {
  const { schema, rootType, path, pointer } = fault;
  const type = governing(schema.facts, rootType, path)?.type;
  if (!type || Object.keys(asObject(fault.value) ?? {}).some(looksTemplated)) return undefined;
  return problem(fault, type, pointer, `${displayName(type)} needs the field \`${name}\`.`);
}

/** Null where something must be: the same as a field that is missing, or an empty item in a list. */
export function nullValue(fault: Fault): Problem | undefined {
  const { schema, rootType, path, pointer } = fault;
  const here = governing(schema.facts, rootType, path);
  if (!here?.owner) return undefined;
  const { name, type } = here.owner;
  if (path.at(-1) === name && governing(schema.facts, rootType, path.slice(0, -1))?.shape === 'object') {
    return problem(fault, type, pointer, `\`${name}\` is empty. ${displayName(type)} needs it.`);
  }
  const required = schema.facts.types[here.type ?? '']?.required ?? [];
  const needs = required.map((field) => `\`${field}\``).join(' and ');
  return problem(fault, here.type ?? type, pointer, `This entry of \`${name}\` is empty. It needs ${needs}.`);
}

function problem(fault: Fault, type: string, pointer: string, message: string): Problem {
  const { schema } = fault;
  return {
    rule: `${schema.prefix}/missing-field`,
    severity: 'error',
    message,
    pointer,
    target: 'key',
    documentation: schema.documentation(type),
  };
}
