import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';
import { resourceAmount } from './resource-quantities.ts';

const MEASURED_IN_BYTES = ['memory', 'ephemeral-storage'];
const LISTS: { readonly [type: string]: readonly string[] } = {
  'core.v1.ResourceRequirements': ['limits', 'requests'],
  'core.v1.PodSpec': ['overhead'],
};

export const fractionalBytes: KubernetesRule = {
  id: 'kubernetes/fractional-bytes',
  severity: 'warning',
  on: Object.keys(LISTS),
  summary: 'Amounts of memory and storage are whole bytes.',
  documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory',
  check({ value, pointer, type, parent }, report) {
    if (type === 'core.v1.ResourceRequirements' && parent?.type !== 'core.v1.Container') return;
    for (const list of LISTS[type] ?? []) {
      for (const name of MEASURED_IN_BYTES) {
        const written = asObject(value[list])?.[name];
        const amount = resourceAmount(written);
        if (amount === undefined || amount % 1000n === 0n) continue;
        const isMilli = typeof written === 'string' && written.endsWith('m');
        const place = child(pointer, list, name);
        report({
          pointer: place,
          message: `${written} is not a whole number of bytes.${isMilli ? ' The suffix m means thousandths; a mebibyte is Mi.' : ''}`,
          ...(isMilli && {
            fixes: [
              {
                title: `Change to ${written.slice(0, -1)}Mi`,
                certain: false,
                edits: [{ kind: 'set', pointer: place, value: `${written.slice(0, -1)}Mi` }],
              },
            ],
          }),
        });
      }
    }
  },
};
