import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { mayHaveProbes } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

const NOT_NEGATIVE = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];

export const probeNumbers: KubernetesRule = {
  id: 'kubernetes/probe-numbers',
  severity: 'error',
  on: ['core.v1.Probe'],
  summary: 'The times and thresholds of a probe are not negative.',
  documentation:
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes',
  check({ value, pointer, parent }, report) {
    if (!parent || !mayHaveProbes(parent)) return;
    for (const field of NOT_NEGATIVE) {
      const number = asNumber(value[field]);
      if (number === undefined || number >= 0) continue;
      report({ pointer: child(pointer, field), message: `${field} cannot be negative.` });
    }
    const grace = asNumber(value.terminationGracePeriodSeconds);
    if (grace === undefined || grace > 0) return;
    report({
      pointer: child(pointer, 'terminationGracePeriodSeconds'),
      message: 'The terminationGracePeriodSeconds of a probe is at least 1.',
    });
  },
};
