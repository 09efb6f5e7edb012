import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

/** Where a server accepts a missing template as an empty one, and then misses its containers. */
const EMPTY_TEMPLATE = new Set(['apps.v1.ReplicaSetSpec', 'core.v1.PodTemplate']);

export const templateRequired: KubernetesRule = {
  id: 'kubernetes/template-required',
  severity: 'error',
  on: ['core.v1.ReplicationControllerSpec', 'core.v1.PodTemplateSpec', ...EMPTY_TEMPLATE],
  summary: 'A workload has a pod template, and the template a pod spec.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates',
  check({ value, pointer, type }, report) {
    if (type === 'core.v1.PodTemplateSpec') {
      if (isSet(value.spec)) return;
      report({
        pointer: child(pointer, 'spec', 'containers'),
        message: 'The pod template has no spec: its containers are missing.',
      });
      return;
    }
    if (isSet(value.template)) return;
    report({
      pointer: EMPTY_TEMPLATE.has(type) ? child(pointer, 'template', 'spec', 'containers') : child(pointer, 'template'),
      message: 'A pod template is missing.',
    });
  },
};
