import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, checkOneOf, requireText } from '../../checks.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { checkMatchConditions } from './match-conditions.ts';
import { checkReviewVersions } from './review-versions.ts';
import { checkWebhookClient } from './webhook-client.ts';

export const webhook: KubernetesRule = {
  id: 'kubernetes/webhook',
  severity: 'error',
  on: [
    'admissionregistration.v1.ValidatingWebhookConfiguration',
    'admissionregistration.v1.MutatingWebhookConfiguration',
  ],
  summary: 'An admission webhook has a name of its own, an address, and says that it is safe to ask it in a dry run.',
  documentation:
    'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#webhook-configuration',
  check({ value, scope }, report) {
    const names = new Set<string>();
    (itemsOf(value.webhooks) ?? []).forEach((item, index) => {
      const hook = asObject(item);
      if (!hook) return;
      const pointer = child('/webhooks', index);
      checkWebhook(hook, pointer, report);
      if (since(scope, '1.28')) checkMatchConditions(hook.matchConditions, child(pointer, 'matchConditions'), report);
      const name = asString(hook.name);
      if (!name) return;
      if (names.has(name))
        report({ pointer: child(pointer, 'name'), message: `Another webhook is named "${name}" already.` });
      names.add(name);
    });
  },
};

function checkWebhook(hook: ObjectValue, pointer: Pointer, report: Report): void {
  requireText(hook, 'name', pointer, report, 'A webhook needs a name, such as pods.example.com.');
  checkForm(hook.name, child(pointer, 'name'), nameReason, report, 'The name of a webhook');
  const effects = child(pointer, 'sideEffects');
  if (!isSet(hook.sideEffects)) {
    report({
      pointer: effects,
      message: 'A webhook says what else it changes: sideEffects is None, or NoneOnDryRun if it spares dry runs.',
    });
  }
  checkOneOf(hook.sideEffects, effects, ['None', 'NoneOnDryRun'], report, 'sideEffects');
  const seconds = asNumber(hook.timeoutSeconds);
  if (seconds !== undefined && (seconds < 1 || seconds > 30)) {
    report({
      pointer: child(pointer, 'timeoutSeconds'),
      message: 'The timeout of a webhook goes from 1 to 30 seconds.',
    });
  }
  const client = asObject(hook.clientConfig);
  if (client) checkWebhookClient(client, child(pointer, 'clientConfig'), report);
  checkReviewVersions(hook.admissionReviewVersions, child(pointer, 'admissionReviewVersions'), report);
}

function nameReason(name: string): string | undefined {
  const reason = dns1123Subdomain(name);
  if (reason) return reason;
  return name.split('.').length < 3 ? 'must have at least three parts, as in pods.example.com' : undefined;
}
