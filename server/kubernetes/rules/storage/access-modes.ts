import { isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { objectOrEmpty } from '../../checks.ts';
import { isEmptyList, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { CLAIM_TYPES, claimSpec } from './claims.ts';

const ALONE = 'ReadWriteOncePod';
const OTHERS = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany'];

export const accessModes: KubernetesRule = {
  id: 'kubernetes/access-modes',
  severity: 'error',
  on: [...CLAIM_TYPES, 'core.v1.PersistentVolume'],
  summary: 'Volumes and claims have access modes, and ReadWriteOncePod is the only one where it is used.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
  check(node, report) {
    const { value, pointer, type } = node;
    const spec: ObjectValue | undefined =
      type === 'core.v1.PersistentVolume' ? objectOrEmpty(value.spec) : claimSpec(node);
    if (!spec || isUnknown(spec.accessModes)) return;
    const place = `${pointer}/spec/accessModes`;
    const modes = itemsOf(spec.accessModes) ?? [];
    if (isEmptyList(spec.accessModes)) {
      report({ pointer: place, message: 'This needs at least one access mode, such as ReadWriteOnce.' });
    } else if (modes.includes(ALONE) && modes.some((mode) => OTHERS.includes(String(mode)))) {
      report({
        pointer: place,
        target: 'key',
        message: `${ALONE} goes with no other access mode. Remove it, or the others.`,
      });
    }
  },
};
