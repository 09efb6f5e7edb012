import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import { CONTAINER_TYPES } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const volumeMountPath: KubernetesRule = {
  id: 'kubernetes/volume-mount-path',
  severity: 'error',
  on: CONTAINER_TYPES,
  summary: 'Every volume mount has a mountPath, and no two of a container have the same.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  check({ value, pointer }, report) {
    const first = new Map<string, string>();
    (itemsOf(value.volumeMounts) ?? []).forEach((item, index) => {
      const mount = asObject(item);
      if (!mount) return;
      const place = child(pointer, 'volumeMounts', index, 'mountPath');
      if (isEmptyText(mount.mountPath)) {
        report({ pointer: place, message: 'A volume mount needs a mountPath: where the container sees it.' });
        return;
      }
      const path = asString(mount.mountPath);
      if (!path) return;
      const earlier = first.get(path);
      if (earlier === undefined) {
        first.set(path, place);
        return;
      }
      report({
        pointer: place,
        message: `Something is mounted at "${path}" already. Each mount of a container needs its own path.`,
        related: [{ pointer: earlier, message: 'The other mount' }],
      });
    });
  },
};
