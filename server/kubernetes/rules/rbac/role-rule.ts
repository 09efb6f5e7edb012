import { child } from '../../../syntax/pointer.ts';
import { isUnknown } from '../../../syntax/value.ts';
import { isEmptyList } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const roleRule: KubernetesRule = {
  id: 'kubernetes/role-rule',
  severity: 'error',
  on: ['rbac.v1.PolicyRule'],
  summary: 'A rule of a role has verbs, and speaks of resources or, in a ClusterRole, of URLs.',
  documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources',
  check({ value, pointer, scope }, report) {
    const need = (field: string, message: string) => {
      if (isEmptyList(value[field])) report({ pointer: child(pointer, field), message });
    };
    need('verbs', 'A rule needs at least one verb, such as get.');
    const urls = child(pointer, 'nonResourceURLs');
    if (isUnknown(value.nonResourceURLs)) return;
    if (!isEmptyList(value.nonResourceURLs)) {
      if (scope.kind === 'Role') {
        report({
          pointer: urls,
          target: 'key',
          message: 'URLs belong to no namespace: only a ClusterRole can have nonResourceURLs.',
        });
      }
      const others = ['apiGroups', 'resources', 'resourceNames'].filter((field) => !isEmptyList(value[field]));
      if (others.length > 0) {
        report({
          pointer: urls,
          target: 'key',
          message: `A rule speaks of resources or of URLs. Make a rule of its own for nonResourceURLs, without ${others.join(', ')}.`,
        });
      }
      return;
    }
    need('apiGroups', 'A rule for resources needs their API groups; "" is the core group.');
    need('resources', 'A rule needs at least one resource, such as pods.');
  },
};
