import { child } from '../../../syntax/pointer.ts';
import { isEmptyList } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const aggregationRule: KubernetesRule = {
  id: 'kubernetes/aggregation-rule',
  severity: 'error',
  on: ['rbac.v1.AggregationRule'],
  summary: 'An aggregated ClusterRole selects the ClusterRoles it is made of.',
  documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles',
  check({ value, pointer }, report) {
    if (!isEmptyList(value.clusterRoleSelectors)) return;
    report({
      pointer: child(pointer, 'clusterRoleSelectors'),
      message: 'An aggregationRule needs at least one selector of ClusterRoles.',
    });
  },
};
