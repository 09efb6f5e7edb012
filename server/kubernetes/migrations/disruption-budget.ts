import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { isEmptySelector } from '../labels.ts';
import { type Draft, remove } from './draft.ts';

/** PodDisruptionBudget of policy/v1beta1: an empty selector matched no pod; in policy/v1 it matches all, and a missing one none. */
export function disruptionBudget(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  const selector = asObject(spec?.selector);
  if (!spec || !selector || !isEmptySelector(selector)) return;
  remove(draft, spec, '/spec', ['selector']);
  draft.certain = false;
}
