import { child } from '../../../syntax/pointer.ts';
import type { KubernetesRule } from '../../scope.ts';

export const recyclePolicy: KubernetesRule = {
  id: 'kubernetes/recycle-policy',
  severity: 'warning',
  on: ['core.v1.PersistentVolumeSpec'],
  summary: 'Volumes are not recycled: that is deprecated.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#recycle',
  check({ value, pointer }, report) {
    if (value.persistentVolumeReclaimPolicy !== 'Recycle') return;
    report({
      pointer: child(pointer, 'persistentVolumeReclaimPolicy'),
      message: 'Recycle is deprecated. Use Retain or Delete, and let a StorageClass make the volumes.',
    });
  },
};
