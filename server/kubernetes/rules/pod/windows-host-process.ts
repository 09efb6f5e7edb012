import { child } from '../../../syntax/pointer.ts';
import { asObject, isUnknown, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { allContainers } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const windowsHostProcess: KubernetesRule = {
  id: 'kubernetes/windows-host-process',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'If one container of a pod is a Windows host process, all are, and the pod is on the host network.',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/',
  check({ value, pointer }, report) {
    const ofPod = hostProcess(value);
    const containers = allContainers(value, pointer).map((container) => {
      return { pointer: container.pointer, own: hostProcess(container.value) };
    });
    if (isUnknown(ofPod) || containers.some(({ own }) => isUnknown(own))) return;
    for (const { pointer: place, own } of containers) {
      if (typeof ofPod !== 'boolean' || typeof own !== 'boolean' || ofPod === own) continue;
      report({
        pointer: child(place, 'securityContext', 'windowsOptions', 'hostProcess'),
        message: `The pod has hostProcess: ${ofPod}, and a container cannot differ from it.`,
      });
    }
    const processes = containers.filter(({ own }) => (typeof own === 'boolean' ? own : ofPod === true));
    if (processes.length === 0) return;
    if (processes.length !== containers.length) {
      report({
        pointer,
        target: 'key',
        message: 'Some containers are host processes: then all containers of the pod have to be.',
      });
    }
    if (value.hostNetwork === true || isUnknown(value.hostNetwork)) return;
    report({
      pointer: child(pointer, 'hostNetwork'),
      message: 'A pod of host processes is on the host network: set hostNetwork: true.',
    });
  },
};

function hostProcess(owner: ObjectValue): Value | undefined {
  return asObject(asObject(owner.securityContext)?.windowsOptions)?.hostProcess;
}
