import type { RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyList, isSet, itemsOf, nearestOf, oneOf } from '../../fields.ts';
import { labelKey, labelValue } from '../../labels.ts';
import type { KubernetesRule, KubernetesScope } from '../../scope.ts';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

export const labelSelector: KubernetesRule = {
  id: 'kubernetes/label-selector',
  severity: 'error',
  on: ['meta.v1.LabelSelector'],
  summary: 'Label selectors use valid keys, values and operators; In and NotIn have values, the other operators none.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors',
  check(node, report) {
    if (!isChecked(node)) return;
    for (const [key, value] of Object.entries(asObject(node.value.matchLabels) ?? {})) {
      const pointer = child(node.pointer, 'matchLabels', key);
      const keyReason = labelKey(key);
      if (keyReason)
        report({ pointer, target: 'key', message: `"${key}" cannot be the key of a label: it ${keyReason}.` });
      const text = asString(value);
      const valueReason = text && labelValue(text);
      if (valueReason) report({ pointer, message: `No label can have this value: it ${valueReason}.` });
    }
    (itemsOf(node.value.matchExpressions) ?? []).forEach((item, index) => {
      const requirement = asObject(item);
      if (!requirement) return;
      const pointer = child(node.pointer, 'matchExpressions', index);
      const key = isSet(requirement.key) ? asString(requirement.key) : '';
      const keyReason = key === undefined ? undefined : labelKey(key);
      if (keyReason) report({ pointer: child(pointer, 'key'), message: `The key of a label ${keyReason}.` });
      (itemsOf(requirement.values) ?? []).forEach((value, place) => {
        const text = asString(value);
        const reason = text && labelValue(text);
        if (reason) report({ pointer: child(pointer, 'values', place), message: `The value of a label ${reason}.` });
      });
      const operator = isSet(requirement.operator) ? asString(requirement.operator) : '';
      switch (operator) {
        case undefined:
          return;
        case 'In':
        case 'NotIn':
          if (!isEmptyList(requirement.values)) return;
          report({ pointer: child(pointer, 'values'), message: `The operator ${operator} needs at least one value.` });
          return;
        case 'Exists':
        case 'DoesNotExist':
          if (isEmptyList(requirement.values)) return;
          report({
            pointer: child(pointer, 'values'),
            message: `The operator ${operator} looks at the key only. Remove the values, or use In or NotIn.`,
          });
          return;
        default: {
          const meant = nearestOf(operator, OPERATORS);
          report({
            pointer: child(pointer, 'operator'),
            message: `The operator of a label selector is ${oneOf(OPERATORS)}.`,
            ...(meant && {
              fixes: [
                {
                  title: `Change to "${meant}"`,
                  certain: true,
                  edits: [{ kind: 'set', pointer: child(pointer, 'operator'), value: meant }],
                },
              ],
            }),
          });
        }
      }
    });
  },
};

/** The server does not look at the selectors of metrics, nor at those of trust bundles: by default it drops them. */
function isChecked({ parent }: RuleNode<KubernetesScope>): boolean {
  return parent !== undefined && !/\.(MetricIdentifier|ClusterTrustBundleProjection)$/.test(parent.type);
}
