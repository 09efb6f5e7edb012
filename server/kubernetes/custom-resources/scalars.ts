import type { Pointer } from '../../syntax/pointer.ts';
import { asNumber, asString, type Value } from '../../syntax/value.ts';
import type { CustomSchema, Fault } from './fault.ts';
import { formReason } from './formats.ts';
import { patternOf } from './patterns.ts';

/** What a schema says of single values: texts and numbers. The type has been checked. */
export function scalarFaults(value: Value, schema: CustomSchema, pointer: Pointer): Fault[] {
  if (typeof value === 'string') return textFaults(value, schema, pointer);
  if (typeof value === 'number') return numberFaults(value, schema, pointer);
  return [];
}

function textFaults(text: string, schema: CustomSchema, pointer: Pointer): Fault[] {
  const faults: Fault[] = [];
  const length = [...text].length;
  const { least, most } = { least: asNumber(schema.minLength), most: asNumber(schema.maxLength) };
  if (least !== undefined && length < least) {
    const what = least === 1 ? 'must not be empty' : `must have at least ${least} characters`;
    faults.push({ kind: 'range', pointer, what });
  }
  if (most !== undefined && length > most) {
    faults.push({ kind: 'range', pointer, what: `must have at most ${most} characters` });
  }
  const pattern = asString(schema.pattern);
  if (pattern !== undefined && patternOf(pattern, text)?.test(text) === false) {
    faults.push({ kind: 'form', pointer, what: `must match \`${pattern}\`` });
  }
  const reason = formReason(asString(schema.format), text);
  if (reason !== undefined) faults.push({ kind: 'form', pointer, what: reason });
  return faults;
}

function numberFaults(value: number, schema: CustomSchema, pointer: Pointer): Fault[] {
  const what = numberReason(value, schema);
  return what === undefined ? [] : [{ kind: 'range', pointer, what }];
}

function numberReason(value: number, schema: CustomSchema): string | undefined {
  const least = asNumber(schema.minimum);
  const most = asNumber(schema.maximum);
  const step = asNumber(schema.multipleOf);
  if (least !== undefined && (value < least || (schema.exclusiveMinimum === true && value === least))) {
    return `must be ${schema.exclusiveMinimum === true ? 'more than' : 'at least'} ${least}`;
  }
  if (most !== undefined && (value > most || (schema.exclusiveMaximum === true && value === most))) {
    return `must be ${schema.exclusiveMaximum === true ? 'less than' : 'at most'} ${most}`;
  }
  // Fractions are not exact, so only whole numbers are sure.
  if (step && Number.isSafeInteger(step) && Number.isSafeInteger(value) && value % step !== 0) {
    return `must be a multiple of ${step}`;
  }
  if (schema.type === 'integer' && schema.format === 'int32' && (value < -(2 ** 31) || value > 2 ** 31 - 1)) {
    return 'must fit into 32 bits: -2147483648 to 2147483647';
  }
  return undefined;
}
