import type { ObjectValue } from '../../syntax/value.ts';
import { type Draft, eachItem, fillIn, insert } from './draft.ts';

/**
 * Webhook configurations of admissionregistration.k8s.io/v1beta1: what used to be filled in has other defaults in v1, so the old
 * ones are written down. v1 wants to be told that a webhook has no side effects; only its author knows.
 */
export function webhooks(object: ObjectValue, draft: Draft): void {
  eachItem(object, '', 'webhooks', (webhook, at) => {
    fillIn(draft, webhook, at, 'admissionReviewVersions', ['v1beta1']);
    fillIn(draft, webhook, at, 'failurePolicy', 'Ignore');
    fillIn(draft, webhook, at, 'matchPolicy', 'Exact');
    fillIn(draft, webhook, at, 'timeoutSeconds', 30);
    if (webhook.sideEffects === 'None' || webhook.sideEffects === 'NoneOnDryRun') return;
    insert(draft, at, { sideEffects: 'None' });
    draft.certain = false;
  });
}
