import { child } from '../../syntax/pointer.ts';
import { isUnknown } from '../../syntax/value.ts';
import { isSet } from '../fields.ts';
import { allContainers } from '../pod-spec.ts';
import { hasOwnUsers, memberAt, type PracticeRule, RESTRICTED, setAt } from './practice.ts';

const PATH = ['securityContext', 'runAsNonRoot'];

export const runAsNonRoot: PracticeRule = {
  id: 'practice/run-as-non-root',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.PodSpec'],
  summary: 'Containers must not start as root.',
  documentation: RESTRICTED,
  sources: ['Pod Security Standards restricted: Running as Non-root', 'kube-linter run-as-non-root'],
  check({ value, pointer, scope }, report) {
    if (hasOwnUsers(value, scope)) return;
    const ofPod = memberAt(value, ...PATH);
    if (isUnknown(ofPod)) return;
    const containers = allContainers(value, pointer);
    for (const container of containers) {
      if (memberAt(container.value, ...PATH) !== false) continue;
      report({
        pointer: child(container.pointer, ...PATH),
        message:
          'This container may start as root. Set runAsNonRoot: true, and a runAsUser if its image is made for root.',
      });
    }
    if (ofPod === true) return;
    const isUndecided = containers.some((container) => !isSet(memberAt(container.value, ...PATH)));
    if (ofPod !== false && !isUndecided) return;
    report({
      pointer: child(pointer, ...PATH),
      message:
        'Containers of this pod may start as root. Set runAsNonRoot: true in the securityContext of the pod, and a ' +
        'runAsUser where an image is made for root.',
      fixes: [{ title: 'Set runAsNonRoot: true', certain: false, edits: [setAt(value, pointer, PATH, true)] }],
    });
  },
};
