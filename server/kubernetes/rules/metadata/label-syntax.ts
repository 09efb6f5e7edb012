import type { RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { labelKey, labelValue } from '../../labels.ts';
import type { KubernetesRule, KubernetesScope } from '../../scope.ts';

/** Besides objects themselves, these check the labels and annotations of the metadata in them. */
const TEMPLATES = new Set([
  'core.v1.PodTemplateSpec',
  'core.v1.PersistentVolumeClaimTemplate',
  'resource.v1.ResourceClaimTemplateSpec',
  'resource.v1beta1.ResourceClaimTemplateSpec',
  'resource.v1beta2.ResourceClaimTemplateSpec',
]);

/** Whether the server checks labels and annotations here: not in a CronJob's job template, for instance. */
export function isCheckedMetadata(metadata: RuleNode<KubernetesScope>): boolean {
  const owner = metadata.parent;
  return owner !== undefined && (owner.parent === undefined || TEMPLATES.has(owner.type));
}

export const labelSyntax: KubernetesRule = {
  id: 'kubernetes/label-syntax',
  severity: 'error',
  on: ['meta.v1.ObjectMeta'],
  summary: 'Label keys are qualified names, label values at most 63 letters, digits, dashes, underscores and dots.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  check(node, report) {
    if (!isCheckedMetadata(node)) return;
    for (const [key, value] of Object.entries(asObject(node.value.labels) ?? {})) {
      const pointer = child(node.pointer, 'labels', key);
      const keyReason = labelKey(key);
      if (keyReason)
        report({ pointer, target: 'key', message: `"${key}" cannot be the key of a label: it ${keyReason}.` });
      const text = asString(value);
      const valueReason = text && labelValue(text);
      if (valueReason) {
        report({ pointer, message: `The label "${key}" cannot have this value: it ${valueReason}.` });
      }
    }
  },
};
