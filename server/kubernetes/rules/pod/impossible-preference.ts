import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import { labelValue } from '../../labels.ts';
import type { KubernetesRule } from '../../scope.ts';

export const impossiblePreference: KubernetesRule = {
  id: 'kubernetes/impossible-preference',
  severity: 'warning',
  on: ['core.v1.NodeSelectorTerm'],
  summary: 'Preferred nodes have label values that a label can have.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity',
  check({ value, pointer, parent }, report) {
    if (parent?.type !== 'core.v1.PreferredSchedulingTerm') return;
    (itemsOf(value.matchExpressions) ?? []).forEach((item, index) => {
      (itemsOf(asObject(item)?.values) ?? []).forEach((written, place) => {
        const text = asString(written);
        const reason = text && labelValue(text);
        if (!reason) return;
        report({
          pointer: child(pointer, 'matchExpressions', index, 'values', place),
          message: `No node can have this label: its value ${reason}.`,
        });
      });
    });
  },
};
