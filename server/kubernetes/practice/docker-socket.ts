import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';

const SOCKET = /(?:^|\/)(?:docker|containerd|crio|cri-dockerd)\.sock\/?$/;

export const dockerSocket: PracticeRule = {
  id: 'practice/docker-socket',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.HostPathVolumeSource'],
  summary: 'No container gets hold of the container runtime of its node.',
  documentation: `${KUBE_LINTER}docker-sock`,
  sources: ['kube-linter docker-sock'],
  check({ value, pointer }, report) {
    if (!SOCKET.test(asString(value.path) ?? '')) return;
    report({
      pointer: child(pointer, 'path'),
      message:
        'Through the socket of the container runtime a container can start others that own the node. Build and run containers without it.',
    });
  },
};
