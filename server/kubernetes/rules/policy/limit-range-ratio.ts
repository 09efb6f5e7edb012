import { child } from '../../../syntax/pointer.ts';
import { asObject, type Value } from '../../../syntax/value.ts';
import { inMilli, parseQuantity } from '../../quantity.ts';
import type { KubernetesRule } from '../../scope.ts';

const ONE = 1000;

export const limitRangeRatio: KubernetesRule = {
  id: 'kubernetes/limit-range-ratio',
  severity: 'error',
  on: ['core.v1.LimitRangeItem'],
  summary: 'maxLimitRequestRatio is at least 1, and not more than max and min let it be.',
  documentation: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  check({ value, pointer }, report) {
    for (const [name, written] of Object.entries(asObject(value.maxLimitRequestRatio) ?? {})) {
      const place = child(pointer, 'maxLimitRequestRatio', name);
      const ratio = milliOf(written);
      if (ratio === undefined) continue;
      if (ratio < ONE) {
        report({ pointer: place, message: `No limit is below its request: the ratio of ${name} is at least 1.` });
        continue;
      }
      const min = milliOf(asObject(value.min)?.[name]);
      const max = milliOf(asObject(value.max)?.[name]);
      if (min === undefined || max === undefined || min <= 0 || ratio / ONE <= max / min) continue;
      report({
        pointer: place,
        message: `With these max and min of ${name}, no limit is more than ${max / min} times its request.`,
        related: [
          { pointer: child(pointer, 'max', name), message: 'max' },
          { pointer: child(pointer, 'min', name), message: 'min' },
        ],
      });
    }
  },
};

function milliOf(value: Value | undefined): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const quantity = parseQuantity(value);
  return quantity && inMilli(quantity);
}
