import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const STRATEGY = 'OldestEmulationVersion';

export const lease: KubernetesRule = {
  id: 'kubernetes/lease',
  severity: 'error',
  on: ['coordination.v1.LeaseSpec'],
  summary: 'A Lease lasts at least a second, and has a known strategy or one with a domain.',
  documentation: 'https://kubernetes.io/docs/concepts/architecture/leases/',
  check({ value, pointer, scope }, report) {
    const seconds = asNumber(value.leaseDurationSeconds);
    if (seconds !== undefined && seconds < 1) {
      report({ pointer: child(pointer, 'leaseDurationSeconds'), message: 'A lease lasts at least a second.' });
    }
    // Coordinated leader election: servers before 1.33 drop its fields.
    if (!since(scope, '1.33')) return;
    const strategy = asString(value.strategy);
    if (strategy !== undefined && strategy !== STRATEGY) {
      const reason = strategy.includes('/') ? qualifiedName(strategy) : `must be ${STRATEGY}, or have a domain`;
      if (reason) report({ pointer: child(pointer, 'strategy'), message: `The strategy of a lease ${reason}.` });
    }
    if (!asString(value.preferredHolder) || !isEmptyText(value.strategy)) return;
    report({
      pointer: child(pointer, 'preferredHolder'),
      target: 'key',
      message: 'A preferred holder needs a strategy. Add it, or remove preferredHolder.',
    });
  },
};
