import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { volumeFilePath } from './paths.ts';

export const downwardApiFile: KubernetesRule = {
  id: 'kubernetes/downward-api-file',
  severity: 'error',
  on: ['core.v1.DownwardAPIVolumeFile'],
  summary: 'A file of the downward API has a path inside the volume and one source: fieldRef or resourceFieldRef.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/',
  check({ value, pointer }, report) {
    const place = child(pointer, 'path');
    const path = asString(value.path);
    const reason = path && volumeFilePath(path);
    if (isEmptyText(value.path)) report({ pointer: place, message: 'A file of the downward API needs a path.' });
    if (reason) report({ pointer: place, message: `"${path}" is not inside the volume: a path ${reason}.` });
    if (isSet(value.fieldRef) !== isSet(value.resourceFieldRef)) return;
    report({
      pointer,
      message: isSet(value.fieldRef)
        ? 'A file of the downward API has a fieldRef or a resourceFieldRef, not both.'
        : 'A file of the downward API needs a fieldRef or a resourceFieldRef.',
    });
  },
};
