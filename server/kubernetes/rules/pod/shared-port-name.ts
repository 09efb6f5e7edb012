import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import { allContainers, isSidecar } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const sharedPortName: KubernetesRule = {
  id: 'kubernetes/shared-port-name',
  severity: 'warning',
  on: ['core.v1.PodSpec'],
  summary: 'Port names differ between the containers of a pod.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  check({ value, pointer, scope }, report) {
    const first = new Map<string, { place: string; container: string }>();
    for (const container of allContainers(value, pointer)) {
      const isRunning = container.list === 'containers' || isSidecar(container.value, scope);
      if (!isRunning || container.list === 'ephemeralContainers') continue;
      (itemsOf(container.value.ports) ?? []).forEach((item, index) => {
        const name = asString(asObject(item)?.name);
        if (!name) return;
        const place = child(container.pointer, 'ports', index);
        const earlier = first.get(name);
        if (!earlier) {
          first.set(name, { place, container: container.pointer });
          return;
        }
        // Within one container the server refuses it: another rule.
        if (earlier.container === container.pointer) return;
        report({
          pointer: place,
          message: `Another container has a port named "${name}", and Services and probes that use the name go there.`,
          related: [{ pointer: earlier.place, message: 'The port that is used' }],
        });
      });
    }
  },
};
