import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { podSpecOf } from '../pod-spec.ts';
import { hasOwnUsers, type PracticeRule, RESTRICTED } from './practice.ts';

export const procMountAlways: PracticeRule = {
  id: 'practice/proc-mount-always',
  severity: 'warning',
  preset: 'strict',
  on: ['core.v1.SecurityContext'],
  summary: 'The parts of /proc that runtimes hide stay hidden, even where the pod has users of its own.',
  documentation: RESTRICTED,
  sources: ['Pod Security Standards restricted: /proc Mount Type'],
  check(node, report) {
    const { value, pointer, scope } = node;
    const mount = asString(value.procMount);
    // Without users of its own this is practice/proc-mount.
    if (!mount || mount === 'Default' || !hasOwnUsers(podSpecOf(node)?.value, scope)) return;
    report({
      pointer: child(pointer, 'procMount'),
      message: 'The restricted standard takes no unmasked /proc from any pod. Remove procMount.',
    });
  },
};
