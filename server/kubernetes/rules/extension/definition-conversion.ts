import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import { checkOneOf, renaming, requireText } from '../../checks.ts';
import { isEmptyList, isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { checkReviewVersions } from './review-versions.ts';
import { checkWebhookClient } from './webhook-client.ts';

export const definitionConversion: KubernetesRule = {
  id: 'kubernetes/definition-conversion',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceConversion'],
  summary: 'Versions of a custom resource are converted by nobody, or by a webhook that is described.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#webhook-conversion',
  check({ value, pointer }, report) {
    requireText(value, 'strategy', pointer, report, 'A conversion needs a strategy: None or Webhook.');
    checkOneOf(value.strategy, child(pointer, 'strategy'), ['None', 'Webhook'], report, 'The strategy of a conversion');
    const webhook = isSet(value.webhook) ? asObject(value.webhook) : {};
    if (!webhook || typeof value.strategy !== 'string') return;
    const place = child(pointer, 'webhook');
    const clientPlace = child(place, 'clientConfig');
    const versionsPlace = child(place, 'conversionReviewVersions');
    // The server knows both under older names.
    const ofClient = renaming(report, clientPlace, child(pointer, 'webhookClientConfig'));
    const ofVersions = renaming(report, versionsPlace, child(pointer, 'conversionReviewVersions'));
    if (value.strategy !== 'Webhook') {
      const message = 'Only a conversion with `strategy: Webhook` has a webhook. Remove it, or change the strategy.';
      if (isSet(webhook.clientConfig)) ofClient({ pointer: clientPlace, place, target: 'key', message });
      else if (!isEmptyList(webhook.conversionReviewVersions))
        ofVersions({ pointer: versionsPlace, place, target: 'key', message });
      return;
    }
    const client = asObject(webhook.clientConfig);
    if (!isSet(webhook.clientConfig)) {
      ofClient({ pointer: clientPlace, message: 'A conversion with `strategy: Webhook` says where its webhook is.' });
    }
    if (client) checkWebhookClient(client, clientPlace, ofClient);
    checkReviewVersions(webhook.conversionReviewVersions, versionsPlace, ofVersions);
  },
};
