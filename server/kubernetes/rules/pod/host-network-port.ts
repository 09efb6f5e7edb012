import { child } from '../../../syntax/pointer.ts';
import { asNumber, asObject } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import { containersIn } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const hostNetworkPort: KubernetesRule = {
  id: 'kubernetes/host-network-port',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'In a pod on the host network, a hostPort equals its containerPort.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports',
  check({ value, pointer }, report) {
    if (value.hostNetwork !== true) return;
    for (const container of containersIn(value, pointer, 'containers')) {
      (itemsOf(container.value.ports) ?? []).forEach((item, index) => {
        const port = asObject(item);
        const hostPort = asNumber(port?.hostPort);
        const containerPort = asNumber(port?.containerPort);
        // Without a hostPort, the server takes the containerPort.
        if (!hostPort || containerPort === undefined || hostPort === containerPort) return;
        const place = child(container.pointer, 'ports', index, 'hostPort');
        report({
          pointer: place,
          message: `With hostNetwork, the container listens on the host itself: hostPort can only be ${containerPort}, its containerPort.`,
          fixes: [{ title: 'Remove hostPort', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
        });
      });
    }
  },
};
