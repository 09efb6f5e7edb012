import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import { checkForm } from '../../checks.ts';
import { labelKey, labelValue } from '../../labels.ts';
import type { KubernetesRule } from '../../scope.ts';

export const serviceSelector: KubernetesRule = {
  id: 'kubernetes/service-selector',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'A Service selects pods by labels that a pod can have.',
  documentation:
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#service-and-replicationcontroller',
  check({ value, pointer }, report) {
    for (const [key, label] of Object.entries(asObject(value.selector) ?? {})) {
      const place = child(pointer, 'selector', key);
      const reason = labelKey(key);
      if (reason)
        report({ pointer: place, target: 'key', message: `"${key}" cannot be the key of a label: it ${reason}.` });
      checkForm(label, place, labelValue, report, 'No pod can have this label: its value');
    }
  },
};
