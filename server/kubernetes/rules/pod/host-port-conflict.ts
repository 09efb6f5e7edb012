import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString, isUnknown } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import { containersIn, isPodItself, type PodContainer } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const hostPortConflict: KubernetesRule = {
  id: 'kubernetes/host-port-conflict',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'No two ports of a pod take the same port of the host (same protocol, host IP and number).',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports',
  check({ value, pointer, scope }, report) {
    // In a Pod on the host network, every port takes the same one of the host.
    const takesHostPorts = value.hostNetwork === true && isPodItself(scope);
    checkTogether(containersIn(value, pointer, 'containers'), takesHostPorts, report);
    // Init containers run one after the other, so only the ports of one can clash.
    for (const container of containersIn(value, pointer, 'initContainers')) {
      checkTogether([container], takesHostPorts, report);
    }
  },
};

function checkTogether(containers: readonly PodContainer[], takesHostPorts: boolean, report: Report): void {
  const first = new Map<string, string>();
  for (const container of containers) {
    (itemsOf(container.value.ports) ?? []).forEach((item, index) => {
      const port = asObject(item);
      const number = asNumber(port?.hostPort) || (takesHostPorts ? asNumber(port?.containerPort) : 0);
      if (!port || !number || isUnknown(port.hostIP) || isUnknown(port.protocol)) return;
      const place = child(container.pointer, 'ports', index, 'hostPort');
      const key = `${asString(port.protocol) || 'TCP'}/${asString(port.hostIP) ?? ''}/${number}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, place);
        return;
      }
      report({
        pointer: place,
        message: `Another port of this pod takes port ${number} of the host already.`,
        related: [{ pointer: earlier, message: 'The other port' }],
      });
    });
  }
}
