import { child } from '../../syntax/pointer.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

const REASONS: readonly (readonly [field: string, reason: string])[] = [
  ['hostNetwork', 'sees the traffic of its node and takes ports from it'],
  ['hostPID', 'sees and can signal every process of its node'],
  ['hostIPC', 'can read the shared memory of processes on its node'],
];

export const hostNamespaces: PracticeRule = {
  id: 'practice/host-namespaces',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.PodSpec'],
  summary: 'A pod shares neither the network, nor the processes, nor the memory of its node.',
  documentation: BASELINE,
  sources: [
    'Pod Security Standards baseline: Host Namespaces',
    'kube-linter host-ipc',
    'kube-linter host-network',
    'kube-linter host-pid',
  ],
  check({ value, pointer }, report) {
    for (const [field, reason] of REASONS) {
      if (value[field] !== true) continue;
      const place = child(pointer, field);
      report({
        pointer: place,
        message: `A pod with ${field}: true ${reason}. Remove ${field} unless the pod is there to manage the node.`,
        fixes: [{ title: `Remove ${field}`, certain: false, edits: [{ kind: 'remove', pointer: place }] }],
      });
    }
  },
};
