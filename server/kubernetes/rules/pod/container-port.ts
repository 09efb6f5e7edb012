import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const containerPort: KubernetesRule = {
  id: 'kubernetes/container-port',
  severity: 'error',
  on: ['core.v1.ContainerPort'],
  summary: 'A port of a container has a number from 1 to 65535, and so has its hostPort if it has one.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports',
  check({ value, pointer }, report) {
    const number = isSet(value.containerPort) ? asNumber(value.containerPort) : 0;
    if (number !== undefined && !isPort(number)) {
      report({
        pointer: child(pointer, 'containerPort'),
        message: isSet(value.containerPort)
          ? `The port ${number} does not exist: ports go from 1 to 65535.`
          : 'A port needs a containerPort.',
      });
    }
    const hostPort = asNumber(value.hostPort);
    // 0 is the same as none.
    if (!hostPort || isPort(hostPort)) return;
    report({
      pointer: child(pointer, 'hostPort'),
      message: `The port ${hostPort} does not exist: ports go from 1 to 65535.`,
    });
  },
};

function isPort(number: number): boolean {
  return number >= 1 && number <= 65535;
}
