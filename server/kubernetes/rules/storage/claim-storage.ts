import { isUnknown } from '../../../syntax/value.ts';
import { objectOrEmpty } from '../../checks.ts';
import { parseQuantity } from '../../quantity.ts';
import type { KubernetesRule } from '../../scope.ts';
import { CLAIM_TYPES, claimSpec } from './claims.ts';

export const claimStorage: KubernetesRule = {
  id: 'kubernetes/claim-storage',
  severity: 'error',
  on: CLAIM_TYPES,
  summary: 'A claim requests an amount of storage.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources',
  check(node, report) {
    const requests = objectOrEmpty(objectOrEmpty(claimSpec(node)?.resources)?.requests);
    if (!claimSpec(node) || !requests || isUnknown(requests.storage)) return;
    // The server leaves "requests" out of the name of the field.
    const pointer = `${node.pointer}/spec/resources/storage`;
    const place = `${node.pointer}/spec/resources/requests/storage`;
    const written = requests.storage;
    if (written === undefined) {
      report({
        pointer,
        place,
        message: 'A claim says how much storage it wants in resources.requests.storage: 10Gi, for instance.',
      });
      return;
    }
    // Null is an amount of zero here.
    const nano = written === null ? 0n : parseQuantity(String(written))?.nano;
    if (nano === undefined || nano > 0n) return;
    report({ pointer, place, message: 'The storage that a claim wants is more than zero.' });
  },
};
