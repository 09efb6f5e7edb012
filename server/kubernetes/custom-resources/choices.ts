import type { Pointer } from '../../syntax/pointer.ts';
import { asList, asObject, type Value } from '../../syntax/value.ts';
import type { CustomSchema, Fault } from './fault.ts';
import { holdsUnknown } from './unknowns.ts';

type Validate = (value: Value, schema: CustomSchema, pointer: Pointer) => Fault[];

/** `allOf`, `anyOf`, `oneOf` and `not`. Where something inside is unknown, nobody can say which forms fit. */
export function choiceFaults(value: Value, schema: CustomSchema, pointer: Pointer, validate: Validate): Fault[] {
  const all = schemasIn(schema.allOf).flatMap((one) => validate(value, one, pointer));
  const any = schemasIn(schema.anyOf);
  const one = schemasIn(schema.oneOf);
  const not = asObject(schema.not);
  if ((any.length === 0 && one.length === 0 && !not) || holdsUnknown(value)) return all;
  const faults = [...all];
  const refusals = (schemas: readonly CustomSchema[]) => schemas.map((form) => validate(value, form, pointer));
  // What an int-or-string is has been checked already.
  if (any.length > 0 && schema['x-kubernetes-int-or-string'] !== true) faults.push(...noneFits(refusals(any), pointer));
  if (one.length > 0) {
    const found = refusals(one);
    const fitting = found.filter((form) => form.length === 0).length;
    if (fitting > 1)
      faults.push({ kind: 'choice', pointer, what: wordsOf(one, 'fits several forms that exclude each other') });
    else faults.push(...noneFits(found, pointer));
  }
  if (not && validate(value, not, pointer).length === 0) {
    faults.push({ kind: 'choice', pointer, what: wordsOf([not], 'has a form that is ruled out') });
  }
  return faults;
}

/** Where no form fits: what the only one, or each of them, lacks. */
function noneFits(refusals: readonly (readonly Fault[])[], pointer: Pointer): Fault[] {
  if (refusals.some((form) => form.length === 0)) return [];
  const missing = refusals.map((form) => form.find((fault) => fault.kind === 'missing'));
  const names = missing.map((fault) => fault && `\`${fault.pointer.slice(fault.pointer.lastIndexOf('/') + 1)}\``);
  const what = names.includes(undefined)
    ? 'has none of the forms that its definition allows'
    : `needs ${[...new Set(names)].join(' or ')}`;
  return [{ kind: 'choice', pointer, what }];
}

/** Forms that only ask for fields can be named by them. */
function wordsOf(forms: readonly CustomSchema[], otherwise: string): string {
  const names = forms.flatMap((form) => asList(form.required) ?? []).map((name) => `\`${name}\``);
  return names.length === 0 ? otherwise : `${otherwise}: ${[...new Set(names)].join(', ')}`;
}

function schemasIn(value: Value | undefined): CustomSchema[] {
  return (asList(value) ?? []).map(asObject).filter((schema) => schema !== undefined);
}
