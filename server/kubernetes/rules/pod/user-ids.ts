import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const FIELDS = ['runAsUser', 'runAsGroup', 'fsGroup'];
const LARGEST = 2 ** 31 - 1;

export const userIds: KubernetesRule = {
  id: 'kubernetes/user-ids',
  severity: 'error',
  on: ['core.v1.PodSecurityContext', 'core.v1.SecurityContext'],
  summary: 'User and group ids go from 0 to 2147483647.',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  check({ value, pointer }, report) {
    for (const field of FIELDS) {
      if (!isOutside(asNumber(value[field]))) continue;
      report({ pointer: child(pointer, field), message: `${field} goes from 0 to ${LARGEST}.` });
    }
    (itemsOf(value.supplementalGroups) ?? []).forEach((group, index) => {
      if (!isOutside(asNumber(group))) return;
      report({
        pointer: child(pointer, 'supplementalGroups', index),
        message: `A group id goes from 0 to ${LARGEST}.`,
      });
    });
  },
};

function isOutside(id: number | undefined): boolean {
  return id !== undefined && (id < 0 || id > LARGEST);
}
