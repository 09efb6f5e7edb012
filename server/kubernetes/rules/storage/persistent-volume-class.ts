import { asObject, asString, isUnknown } from '../../../syntax/value.ts';
import { checkForm } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const persistentVolumeClass: KubernetesRule = {
  id: 'kubernetes/persistent-volume-class',
  severity: 'error',
  on: ['core.v1.PersistentVolume'],
  summary: 'The classes of a PersistentVolume have valid names, and only a CSI volume has changeable attributes.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/',
  check({ value, scope }, report) {
    const spec = asObject(value.spec);
    if (!spec) return;
    checkForm(spec.storageClassName, '/spec/storageClassName', dns1123Subdomain, report, 'The name of a StorageClass');
    const attributes = spec.volumeAttributesClassName;
    // Before 1.34, servers drop it.
    if (!since(scope, '1.34') || !isSet(attributes) || isUnknown(attributes)) return;
    const place = '/spec/volumeAttributesClassName';
    if (asString(attributes) === '') {
      report({ pointer: place, message: 'volumeAttributesClassName must not be empty. Remove it.' });
    }
    checkForm(attributes, place, dns1123Subdomain, report, 'The name of a VolumeAttributesClass');
    if (isSet(spec.csi)) return;
    report({ pointer: '/spec/csi', message: 'Only a csi volume can have a volumeAttributesClassName.' });
  },
};
