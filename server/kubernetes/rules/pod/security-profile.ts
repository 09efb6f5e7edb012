import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet, nearestOf, oneOf } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { descendingPath } from './paths.ts';

const TYPES = ['RuntimeDefault', 'Localhost', 'Unconfined'];
const LONGEST_PROFILE = 4095;

export const securityProfile: KubernetesRule = {
  id: 'kubernetes/security-profile',
  severity: 'error',
  on: ['core.v1.SeccompProfile', 'core.v1.AppArmorProfile'],
  summary: 'A seccomp or AppArmor profile has a type, and a localhostProfile exactly when the type is Localhost.',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  check({ value, pointer, type, scope }, report) {
    const isSeccomp = type === 'core.v1.SeccompProfile';
    if (!isSeccomp && !since(scope, '1.30')) return;
    const kind = asString(value.type);
    const typePlace = child(pointer, 'type');
    if (isEmptyText(value.type)) {
      report({ pointer: typePlace, message: `A profile needs a type: ${oneOf(TYPES)}.` });
    } else if (kind !== undefined && !TYPES.includes(kind)) {
      const meant = nearestOf(kind, TYPES);
      report({
        pointer: typePlace,
        message: `The type of a profile cannot be "${kind}": it is ${oneOf(TYPES)}.`,
        ...(meant && {
          fixes: [
            {
              title: `Change to "${meant}"`,
              certain: true,
              edits: [{ kind: 'set', pointer: typePlace, value: meant }],
            },
          ],
        }),
      });
      return;
    }
    const place = child(pointer, 'localhostProfile');
    if (kind !== 'Localhost') {
      if (!isSet(value.localhostProfile) || (!isSeccomp && isEmptyText(value.type))) return;
      if (kind === undefined && isSet(value.type)) return;
      report({
        pointer: place,
        message: 'A localhostProfile is for profiles of type Localhost only.',
        fixes: [{ title: 'Remove localhostProfile', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
      });
      return;
    }
    if (!isSet(value.localhostProfile)) {
      report({ pointer: place, message: 'A profile of type Localhost needs a localhostProfile.' });
      return;
    }
    const profile = asString(value.localhostProfile);
    if (profile === undefined) return;
    const reason = isSeccomp ? descendingPath(profile) : appArmorReason(profile);
    if (reason) report({ pointer: place, message: `The localhostProfile ${reason}.` });
  },
};

function appArmorReason(profile: string): string | undefined {
  if (profile !== profile.trim()) return 'must not have white space around it';
  if (profile === '') return 'must not be empty';
  return profile.length > LONGEST_PROFILE ? `must have at most ${LONGEST_PROFILE} characters` : undefined;
}
