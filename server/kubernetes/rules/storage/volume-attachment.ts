import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { isEmptyList, isSet } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { driverNameReason } from './driver-name.ts';

export const volumeAttachment: KubernetesRule = {
  id: 'kubernetes/volume-attachment',
  severity: 'error',
  on: ['storage.v1.VolumeAttachmentSpec'],
  summary: 'A VolumeAttachment names a driver, a node, and one volume.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/storage/volume-attachment-v1/',
  check({ value, pointer }, report) {
    requireText(value, 'attacher', pointer, report, 'A VolumeAttachment needs the name of its driver in `attacher`.');
    checkForm(value.attacher, `${pointer}/attacher`, driverNameReason, report, 'The name of a CSI driver');
    requireText(value, 'nodeName', pointer, report, 'A VolumeAttachment needs the name of a node.');
    checkForm(value.nodeName, `${pointer}/nodeName`, dns1123Subdomain, report, 'The name of a node');
    const source = asObject(value.source);
    if (source) checkSource(source, `${pointer}/source`, report);
  },
};

function checkSource(source: ObjectValue, pointer: Pointer, report: Report): void {
  const isNamed = isSet(source.persistentVolumeName);
  const isInline = isSet(source.inlineVolumeSpec);
  if (isNamed === isInline) {
    const message = 'A VolumeAttachment has a persistentVolumeName or an inlineVolumeSpec: one of the two.';
    report({ pointer, target: 'key', message });
    return;
  }
  const place = child(pointer, 'persistentVolumeName');
  if (asString(source.persistentVolumeName) === '') {
    report({ pointer: place, message: 'The name of a PersistentVolume must not be empty.' });
  }
  checkForm(source.persistentVolumeName, place, dns1123Subdomain, report, 'The name of a PersistentVolume');
  const inline = asObject(source.inlineVolumeSpec);
  if (inline) checkInline(inline, child(pointer, 'inlineVolumeSpec'), report);
}

/** A volume without a PersistentVolume has a csi source and nothing that belongs to claims. */
function checkInline(spec: ObjectValue, pointer: Pointer, report: Report): void {
  for (const field of ['claimRef', 'nodeAffinity', 'storageClassName', 'capacity']) {
    const member = spec[field];
    if (
      !isSet(member) ||
      member === '' ||
      (field === 'capacity' && Object.keys(asObject(member) ?? { any: 1 }).length === 0)
    )
      continue;
    report({ pointer: child(pointer, field), target: 'key', message: `An inline volume has no ${field}.` });
  }
  if (!isSet(spec.csi)) report({ pointer: child(pointer, 'csi'), message: 'An inline volume needs a csi source.' });
  if (isEmptyList(spec.accessModes)) {
    report({ pointer: child(pointer, 'accessModes'), message: 'An inline volume needs at least one access mode.' });
  }
}
