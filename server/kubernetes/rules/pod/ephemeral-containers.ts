import { child } from '../../../syntax/pointer.ts';
import { isEmptyList } from '../../fields.ts';
import { isPodItself } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const ephemeralContainers: KubernetesRule = {
  id: 'kubernetes/ephemeral-containers',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'Ephemeral containers are added to running pods; no manifest has them.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/',
  check({ value, pointer, scope }, report) {
    if (isEmptyList(value.ephemeralContainers)) return;
    const place = child(pointer, 'ephemeralContainers');
    report({
      pointer: place,
      target: 'key',
      message: isPodItself(scope)
        ? 'A pod cannot be created with ephemeral containers: add them to the running pod, with kubectl debug.'
        : 'A template has no ephemeral containers: add them to running pods, with kubectl debug.',
      fixes: [{ title: 'Remove ephemeralContainers', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
    });
  },
};
