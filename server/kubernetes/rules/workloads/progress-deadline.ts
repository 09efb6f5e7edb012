import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

/** What the server fills in. */
const DEFAULT_SECONDS = 600;

export const progressDeadline: KubernetesRule = {
  id: 'kubernetes/progress-deadline',
  severity: 'error',
  on: ['apps.v1.DeploymentSpec'],
  summary: 'progressDeadlineSeconds is longer than minReadySeconds.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds',
  check({ value, pointer }, report) {
    const isWritten = isSet(value.progressDeadlineSeconds);
    const deadline = isWritten ? asNumber(value.progressDeadlineSeconds) : DEFAULT_SECONDS;
    const ready = isSet(value.minReadySeconds) ? asNumber(value.minReadySeconds) : 0;
    // Negative numbers have a rule of their own.
    if (deadline === undefined || ready === undefined || deadline < 0 || deadline > ready) return;
    report({
      pointer: child(pointer, 'progressDeadlineSeconds'),
      message: isWritten
        ? `The deadline of ${deadline} seconds passes before a pod counts as ready (minReadySeconds: ${ready}). Make it longer.`
        : `A pod counts as ready after ${ready} seconds (minReadySeconds), and the deadline is ${deadline} unless you set it. Set it to more.`,
      ...(isSet(value.minReadySeconds) && {
        related: [{ pointer: child(pointer, 'minReadySeconds'), message: 'minReadySeconds' }],
      }),
    });
  },
};
