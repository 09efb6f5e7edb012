import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { type Draft, rename } from './draft.ts';

/** PriorityLevelConfiguration up to flowcontrol v1beta2: shares have another name. Up to v1beta3, 0 shares were the default of 30. */
export function priorityLevel(object: ObjectValue, draft: Draft): void {
  const limited = asObject(asObject(object.spec)?.limited);
  if (!limited) return;
  const at = '/spec/limited';
  for (const key of ['assuredConcurrencyShares', 'nominalConcurrencyShares']) {
    if (limited[key] !== 0) continue;
    draft.edits.push({ kind: 'set', pointer: `${at}/${key}`, value: 30 });
    draft.certain = false;
  }
  rename(draft, limited, at, { assuredConcurrencyShares: 'nominalConcurrencyShares' });
}
