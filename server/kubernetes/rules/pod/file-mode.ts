import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

const MODE_FIELDS = ['defaultMode', 'mode'];
const LARGEST = 0o777;

export const fileMode: KubernetesRule = {
  id: 'kubernetes/file-mode',
  severity: 'error',
  on: [
    'core.v1.SecretVolumeSource',
    'core.v1.ConfigMapVolumeSource',
    'core.v1.DownwardAPIVolumeSource',
    'core.v1.ProjectedVolumeSource',
    'core.v1.KeyToPath',
    'core.v1.DownwardAPIVolumeFile',
  ],
  summary: 'The mode of a file in a volume goes from 0 to 0777 (octal), which is 511 in decimal.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#secret',
  check({ value, pointer }, report) {
    for (const field of MODE_FIELDS) {
      const mode = asNumber(value[field]);
      if (mode === undefined || (mode >= 0 && mode <= LARGEST)) continue;
      const place = child(pointer, field);
      const meant = readAsOctal(mode);
      report({
        pointer: place,
        message: `The largest ${field} is 0777, which is ${LARGEST} in decimal; this is ${mode}.${meant === undefined ? '' : ` Written with a leading zero, 0${mode}, it is read as octal.`}`,
        // The number itself is written: JSON has no octal.
        ...(meant !== undefined && {
          fixes: [
            {
              title: `Change to ${meant} (octal 0${mode})`,
              certain: false,
              edits: [{ kind: 'set', pointer: place, value: meant }],
            },
          ],
        }),
      });
    }
  },
};

/** What `644` would be, had its writer meant `0644`: all usual modes are made of these digits. */
function readAsOctal(mode: number): number | undefined {
  if (!/^[04-7]{3}$/.test(String(mode))) return undefined;
  return Number.parseInt(String(mode), 8);
}
