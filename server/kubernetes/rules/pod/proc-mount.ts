import { child } from '../../../syntax/pointer.ts';
import { isUnknown } from '../../../syntax/value.ts';
import { podSpecOf } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const procMount: KubernetesRule = {
  id: 'kubernetes/proc-mount',
  severity: 'error',
  on: ['core.v1.SecurityContext'],
  summary: 'An unmasked /proc needs a pod with user namespaces (hostUsers: false).',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#proc-access',
  check(node, report) {
    // Before 1.33, servers set the field back to Default.
    if (node.value.procMount !== 'Unmasked' || !since(node.scope, '1.33')) return;
    const hostUsers = podSpecOf(node)?.value.hostUsers;
    if (hostUsers === false || isUnknown(hostUsers)) return;
    report({
      pointer: child(node.pointer, 'procMount'),
      message: 'procMount: Unmasked is for pods with hostUsers: false only.',
    });
  },
};
