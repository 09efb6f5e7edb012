import { asObject } from '../../../syntax/value.ts';
import { parseQuantity } from '../../quantity.ts';
import type { KubernetesRule } from '../../scope.ts';
import { CLAIM_TYPES, claimSpec } from './claims.ts';

/** Amounts count in thousandths. */
const MILLI = 1_000_000n;

export const claimFraction: KubernetesRule = {
  id: 'kubernetes/claim-fraction',
  severity: 'warning',
  on: CLAIM_TYPES,
  summary: 'The storage that a claim wants is a whole number of bytes.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources',
  check(node, report) {
    const resources = asObject(claimSpec(node)?.resources);
    for (const list of ['requests', 'limits']) {
      const written = asObject(resources?.[list])?.storage;
      if (typeof written !== 'string' && typeof written !== 'number') continue;
      const nano = parseQuantity(written)?.nano;
      const milli = nano === undefined ? 0n : (nano + MILLI - 1n) / MILLI;
      if (milli % 1000n === 0n) continue;
      const isMilli = String(written).endsWith('m');
      report({
        pointer: `${node.pointer}/spec/resources/${list}/storage`,
        message: `${written} is not a whole number of bytes.${isMilli ? ' The suffix m means thousandths; a mebibyte is Mi.' : ''}`,
      });
    }
  },
};
