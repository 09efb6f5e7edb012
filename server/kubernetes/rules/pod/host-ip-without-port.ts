import { isEmptyText } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const hostIpWithoutPort: KubernetesRule = {
  id: 'kubernetes/host-ip-without-port',
  severity: 'warning',
  on: ['core.v1.ContainerPort'],
  summary: 'A hostIP comes with a hostPort.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports',
  check({ value, pointer, parent }, report) {
    if (isEmptyText(value.hostIP)) return;
    if (!isEmptyText(value.hostPort) && value.hostPort !== 0) return;
    if (parent?.parent?.value.hostNetwork === true) return;
    report({ pointer, message: 'hostIP does nothing without a hostPort. Add the hostPort, or remove hostIP.' });
  },
};
