import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { labelKey, labelValue } from '../../labels.ts';
import type { KubernetesRule } from '../../scope.ts';

export const nodeSelector: KubernetesRule = {
  id: 'kubernetes/node-selector',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'nodeSelector has valid label keys and values.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodeselector',
  check({ value, pointer }, report) {
    for (const [key, member] of Object.entries(asObject(value.nodeSelector) ?? {})) {
      const place = child(pointer, 'nodeSelector', key);
      const keyReason = labelKey(key);
      if (keyReason)
        report({ pointer: place, target: 'key', message: `"${key}" cannot be the key of a label: it ${keyReason}.` });
      const text = asString(member);
      const reason = text && labelValue(text);
      if (reason) report({ pointer: place, message: `No node can have this label: its value ${reason}.` });
    }
  },
};
