import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { VOLUME_SOURCES } from './volume-sources.data.ts';

export const volumeSource: KubernetesRule = {
  id: 'kubernetes/volume-source',
  severity: 'error',
  on: ['core.v1.Volume'],
  // Without any source the server makes it an emptyDir.
  summary: 'A volume is of one kind only.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#volume-types',
  check({ value, pointer }, report) {
    const [first, ...others] = VOLUME_SOURCES.filter((source) => isSet(value[source]));
    for (const other of others) {
      report({
        pointer: child(pointer, other),
        target: 'key',
        message: `A volume is of one kind, and this one has ${first} already. Remove one of them, or make two volumes.`,
        fixes: [
          {
            title: `Remove ${other}`,
            certain: false,
            edits: [{ kind: 'remove', pointer: child(pointer, other) }],
          },
        ],
      });
    }
  },
};
