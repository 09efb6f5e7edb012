import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

export const lease: KubernetesRule = {
  id: 'kubernetes/lease',
  severity: 'error',
  on: ['coordination.v1.LeaseSpec'],
  summary: 'A Lease lasts at least a second.',
  documentation: 'https://kubernetes.io/docs/concepts/architecture/leases/',
  check({ value, pointer }, report) {
    const seconds = asNumber(value.leaseDurationSeconds);
    if (seconds === undefined || seconds >= 1) return;
    report({ pointer: child(pointer, 'leaseDurationSeconds'), message: 'A lease lasts at least a second.' });
  },
};
