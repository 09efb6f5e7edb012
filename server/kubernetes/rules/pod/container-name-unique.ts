import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { allContainers, containersIn } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const containerNameUnique: KubernetesRule = {
  id: 'kubernetes/container-name-unique',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'The names of all containers of a pod differ, init and ephemeral containers included.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container',
  check({ value, pointer }, report) {
    const first = new Map<string, string>();
    // As the server does, the app containers come first: a clash is reported at the other one.
    const containers = [
      ...containersIn(value, pointer, 'containers'),
      ...allContainers(value, pointer).filter((container) => container.list !== 'containers'),
    ];
    for (const container of containers) {
      const name = asString(container.value.name);
      if (!name) continue;
      const place = child(container.pointer, 'name');
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, place);
        continue;
      }
      report({
        pointer: place,
        message: `Another container of this pod is named "${name}" already. Give each its own name.`,
        related: [{ pointer: earlier, message: 'The other container' }],
      });
    }
  },
};
