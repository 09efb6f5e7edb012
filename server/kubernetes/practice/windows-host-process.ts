import { child } from '../../syntax/pointer.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

export const windowsHostProcess: PracticeRule = {
  id: 'practice/windows-host-process',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.WindowsSecurityContextOptions'],
  summary: 'No container is a process of its Windows node.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: HostProcess'],
  check({ value, pointer }, report) {
    if (value.hostProcess !== true) return;
    report({
      pointer: child(pointer, 'hostProcess'),
      message:
        'A HostProcess container runs on its Windows node itself. Remove hostProcess unless it is there to manage the node.',
    });
  },
};
