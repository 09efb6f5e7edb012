import { child } from '../../../syntax/pointer.ts';
import { asNumber, asObject } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { mayHaveProbes } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const probeKinds: KubernetesRule = {
  id: 'kubernetes/probe-kinds',
  severity: 'error',
  on: ['core.v1.Container'],
  summary: 'Liveness and startup probes succeed at once; readiness probes have no grace period of their own.',
  documentation:
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes',
  check(container, report) {
    if (!mayHaveProbes(container)) return;
    for (const kind of ['livenessProbe', 'startupProbe']) {
      const threshold = asNumber(asObject(container.value[kind])?.successThreshold);
      // 0 stands for the default, 1; negative ones are another rule's.
      if (threshold === undefined || threshold <= 1) continue;
      const pointer = child(container.pointer, kind, 'successThreshold');
      report({
        pointer,
        message: `The successThreshold of a ${kind} can only be 1.`,
        fixes: [{ title: 'Set to 1', certain: true, edits: [{ kind: 'set', pointer, value: 1 }] }],
      });
    }
    if (!isSet(asObject(container.value.readinessProbe)?.terminationGracePeriodSeconds)) return;
    const pointer = child(container.pointer, 'readinessProbe', 'terminationGracePeriodSeconds');
    report({
      pointer,
      message: 'A readiness probe never ends the container, so it has no terminationGracePeriodSeconds.',
      fixes: [{ title: 'Remove it', certain: true, edits: [{ kind: 'remove', pointer }] }],
    });
  },
};
