import type { Report, RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { isEmptyList, isSet, itemsOf } from '../../fields.ts';
import { labelKey } from '../../labels.ts';
import { isPodItself } from '../../pod-spec.ts';
import type { KubernetesScope } from '../../scope.ts';

/**
 * Checks `matchLabelKeys` and `mismatchLabelKeys` of an affinity term or a spread constraint.
 * `merges`: the server adds the keys to the selector of a Pod before it looks; otherwise no key may be in the selector.
 */
export function checkMatchLabelKeys(node: RuleNode<KubernetesScope>, report: Report, merges: boolean): void {
  const { value, pointer, scope } = node;
  if (isUnknown(value.labelSelector)) return;
  const selector = asObject(value.labelSelector);
  const mismatched = itemsOf(value.mismatchLabelKeys) ?? [];
  for (const list of ['matchLabelKeys', 'mismatchLabelKeys']) {
    if (isEmptyList(value[list])) continue;
    if (!selector) {
      if (isSet(value.labelSelector)) continue;
      report({ pointer: child(pointer, list), target: 'key', message: `${list} needs a labelSelector to add to.` });
      continue;
    }
    (itemsOf(value[list]) ?? []).forEach((item, index) => {
      const key = asString(item);
      if (key === undefined) return;
      const place = child(pointer, list, index);
      const reason = labelKey(key);
      if (reason) report({ pointer: place, message: `The key of a label ${reason}.` });
      if (list !== 'matchLabelKeys') return;
      if (mismatched.includes(key)) {
        report({ pointer: place, message: `"${key}" is in mismatchLabelKeys too. Remove it from one of them.` });
      }
      const isMerged = merges && isPodItself(scope) && hasLabel(scope, key);
      if (usesOf(selector, key) + (isMerged ? 1 : 0) < (merges ? 2 : 1)) return;
      report({ pointer: place, message: `"${key}" is in the labelSelector too. Remove it from one of them.` });
    });
  }
}

function hasLabel(scope: KubernetesScope, key: string): boolean {
  return isSet(asObject(asObject(scope.object.metadata)?.labels)?.[key]);
}

/** How often a selector speaks of a key. */
function usesOf(selector: ObjectValue, key: string): number {
  const expressions = (itemsOf(selector.matchExpressions) ?? []).filter((item) => asObject(item)?.key === key).length;
  return expressions + (isSet(asObject(selector.matchLabels)?.[key]) ? 1 : 0);
}
