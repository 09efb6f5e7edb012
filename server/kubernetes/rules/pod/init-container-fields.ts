import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import { isSidecar, standsIn } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const FORBIDDEN = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

export const initContainerFields: KubernetesRule = {
  id: 'kubernetes/init-container-fields',
  severity: 'error',
  on: ['core.v1.Container'],
  summary: 'Init containers have no probes and hooks, unless they are sidecars (restartPolicy: Always).',
  documentation:
    'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#differences-from-regular-containers',
  check(container, report) {
    if (!standsIn(container, 'initContainers') || isSidecar(container.value, container.scope)) return;
    for (const field of FORBIDDEN) {
      if (!isSet(container.value[field])) continue;
      const pointer = child(container.pointer, field);
      report({
        pointer,
        target: 'key',
        message: since(container.scope, '1.29')
          ? `An init container has no ${field}, unless it is a sidecar: restartPolicy: Always.`
          : `An init container has no ${field}.`,
        fixes: [{ title: `Remove ${field}`, certain: false, edits: [{ kind: 'remove', pointer }] }],
      });
    }
  },
};
