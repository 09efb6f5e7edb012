import { child } from '../../syntax/pointer.ts';
import { isSet } from '../fields.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';

export const sshPort: PracticeRule = {
  id: 'practice/ssh-port',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.ContainerPort'],
  summary: 'No container listens where SSH does.',
  documentation: `${KUBE_LINTER}ssh-port`,
  sources: ['kube-linter ssh-port'],
  check({ value, pointer }, report) {
    if (value.containerPort !== 22 || (isSet(value.protocol) && value.protocol !== 'TCP')) return;
    report({
      pointer: child(pointer, 'containerPort'),
      message: 'Port 22 is for SSH. Get into containers with kubectl exec, and give other servers another port.',
    });
  },
};
