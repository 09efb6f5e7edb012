import { isEmptyList } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const execCommand: KubernetesRule = {
  id: 'kubernetes/exec-command',
  severity: 'error',
  on: ['core.v1.ExecAction'],
  summary: 'An exec probe or hook has a command.',
  documentation:
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-a-liveness-command',
  check({ value, pointer }, report) {
    if (!isEmptyList(value.command)) return;
    report({ pointer: `${pointer}/command`, message: 'exec needs a command to run, as a list of words.' });
  },
};
