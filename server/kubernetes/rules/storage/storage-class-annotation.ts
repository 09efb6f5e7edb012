import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

const ANNOTATION = 'volume.beta.kubernetes.io/storage-class';

export const storageClassAnnotation: KubernetesRule = {
  id: 'kubernetes/storage-class-annotation',
  severity: 'warning',
  on: ['core.v1.PersistentVolumeClaim', 'core.v1.PersistentVolume'],
  summary: 'Volumes and claims name their class in storageClassName, not in the old annotation.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class',
  check({ value, pointer, parent }, report) {
    const annotations = asObject(asObject(value.metadata)?.annotations);
    if (parent || !annotations || !Object.hasOwn(annotations, ANNOTATION)) return;
    report({
      pointer: child(pointer, 'metadata', 'annotations', ANNOTATION),
      target: 'key',
      message: 'This annotation is deprecated since Kubernetes 1.8: use spec.storageClassName.',
    });
  },
};
