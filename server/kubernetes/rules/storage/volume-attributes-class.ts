import { asObject, isUnknown } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { checkDriver, checkParameters } from './class-parameters.ts';

export const volumeAttributesClass: KubernetesRule = {
  id: 'kubernetes/volume-attributes-class',
  severity: 'error',
  on: [
    'storage.v1.VolumeAttributesClass',
    'storage.v1beta1.VolumeAttributesClass',
    'storage.v1alpha1.VolumeAttributesClass',
  ],
  summary: 'A VolumeAttributesClass names its driver, and at least one parameter.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/',
  check({ value }, report) {
    checkDriver(value, 'driverName', report);
    checkParameters(value, report);
    if (isUnknown(value.parameters)) return;
    const parameters = isSet(value.parameters) ? asObject(value.parameters) : {};
    if (!parameters || Object.keys(parameters).length > 0) return;
    report({ pointer: '/parameters', message: 'A VolumeAttributesClass needs at least one parameter for its driver.' });
  },
};
