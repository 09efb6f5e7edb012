import { child } from '../../syntax/pointer.ts';
import { isUnknown } from '../../syntax/value.ts';
import { isOnWindows, KUBE_LINTER, memberAt, type PracticeRule, setAt } from './practice.ts';

const PATH = ['securityContext', 'readOnlyRootFilesystem'];

export const readOnlyRootFilesystem: PracticeRule = {
  id: 'practice/read-only-root-filesystem',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.Container'],
  summary: 'A container cannot change the files of its image.',
  documentation: `${KUBE_LINTER}no-read-only-root-fs`,
  sources: ['kube-linter no-read-only-root-fs', 'kube-score container-security-context-readonlyrootfilesystem'],
  check(node, report) {
    const { value, pointer } = node;
    const isReadOnly = memberAt(value, ...PATH);
    if (isReadOnly === true || isUnknown(isReadOnly) || isOnWindows(node)) return;
    report({
      pointer: child(pointer, ...PATH),
      message:
        'An intruder could change the program. Set readOnlyRootFilesystem: true in the securityContext, and mount an ' +
        'emptyDir where the program must write.',
      fixes: [
        { title: 'Set readOnlyRootFilesystem: true', certain: false, edits: [setAt(value, pointer, PATH, true)] },
      ],
    });
  },
};
