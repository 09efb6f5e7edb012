import { child } from '../../../syntax/pointer.ts';
import { isEmptyList, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const LISTS = ['containers', 'initContainers'];

export const containersRequired: KubernetesRule = {
  id: 'kubernetes/containers-required',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'A pod has at least one container, and no list of containers has an empty item.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates',
  check({ value, pointer }, report) {
    if (isEmptyList(value.containers)) {
      report({ pointer: child(pointer, 'containers'), message: 'A pod needs at least one container.' });
    }
    for (const list of LISTS) {
      (itemsOf(value[list]) ?? []).forEach((item, index) => {
        if (item !== null) return;
        report({
          pointer: child(pointer, list, index, 'name'),
          message: 'This list item is empty: a container needs a name and an image.',
          fixes: [
            {
              title: 'Remove the empty item',
              certain: false,
              edits: [{ kind: 'remove', pointer: child(pointer, list, index) }],
            },
          ],
        });
      });
    }
  },
};
