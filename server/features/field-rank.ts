import type { TypeFacts } from '../schema/facts.ts';
import { shortName } from './describe-head.ts';
import { FIELD_ORDER } from './field-order.ts';

/** Compares the fields of a type: required ones first, then the usual ones in their usual order, then by name. */
export function byUse(name: string, { required = [] }: TypeFacts): (a: string, b: string) => number {
  const order = [...(FIELD_ORDER['*'] ?? []), ...(FIELD_ORDER[shortName(name)] ?? [])].map((field) =>
    field.toLowerCase(),
  );
  const rank = (field: string): number => {
    // What the platform fills in itself comes last.
    if (field === 'status') return Number.MAX_SAFE_INTEGER;
    const place = order.indexOf(field.toLowerCase());
    const use = place < 0 ? order.length : place;
    return required.includes(field) ? use : use + order.length + 1;
  };
  return (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1);
}
