import type { KubernetesRule } from '../../scope.ts';
import { checkDriver, checkParameters } from './class-parameters.ts';

export const storageClass: KubernetesRule = {
  id: 'kubernetes/storage-class',
  severity: 'error',
  on: ['storage.v1.StorageClass'],
  summary: 'A StorageClass names its provisioner, and parameters that are not too many.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/storage-classes/',
  check({ value }, report) {
    checkDriver(value, 'provisioner', report);
    checkParameters(value, report);
  },
};
