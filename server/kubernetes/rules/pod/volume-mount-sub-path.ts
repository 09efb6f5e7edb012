import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { descendingPath } from './paths.ts';

export const volumeMountSubPath: KubernetesRule = {
  id: 'kubernetes/volume-mount-sub-path',
  severity: 'error',
  on: ['core.v1.VolumeMount'],
  summary: 'subPath and subPathExpr lead down into the volume, and a mount has one of them at most.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
  check({ value, pointer, parent }, report) {
    for (const field of ['subPath', 'subPathExpr']) {
      const place = child(pointer, field);
      if (isEmptyText(value[field])) continue;
      if (parent?.type === 'core.v1.EphemeralContainer') {
        report({ pointer: place, target: 'key', message: `A mount of an ephemeral container has no ${field}.` });
        continue;
      }
      const path = asString(value[field]);
      const reason = path && descendingPath(path);
      if (reason) report({ pointer: place, message: `"${path}" is not inside the volume: ${field} ${reason}.` });
    }
    if (isEmptyText(value.subPath) || isEmptyText(value.subPathExpr)) return;
    report({
      pointer: child(pointer, 'subPathExpr'),
      message: 'A mount has a subPath or a subPathExpr, not both. Remove one of them.',
    });
  },
};
