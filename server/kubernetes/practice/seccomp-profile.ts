import { child } from '../../syntax/pointer.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

export const seccompProfile: PracticeRule = {
  id: 'practice/seccomp-profile',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.SeccompProfile'],
  summary: 'No container turns the filter of system calls off.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: Seccomp'],
  check({ value, pointer }, report) {
    if (value.type !== 'Unconfined') return;
    const place = child(pointer, 'type');
    report({
      pointer: place,
      message: 'Without seccomp the container may make every system call there is. Use RuntimeDefault.',
      fixes: [
        {
          title: 'Change to "RuntimeDefault"',
          certain: false,
          edits: [{ kind: 'set', pointer: place, value: 'RuntimeDefault' }],
        },
      ],
    });
  },
};
