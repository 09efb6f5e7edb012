import { type KubernetesRule, since } from '../../scope.ts';
import { checkMatchLabelKeys } from './match-label-keys.ts';

export const topologySpreadKeys: KubernetesRule = {
  id: 'kubernetes/topology-spread-keys',
  severity: 'error',
  on: ['core.v1.TopologySpreadConstraint'],
  summary: 'The matchLabelKeys of a spread constraint are valid and not in its labelSelector.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  check(node, report) {
    // Before 1.27, servers drop the keys; since 1.34, they add them to the selector.
    if (since(node.scope, '1.27')) checkMatchLabelKeys(node, report, since(node.scope, '1.34'));
  },
};
