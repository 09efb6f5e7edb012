import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { volumeFilePath } from './paths.ts';

export const volumeItem: KubernetesRule = {
  id: 'kubernetes/volume-item',
  severity: 'error',
  on: ['core.v1.KeyToPath'],
  summary: 'An item of a ConfigMap or Secret volume has a key, and a path inside the volume.',
  documentation:
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#add-configmap-data-to-a-specific-path-in-the-volume',
  check({ value, pointer }, report) {
    if (isEmptyText(value.key)) report({ pointer: child(pointer, 'key'), message: 'An item needs the key to take.' });
    const place = child(pointer, 'path');
    if (isEmptyText(value.path)) {
      report({ pointer: place, message: 'An item needs the path of its file in the volume.' });
      return;
    }
    const path = asString(value.path);
    const reason = path && volumeFilePath(path);
    if (reason) report({ pointer: place, message: `"${path}" is not inside the volume: a path ${reason}.` });
  },
};
