import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import { allContainers, isPodItself } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

interface Port {
  readonly pointer: Pointer;
  readonly hostIp: string;
  readonly hostPort: number;
}

export const duplicatePort: KubernetesRule = {
  id: 'kubernetes/duplicate-port',
  severity: 'warning',
  on: ['core.v1.PodSpec'],
  summary: 'No two ports of a pod are the same: all its containers share one network.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
  check({ value, pointer, scope }, report) {
    // In a Pod on the host network, the same port twice is refused: another rule.
    if (value.hostNetwork === true && isPodItself(scope)) return;
    const ports = new Map<string, Port[]>();
    for (const container of allContainers(value, pointer)) {
      (itemsOf(container.value.ports) ?? []).forEach((item, index) => {
        const written = asObject(item);
        const number = asNumber(written?.containerPort);
        if (!written || number === undefined || hasUnknownPart(written)) return;
        const port: Port = {
          pointer: child(container.pointer, 'ports', index),
          hostIp: asString(written.hostIP) ?? '',
          hostPort: asNumber(written.hostPort) ?? 0,
        };
        const key = `${number}/${asString(written.protocol) || 'TCP'}`;
        const earlier = ports.get(key) ?? [];
        const message = clash(port, earlier);
        if (message) report({ pointer: port.pointer, message: `Port ${key} ${message}`, related: related(earlier) });
        ports.set(key, [...earlier, port]);
      });
    }
  },
};

function clash(port: Port, others: readonly Port[]): string | undefined {
  if (others.some((other) => other.hostIp === port.hostIp && other.hostPort === port.hostPort)) {
    return 'is in this pod already. One entry is enough, and two containers cannot listen on it.';
  }
  if (others.some((other) => other.hostPort === 0 || port.hostPort === 0)) {
    return 'is in this pod already, with and without a hostPort. Keep the one with it.';
  }
  if (others.some((other) => other.hostPort === port.hostPort && (other.hostIp === '') !== (port.hostIp === ''))) {
    return 'takes the same hostPort with and without a hostIP: which one gets the traffic is not defined.';
  }
  return undefined;
}

function related(others: readonly Port[]): { pointer: Pointer; message: string }[] {
  return others.slice(0, 1).map(({ pointer }) => ({ pointer, message: 'The other port' }));
}

function hasUnknownPart(port: ObjectValue): boolean {
  return isUnknown(port.protocol) || isUnknown(port.hostIP) || isUnknown(port.hostPort);
}
