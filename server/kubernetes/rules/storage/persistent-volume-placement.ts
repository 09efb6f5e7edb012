import { asObject, asString } from '../../../syntax/value.ts';
import { change } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const persistentVolumePlacement: KubernetesRule = {
  id: 'kubernetes/persistent-volume-placement',
  severity: 'error',
  on: ['core.v1.PersistentVolumeSpec'],
  summary: 'A nodeAffinity of a volume says which nodes are required, and the root of a node is never recycled.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#node-affinity',
  check({ value, pointer, parent }, report) {
    if (parent?.type !== 'core.v1.PersistentVolume') return;
    const affinity = asObject(value.nodeAffinity);
    if (affinity && !isSet(affinity.required)) {
      report({
        pointer: `${pointer}/nodeAffinity/required`,
        message: 'The nodeAffinity of a volume needs `required`.',
      });
    }
    const path = asString(asObject(value.hostPath)?.path);
    if (value.persistentVolumeReclaimPolicy !== 'Recycle' || path === undefined || !isRoot(path)) return;
    const place = `${pointer}/persistentVolumeReclaimPolicy`;
    report({
      pointer: place,
      message: 'Recycle deletes everything on a volume, and this one is the whole file system of a node. Use Retain.',
      fixes: [change(place, 'Retain', false)],
    });
  },
};

/** Whether a path is `/`, in whatever way it says so. */
function isRoot(path: string): boolean {
  const left: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') left.pop();
    else if (step !== '' && step !== '.') left.push(step);
  }
  return path.startsWith('/') && left.length === 0;
}
