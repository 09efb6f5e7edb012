import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import type { Value } from '../../../syntax/value.ts';
import { objectOrEmpty, removal } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { PERSISTENT_SOURCES } from './persistent-sources.data.ts';

export const persistentVolumeSource: KubernetesRule = {
  id: 'kubernetes/persistent-volume-source',
  severity: 'error',
  on: ['core.v1.PersistentVolume'],
  summary: 'A PersistentVolume is of one kind.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    const [first, ...others] = PERSISTENT_SOURCES.filter((source) => isSet(spec[source]));
    if (first === undefined) {
      report({
        pointer: '/spec',
        target: 'key',
        message: 'A PersistentVolume says where its storage is: add csi, nfs or another kind.',
      });
      return;
    }
    // The server lets a flexVolume pass beside another kind.
    for (const other of others.filter((source) => source !== 'flexVolume')) {
      const place = child('/spec', other);
      report({
        pointer: other === 'cephfs' ? '/spec/cephFS' : place,
        place,
        target: 'key',
        message: `A PersistentVolume is of one kind, and this one is a ${first} already. Remove one of them.`,
        fixes: [removal(place, other, false)],
      });
    }
    checkAffinity(spec.nodeAffinity, first, report);
  },
};

function checkAffinity(affinity: Value | undefined, kind: string, report: Report): void {
  if (kind !== 'local' || isSet(affinity)) return;
  report({
    pointer: '/spec/nodeAffinity',
    message: 'A local volume needs a nodeAffinity: only one node has it.',
  });
}
