import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { change, checkForm, removal, requireText } from '../../checks.ts';
import { isEmptyText, isSet, nearestOf, oneOf } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { RBAC_GROUP } from './rbac-group.ts';

const KINDS = ['ServiceAccount', 'User', 'Group'];

export const roleSubject: KubernetesRule = {
  id: 'kubernetes/role-subject',
  severity: 'error',
  on: ['rbac.v1.Subject'],
  summary: 'A role is given to ServiceAccounts, Users and Groups, each in its own API group.',
  documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
  check({ value, pointer, scope }, report) {
    requireText(value, 'name', pointer, report, 'A subject needs a name.');
    const kind = isSet(value.kind) ? asString(value.kind) : '';
    const group = isSet(value.apiGroup) ? asString(value.apiGroup) : '';
    const groupPlace = child(pointer, 'apiGroup');
    switch (kind) {
      case undefined:
        return;
      case 'ServiceAccount':
        checkForm(value.name, child(pointer, 'name'), dns1123Subdomain, report, 'The name of a ServiceAccount');
        if (group) {
          report({
            pointer: groupPlace,
            message: 'A ServiceAccount is in the core API group: it has no apiGroup here.',
            fixes: [removal(groupPlace, 'apiGroup', true)],
          });
        }
        if (scope.kind === 'ClusterRoleBinding' && isEmptyText(value.namespace)) {
          report({
            pointer: child(pointer, 'namespace'),
            message: 'A ClusterRoleBinding needs the namespace of a ServiceAccount.',
          });
        }
        return;
      case 'User':
      case 'Group':
        // Without one the server fills in the right one.
        if (!group || group === RBAC_GROUP) return;
        report({
          pointer: groupPlace,
          message: `The apiGroup of a ${kind} is "${RBAC_GROUP}".`,
          fixes: [change(groupPlace, RBAC_GROUP, true)],
        });
        return;
      default: {
        const meant = nearestOf(kind, KINDS);
        const place = child(pointer, 'kind');
        report({
          pointer: place,
          message: `A subject is of the kind ${oneOf(KINDS)}.`,
          ...(meant && { fixes: [change(place, meant, true)] }),
        });
      }
    }
  },
};
