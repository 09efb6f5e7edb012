import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { isEmptyList, isSet, itemsOf } from '../../fields.ts';
import { labelKey } from '../../labels.ts';
import type { KubernetesRule } from '../../scope.ts';

export const allowedTopologies: KubernetesRule = {
  id: 'kubernetes/allowed-topologies',
  severity: 'error',
  on: ['storage.v1.StorageClass'],
  summary: 'The topologies of a StorageClass have keys with values, and differ.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/storage-classes/#allowed-topologies',
  check({ value }, report) {
    const seen = new Set<string>();
    (itemsOf(value.allowedTopologies) ?? []).forEach((item, index) => {
      const term = asObject(item);
      if (!term) return;
      const place = child('/allowedTopologies', index, 'matchLabelExpressions');
      const meaning = checkTerm(term, place, report);
      if (meaning === undefined) return;
      if (meaning === '') {
        report({ pointer: place, message: 'A topology needs at least one key with values.' });
      } else if (seen.has(meaning)) {
        report({ pointer: place, target: 'key', message: 'This topology is in the list already.' });
      }
      seen.add(meaning);
    });
  },
};

/** Reports what is wrong with a term. Returns what it means, the same text for the same meaning; undefined if unknown. */
function checkTerm(term: ObjectValue, pointer: Pointer, report: Report): string | undefined {
  const keys = new Map<string, string>();
  const expressions = itemsOf(term.matchLabelExpressions);
  expressions?.forEach((item, index) => {
    const expression = asObject(item);
    const key = isSet(expression?.key) ? asString(expression?.key) : '';
    if (!expression || key === undefined) return;
    const place = child(pointer, index);
    const reason = labelKey(key);
    if (reason) report({ pointer: child(place, 'key'), message: `The key of a node label ${reason}.` });
    if (keys.has(key))
      report({ pointer: child(place, 'key'), message: `The key "${key}" is in this topology already.` });
    const values = itemsOf(expression.values) ?? [];
    if (isEmptyList(expression.values)) {
      report({ pointer: child(place, 'values'), message: 'A key of a topology needs at least one value.' });
    }
    values.forEach((value, at) => {
      if (typeof value !== 'string' || values.indexOf(value) === at) return;
      report({ pointer: child(place, 'values', at), message: `"${value}" is in this list already.` });
    });
    keys.set(key, [...values].map(String).sort().join(','));
  });
  if (!expressions) return undefined;
  return [...keys]
    .map(([key, values]) => `${key}=${values}`)
    .sort()
    .join(';');
}
