import { child } from '../../syntax/pointer.ts';
import { podSpecOf } from '../pod-spec.ts';
import { hasOwnUsers, type PracticeRule, RESTRICTED } from './practice.ts';

export const rootUser: PracticeRule = {
  id: 'practice/root-user',
  severity: 'warning',
  preset: 'strict',
  on: ['core.v1.PodSecurityContext', 'core.v1.SecurityContext'],
  summary: 'No container is told to run as the user 0.',
  documentation: RESTRICTED,
  sources: ['Pod Security Standards restricted: Running as Non-root user', 'kube-linter run-as-non-root'],
  check(node, report) {
    const { value, pointer, scope } = node;
    if (value.runAsUser !== 0 || hasOwnUsers(podSpecOf(node)?.value, scope)) return;
    report({
      pointer: child(pointer, 'runAsUser'),
      message: 'The user 0 is root. Choose another one that the image can run as.',
    });
  },
};
