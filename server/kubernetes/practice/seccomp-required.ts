import { child } from '../../syntax/pointer.ts';
import { isSet } from '../fields.ts';
import { allContainers } from '../pod-spec.ts';
import { isOnWindows, memberAt, type PracticeRule, RESTRICTED, setAt } from './practice.ts';

const PATH = ['securityContext', 'seccompProfile'];

export const seccompRequired: PracticeRule = {
  id: 'practice/seccomp-required',
  severity: 'warning',
  preset: 'strict',
  on: ['core.v1.PodSpec'],
  summary: 'A filter of system calls is chosen for every container.',
  documentation: RESTRICTED,
  sources: ['Pod Security Standards restricted: Seccomp'],
  check(node, report) {
    const { value, pointer } = node;
    if (isSet(memberAt(value, ...PATH)) || isOnWindows(node)) return;
    const containers = allContainers(value, pointer);
    if (containers.every((container) => isSet(memberAt(container.value, ...PATH)))) return;
    report({
      pointer: child(pointer, ...PATH),
      message:
        'Without a seccomp profile many clusters let containers make every system call. Set one of type RuntimeDefault ' +
        'in the securityContext of the pod.',
      fixes: [
        {
          title: 'Set seccompProfile to RuntimeDefault',
          certain: false,
          edits: [setAt(value, pointer, PATH, { type: 'RuntimeDefault' })],
        },
      ],
    });
  },
};
