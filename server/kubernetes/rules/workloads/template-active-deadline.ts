import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { LASTING_WORKLOADS, templateSpec } from './pod-template.ts';

export const templateActiveDeadline: KubernetesRule = {
  id: 'kubernetes/template-active-deadline',
  severity: 'error',
  on: LASTING_WORKLOADS,
  summary: 'Only Jobs and Pods have activeDeadlineSeconds, not the pods of workloads that run forever.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#lifecycle',
  check({ value, pointer }, report) {
    if (!isSet(templateSpec(value)?.activeDeadlineSeconds)) return;
    const place = child(pointer, 'template', 'spec', 'activeDeadlineSeconds');
    report({
      pointer: place,
      target: 'key',
      message: 'Pods that run forever have no activeDeadlineSeconds. Remove it, or use a Job.',
      fixes: [{ title: 'Remove activeDeadlineSeconds', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
    });
  },
};
