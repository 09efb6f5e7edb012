import { child } from '../../syntax/pointer.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';
import { hasAmount } from './resources.ts';

export const memoryRequest: PracticeRule = {
  id: 'practice/memory-request',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.Container'],
  summary: 'Every container says how much memory it needs.',
  documentation: `${KUBE_LINTER}unset-memory-requirements`,
  sources: ['kube-linter unset-memory-requirements', 'kube-score container-resources'],
  check(node, report) {
    if (hasAmount(node, 'requests', 'memory')) return;
    report({
      pointer: child(node.pointer, 'resources', 'requests', 'memory'),
      message:
        'Without a memory request the pod is placed on nodes that lack the memory, and is evicted first. Set resources.requests.memory.',
    });
  },
};
