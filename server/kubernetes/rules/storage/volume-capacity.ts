import { child } from '../../../syntax/pointer.ts';
import { asObject, isUnknown } from '../../../syntax/value.ts';
import { objectOrEmpty } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { parseQuantity } from '../../quantity.ts';
import type { KubernetesRule } from '../../scope.ts';

const POINTER = '/spec/capacity';

export const volumeCapacity: KubernetesRule = {
  id: 'kubernetes/volume-capacity',
  severity: 'error',
  on: ['core.v1.PersistentVolume'],
  summary: 'The capacity of a PersistentVolume is an amount of storage, and nothing else.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#capacity',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec || isUnknown(spec.capacity)) return;
    const capacity = isSet(spec.capacity) ? asObject(spec.capacity) : {};
    if (!capacity) return;
    const names = Object.keys(capacity);
    if (names.length === 0) {
      report({ pointer: POINTER, message: 'A PersistentVolume needs a capacity, such as `storage: 10Gi`.' });
    } else if (names.length > 1 || names[0] !== 'storage') {
      report({
        pointer: POINTER,
        target: 'key',
        message: 'The capacity of a PersistentVolume has the one member `storage`.',
      });
    }
    for (const [name, written] of Object.entries(capacity)) {
      const nano =
        typeof written === 'string' || typeof written === 'number' ? parseQuantity(written)?.nano : undefined;
      if (nano === undefined || nano > 0n) continue;
      report({ pointer: child(POINTER, name), message: 'The capacity of a volume is more than zero.' });
    }
  },
};
