import { child } from '../../syntax/pointer.ts';
import { isUnknown } from '../../syntax/value.ts';
import { CONTAINER_TYPES } from '../pod-spec.ts';
import { isOnWindows, memberAt, type PracticeRule, RESTRICTED, setAt } from './practice.ts';

const PATH = ['securityContext', 'allowPrivilegeEscalation'];

export const privilegeEscalation: PracticeRule = {
  id: 'practice/privilege-escalation',
  severity: 'warning',
  preset: 'recommended',
  on: CONTAINER_TYPES,
  summary: 'No process of a container can get more rights than the one that started it.',
  documentation: RESTRICTED,
  sources: ['Pod Security Standards restricted: Privilege Escalation', 'kube-linter privilege-escalation-container'],
  check(node, report) {
    const { value, pointer } = node;
    const allowed = memberAt(value, ...PATH);
    if (allowed === false || isUnknown(allowed) || isOnWindows(node)) return;
    // A privileged container can always escalate, and may not say otherwise.
    if (memberAt(value, 'securityContext', 'privileged') === true) return;
    report({
      pointer: child(pointer, ...PATH),
      message:
        'A set-user-ID program in this container could make itself root. Set allowPrivilegeEscalation: false in its securityContext.',
      fixes: [
        { title: 'Set allowPrivilegeEscalation: false', certain: false, edits: [setAt(value, pointer, PATH, false)] },
      ],
    });
  },
};
