import { checkForm, requireText } from '../../checks.ts';
import { dns1123Subdomain } from '../../names.ts';
import { parseQuantity } from '../../quantity.ts';
import type { KubernetesRule } from '../../scope.ts';

export const csiStorageCapacity: KubernetesRule = {
  id: 'kubernetes/csi-storage-capacity',
  severity: 'error',
  on: ['storage.v1.CSIStorageCapacity', 'storage.v1beta1.CSIStorageCapacity'],
  summary: 'A CSIStorageCapacity names a StorageClass, and a capacity that is not negative.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/storage-capacity/',
  check({ value }, report) {
    requireText(value, 'storageClassName', '', report, 'A CSIStorageCapacity needs the name of a StorageClass.');
    checkForm(value.storageClassName, '/storageClassName', dns1123Subdomain, report, 'The name of a StorageClass');
    const { capacity } = value;
    const nano =
      typeof capacity === 'string' || typeof capacity === 'number' ? parseQuantity(capacity)?.nano : undefined;
    if (nano !== undefined && nano < 0n) report({ pointer: '/capacity', message: 'A capacity cannot be negative.' });
  },
};
