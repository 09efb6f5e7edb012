import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf, nearestOf } from '../../fields.ts';
import { CONTAINER_TYPES } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';
import { volumesOf } from './volumes-of.ts';

export const volumeMountName: KubernetesRule = {
  id: 'kubernetes/volume-mount-name',
  severity: 'error',
  on: CONTAINER_TYPES,
  summary: 'Every volume mount names a volume of the pod.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  check({ value, pointer, parent }, report) {
    const mounts = itemsOf(value.volumeMounts) ?? [];
    const volumes = parent && mounts.length > 0 ? volumesOf(parent) : undefined;
    mounts.forEach((item, index) => {
      const mount = asObject(item);
      if (!mount) return;
      const place = child(pointer, 'volumeMounts', index, 'name');
      if (isEmptyText(mount.name)) {
        report({ pointer: place, message: 'A volume mount needs the name of a volume.' });
        return;
      }
      const name = asString(mount.name);
      if (!name || !volumes || volumes.has(name)) return;
      const names = [...volumes.keys()];
      const meant = nearestOf(name, names) ?? (names.length === 1 ? names[0] : undefined);
      report({
        pointer: place,
        message:
          names.length === 0
            ? `The pod has no volumes, so "${name}" cannot be mounted. Add it to the volumes of the pod spec.`
            : `The pod has no volume named "${name}". It has ${names.join(', ')}.`,
        ...(meant && {
          fixes: [
            { title: `Change to "${meant}"`, certain: false, edits: [{ kind: 'set', pointer: place, value: meant }] },
          ],
        }),
      });
    });
  },
};
