import { child } from '../../../syntax/pointer.ts';
import type { KubernetesRule } from '../../scope.ts';
import { LASTING_WORKLOADS, templateSpec } from './pod-template.ts';

export const templateRestartPolicy: KubernetesRule = {
  id: 'kubernetes/template-restart-policy',
  severity: 'error',
  on: LASTING_WORKLOADS,
  summary: 'The pods of workloads that run forever are always restarted.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy',
  check({ value, pointer }, report) {
    const policy = templateSpec(value)?.restartPolicy;
    if (policy !== 'OnFailure' && policy !== 'Never') return;
    const place = child(pointer, 'template', 'spec', 'restartPolicy');
    report({
      pointer: place,
      message: `These pods are always restarted: restartPolicy can only be "Always". For work that ends, use a Job.`,
      fixes: [
        { title: 'Change to "Always"', certain: false, edits: [{ kind: 'set', pointer: place, value: 'Always' }] },
      ],
    });
  },
};
