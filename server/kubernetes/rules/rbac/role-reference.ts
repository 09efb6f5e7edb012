import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown } from '../../../syntax/value.ts';
import { change, checkForm, requireText } from '../../checks.ts';
import { isSet, nearestOf, oneOf } from '../../fields.ts';
import { pathSegment } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { RBAC_GROUP } from './rbac-group.ts';

const POINTER = '/roleRef';

export const roleReference: KubernetesRule = {
  id: 'kubernetes/role-reference',
  severity: 'error',
  on: ['rbac.v1.RoleBinding', 'rbac.v1.ClusterRoleBinding'],
  summary: 'A binding refers to a Role or ClusterRole by name; a ClusterRoleBinding to a ClusterRole only.',
  documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
  check({ value, type }, report) {
    const allowed = type === 'rbac.v1.RoleBinding' ? ['Role', 'ClusterRole'] : ['ClusterRole'];
    if (!isSet(value.roleRef)) {
      report({ pointer: POINTER, message: `A binding needs a \`roleRef\` to a ${allowed.join(' or ')}.` });
      return;
    }
    const reference = asObject(value.roleRef);
    if (!reference) return;
    const group = asString(reference.apiGroup);
    const groupPlace = child(POINTER, 'apiGroup');
    if (group && group !== RBAC_GROUP) {
      report({
        pointer: groupPlace,
        message: `The apiGroup of a role is "${RBAC_GROUP}".`,
        fixes: [change(groupPlace, RBAC_GROUP, true)],
      });
    }
    const kind = isSet(reference.kind) ? asString(reference.kind) : '';
    const kindPlace = child(POINTER, 'kind');
    if (kind !== undefined && !isUnknown(reference.kind) && !allowed.includes(kind)) {
      const meant = nearestOf(kind, allowed);
      const isRole = kind === 'Role';
      report({
        pointer: kindPlace,
        message: isRole
          ? 'A ClusterRoleBinding binds a ClusterRole: a Role holds in its own namespace only. Use a RoleBinding for it.'
          : `The kind of a roleRef is ${oneOf(allowed)}.`,
        ...(meant && { fixes: [change(kindPlace, meant, true)] }),
      });
    }
    requireText(reference, 'name', POINTER, report, 'A roleRef needs the name of a role.');
    checkForm(reference.name, child(POINTER, 'name'), pathSegment, report, 'The name of a role');
  },
};
