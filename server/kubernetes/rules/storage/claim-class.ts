import { checkForm } from '../../checks.ts';
import { dns1123Subdomain } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { CLAIM_TYPES, claimSpec } from './claims.ts';

export const claimClass: KubernetesRule = {
  id: 'kubernetes/claim-class',
  severity: 'error',
  on: CLAIM_TYPES,
  summary: 'The classes of a claim can be names of a StorageClass and a VolumeAttributesClass.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1',
  check(node, report) {
    const spec = claimSpec(node);
    if (!spec) return;
    const place = `${node.pointer}/spec`;
    checkForm(
      spec.storageClassName,
      `${place}/storageClassName`,
      dns1123Subdomain,
      report,
      'The name of a StorageClass',
    );
    // Before 1.34, servers drop it.
    if (!since(node.scope, '1.34')) return;
    const what = 'The name of a VolumeAttributesClass';
    checkForm(spec.volumeAttributesClassName, `${place}/volumeAttributesClassName`, dns1123Subdomain, report, what);
  },
};
