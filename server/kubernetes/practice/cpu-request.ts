import { child } from '../../syntax/pointer.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';
import { hasAmount } from './resources.ts';

export const cpuRequest: PracticeRule = {
  id: 'practice/cpu-request',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.Container'],
  summary: 'Every container says how much CPU it needs.',
  documentation: `${KUBE_LINTER}unset-cpu-requirements`,
  sources: ['kube-linter unset-cpu-requirements', 'kube-score container-resources'],
  check(node, report) {
    if (hasAmount(node, 'requests', 'cpu')) return;
    report({
      pointer: child(node.pointer, 'resources', 'requests', 'cpu'),
      message:
        'Without a CPU request the pod is placed without regard to it and gets what others leave. Set resources.requests.cpu.',
    });
  },
};
