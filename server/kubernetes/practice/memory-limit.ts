import { child } from '../../syntax/pointer.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';
import { hasAmount } from './resources.ts';

export const memoryLimit: PracticeRule = {
  id: 'practice/memory-limit',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.Container'],
  summary: 'Every container says how much memory it may take.',
  documentation: `${KUBE_LINTER}unset-memory-requirements`,
  sources: ['kube-linter unset-memory-requirements', 'kube-score container-resources'],
  check(node, report) {
    if (hasAmount(node, 'limits', 'memory')) return;
    report({
      pointer: child(node.pointer, 'resources', 'limits', 'memory'),
      message: 'Without a memory limit a leak takes the memory of every pod on the node. Set resources.limits.memory.',
    });
  },
};
