import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { podSpecOf } from '../pod-spec.ts';
import { BASELINE, hasOwnUsers, type PracticeRule } from './practice.ts';

export const procMount: PracticeRule = {
  id: 'practice/proc-mount',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.SecurityContext'],
  summary: 'The parts of /proc that runtimes hide stay hidden, unless the pod has users of its own.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: /proc Mount Type', 'kube-linter unsafe-proc-mount'],
  check(node, report) {
    const { value, pointer, scope } = node;
    const mount = asString(value.procMount);
    if (!mount || mount === 'Default' || hasOwnUsers(podSpecOf(node)?.value, scope)) return;
    const place = child(pointer, 'procMount');
    report({
      pointer: place,
      message: 'An unmasked /proc shows the container things of its node. Remove procMount, or set hostUsers: false.',
      fixes: [{ title: 'Remove procMount', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
    });
  },
};
