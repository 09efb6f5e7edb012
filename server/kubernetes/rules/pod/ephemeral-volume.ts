import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import { isPodItself } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

const ALLOWED_METADATA = ['labels', 'annotations'];

export const ephemeralVolume: KubernetesRule = {
  id: 'kubernetes/ephemeral-volume',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'The claim of an ephemeral volume has labels and annotations only, and a name made of pod and volume.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes',
  check({ value, pointer, scope }, report) {
    const volumes = (itemsOf(value.volumes) ?? []).map(asObject);
    const podName = isPodItself(scope) ? asString(asObject(scope.object.metadata)?.name) : undefined;
    const created = new Set<string>();
    volumes.forEach((volume, index) => {
      const ephemeral = asObject(volume?.ephemeral);
      if (!volume || !ephemeral) return;
      const metadata = asObject(asObject(ephemeral.volumeClaimTemplate)?.metadata) ?? {};
      for (const [field, member] of Object.entries(metadata)) {
        if (ALLOWED_METADATA.includes(field) || isEmptyText(member)) continue;
        report({
          pointer: child(pointer, 'volumes', index, 'ephemeral', 'volumeClaimTemplate', 'metadata', field),
          target: 'key',
          message: `The claim of an ephemeral volume takes labels and annotations, and no ${field}.`,
        });
      }
      const name = asString(volume.name);
      if (!podName || !name) return;
      const claim = `${podName}-${name}`;
      created.add(claim);
      const reason = dns1123Subdomain(claim);
      if (!reason || dns1123Subdomain(podName) || dns1123Subdomain(name)) return;
      report({
        pointer: child(pointer, 'volumes', index, 'name'),
        message: `The claim of this volume would be named "${claim}", and a name ${reason}.`,
      });
    });
    volumes.forEach((volume, index) => {
      const claim = asString(asObject(volume?.persistentVolumeClaim)?.claimName);
      if (isEmptyText(claim) || !created.has(claim ?? '')) return;
      report({
        pointer: child(pointer, 'volumes', index, 'persistentVolumeClaim', 'claimName'),
        message: `"${claim}" is the claim that an ephemeral volume of this pod makes. Use that volume instead.`,
      });
    });
  },
};
