import { asObject } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const privilegeEscalation: KubernetesRule = {
  id: 'kubernetes/privilege-escalation',
  severity: 'error',
  on: ['core.v1.SecurityContext'],
  summary: 'allowPrivilegeEscalation: false contradicts privileged: true and the capability CAP_SYS_ADMIN.',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  check({ value, pointer }, report) {
    if (value.allowPrivilegeEscalation !== false) return;
    if (value.privileged === true) {
      report({
        pointer,
        target: 'key',
        message:
          'A privileged container can always escalate: remove privileged: true or allowPrivilegeEscalation: false.',
      });
    }
    // The server compares the name as it is written: SYS_ADMIN without the prefix passes.
    if (!(itemsOf(asObject(value.capabilities)?.add) ?? []).includes('CAP_SYS_ADMIN')) return;
    report({
      pointer,
      target: 'key',
      message: 'The capability CAP_SYS_ADMIN contradicts allowPrivilegeEscalation: false. Remove one of them.',
    });
  },
};
