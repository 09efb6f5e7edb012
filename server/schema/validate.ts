import type { Problem } from '../problem.ts';
import { formatPointer, type Pointer, parsePointer } from '../syntax/pointer.ts';
import { isUnknown, type ObjectValue, valueAt } from '../syntax/value.ts';
import type { Fault, Schema } from './fault.ts';
import { missingField, nullValue } from './missing-field.ts';
import { unknownField } from './unknown-field.ts';
import type { SchemaError } from './validators.ts';
import { wrongValue } from './wrong-value.ts';

export type { Schema } from './fault.ts';

/**
 * Everything in `value` that its schema refuses: unknown and missing fields, wrong types, values that are not allowed.
 * `root` names the schema (`apps/v1/Deployment`), `base` is where the value stands in its document, `sourceAt` gives the text of
 * a member. Nothing is said at or below a value nobody knows, nor of what follows from another problem.
 */
export function structuralProblems(
  schema: Schema,
  root: string,
  value: ObjectValue,
  base: Pointer,
  sourceAt?: (pointer: Pointer) => string | undefined,
): Problem[] {
  const validator = schema.validators[root];
  const rootType = schema.facts.roots[root]?.type;
  if (!validator || !rootType || validator(value)) return [];
  const problems = new Map<string, Problem>();
  for (const error of validator.errors ?? []) {
    const path = parsePointer(error.instancePath);
    if (touchesUnknown(value, path)) continue;
    const pointer = base + formatPointer(path);
    const fault = { schema, rootType, path, pointer, value: valueAt(value, path), source: sourceAt?.(pointer) };
    const problem = problemOf(error, fault);
    // One place breaks several keywords at once; only missing fields are different problems of one place.
    const key = problem && `${problem.pointer} ${error.params.missingProperty ?? ''}`;
    if (problem && key !== undefined && !problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

function problemOf(error: SchemaError, fault: Fault): Problem | undefined {
  const { missingProperty, additionalProperty } = error.params;
  if (additionalProperty !== undefined) return unknownField(fault, additionalProperty);
  if (missingProperty !== undefined) return missingField(fault, missingProperty);
  return fault.value === null ? nullValue(fault) : wrongValue(fault);
}

function touchesUnknown(root: ObjectValue, path: readonly string[]): boolean {
  return path.some((_, depth) => isUnknown(valueAt(root, path.slice(0, depth + 1))));
}
