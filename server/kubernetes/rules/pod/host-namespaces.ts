import { child } from '../../../syntax/pointer.ts';
import { isEmptyList } from '../../fields.ts';
import { allContainers } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const HOST_NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'];

export const hostNamespaces: KubernetesRule = {
  id: 'kubernetes/host-namespaces',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary:
    'A pod with user namespaces or a shared process namespace does not share the corresponding ones of the host.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/#limitations',
  check({ value, pointer, scope }, report) {
    if (value.shareProcessNamespace === true && value.hostPID === true) {
      // The server names the place it keeps the field in, securityContext, which has no such field in a manifest.
      report({
        pointer: child(pointer, 'shareProcessNamespace'),
        message: 'shareProcessNamespace and hostPID exclude each other. Remove one of them.',
      });
    }
    // Before 1.33, servers drop the field.
    if (value.hostUsers !== false || !since(scope, '1.33')) return;
    for (const field of HOST_NAMESPACES) {
      if (value[field] !== true) continue;
      report({
        pointer: child(pointer, field),
        message: `A pod with hostUsers: false has user ids of its own and cannot have ${field}: true.`,
      });
    }
    if (!since(scope, '1.35')) return;
    for (const container of allContainers(value, pointer)) {
      if (isEmptyList(container.value.volumeDevices)) continue;
      report({
        pointer: child(container.pointer, 'volumeDevices'),
        target: 'key',
        message: 'A pod with hostUsers: false cannot use block devices.',
      });
    }
  },
};
