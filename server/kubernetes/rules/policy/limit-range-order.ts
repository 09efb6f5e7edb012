import { child } from '../../../syntax/pointer.ts';
import { asObject, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { parseQuantity } from '../../quantity.ts';
import type { KubernetesRule } from '../../scope.ts';
import { mayOvercommit } from '../pod/resource-quantities.ts';

/** Pairs of which the first cannot be more than the second, and the one of them that the server names. */
const ORDER = [
  { low: 'min', high: 'max', named: 'min' },
  { low: 'min', high: 'defaultRequest', named: 'defaultRequest' },
  { low: 'defaultRequest', high: 'max', named: 'defaultRequest' },
  { low: 'defaultRequest', high: 'default', named: 'defaultRequest' },
  { low: 'min', high: 'default', named: 'default' },
  { low: 'default', high: 'max', named: 'default' },
] as const;
const DEFAULTS = ['default', 'defaultRequest'];

export const limitRangeOrder: KubernetesRule = {
  id: 'kubernetes/limit-range-order',
  severity: 'error',
  on: ['core.v1.LimitRangeItem'],
  summary: 'In a LimitRange, min ≤ defaultRequest ≤ default ≤ max; what cannot be overcommitted has one default.',
  documentation: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  check({ value, pointer }, report) {
    for (const name of namesOf(value)) {
      for (const { low, high, named } of ORDER) {
        const least = nanoOf(value, low, name);
        const most = nanoOf(value, high, name);
        if (least === undefined || most === undefined || least <= most) continue;
        const other = named === low ? high : low;
        report({
          pointer: child(pointer, named, name),
          message: `For ${name}, the ${low} (${amountOf(value, low, name)}) is more than the ${high} (${amountOf(value, high, name)}).`,
          related: [{ pointer: child(pointer, other, name), message: other }],
        });
      }
      const request = nanoOf(value, 'defaultRequest', name);
      // In limits for containers, the server fills in the max where there is no default.
      const limit =
        nanoOf(value, 'default', name) ?? (value.type === 'Container' ? nanoOf(value, 'max', name) : undefined);
      if (mayOvercommit(name) || request === undefined || limit === undefined || request >= limit) continue;
      report({
        pointer: child(pointer, 'defaultRequest', name),
        message: `${name} cannot be overcommitted, so its defaultRequest has to be its default (or its max).`,
      });
    }
  },
};

/** The resources that an item speaks of. */
function namesOf(item: ObjectValue): Set<string> {
  return new Set(['min', 'max', ...DEFAULTS].flatMap((map) => Object.keys(asObject(item[map]) ?? {})));
}

function amountOf(item: ObjectValue, map: string, name: string): Value | undefined {
  const amounts = asObject(item[map]);
  return amounts && Object.hasOwn(amounts, name) ? amounts[name] : undefined;
}

function nanoOf(item: ObjectValue, map: string, name: string): bigint | undefined {
  // Pods have no defaults: that they are there is another rule's.
  if (item.type === 'Pod' && DEFAULTS.includes(map)) return undefined;
  const amount = amountOf(item, map, name);
  return typeof amount === 'string' || typeof amount === 'number' ? parseQuantity(amount)?.nano : undefined;
}
