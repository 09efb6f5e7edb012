import { child, type Pointer } from '../../syntax/pointer.ts';
import { asList, asObject, asString, type Value } from '../../syntax/value.ts';
import type { CustomSchema, Fault } from './fault.ts';
import { holdsUnknown } from './unknowns.ts';

/** Entries that a set, or a list with keys, has twice. */
export function listTypeFaults(list: readonly Value[], schema: CustomSchema, pointer: Pointer): Fault[] {
  const type = schema['x-kubernetes-list-type'];
  if (type !== 'set' && type !== 'map') return [];
  const keys = (asList(schema['x-kubernetes-list-map-keys']) ?? []).map(asString).filter((key) => key !== undefined);
  const seen = new Set<string>();
  return list.flatMap((item, index): Fault[] => {
    const identity = type === 'set' ? identityOf([item]) : identityOf(keys.map((key) => asObject(item)?.[key]));
    if (identity === undefined || !seen.has(identity)) {
      if (identity !== undefined) seen.add(identity);
      return [];
    }
    return [{ kind: 'duplicate', pointer: child(pointer, index), keys: type === 'map' ? keys : [] }];
  });
}

/** Values as one text; undefined where one cannot be known or is not there. */
function identityOf(values: readonly (Value | undefined)[]): string | undefined {
  if (values.length === 0 || values.some((value) => value === undefined || holdsUnknown(value))) return undefined;
  return JSON.stringify(values);
}
