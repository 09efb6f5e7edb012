import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import { dns1123Label, dns1123Subdomain, type NameCheck } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const NAMES: { readonly [field: string]: NameCheck } = {
  serviceAccountName: dns1123Subdomain,
  nodeName: dns1123Subdomain,
  hostname: dns1123Label,
  subdomain: dns1123Label,
  priorityClassName: dns1123Subdomain,
  runtimeClassName: dns1123Subdomain,
};

export const podNames: KubernetesRule = {
  id: 'kubernetes/pod-names',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'The names a pod spec refers to, and its hostname and subdomain, can be names of that kind.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check({ value, pointer, scope }, report) {
    for (const [field, check] of Object.entries(NAMES)) {
      const name = asString(value[field]);
      // Only an empty runtimeClassName is looked at.
      if (name === undefined || (name === '' && field !== 'runtimeClassName')) continue;
      const reason = check(name);
      if (reason) report({ pointer: child(pointer, field), message: `"${name}" cannot be a ${field}: it ${reason}.` });
    }
    // The old name of the field counts where the new one is not set.
    const account = asString(value.serviceAccount);
    const accountReason = account && isEmptyText(value.serviceAccountName) && dns1123Subdomain(account);
    if (accountReason) {
      report({
        pointer: child(pointer, 'serviceAccount'),
        message: `"${account}" cannot be the name of a service account: it ${accountReason}.`,
      });
    }
    // Before 1.35, servers drop hostnameOverride.
    const override = asString(value.hostnameOverride);
    if (override === undefined || !since(scope, '1.35')) return;
    const place = child(pointer, 'hostnameOverride');
    const reason = override.length > 64 ? 'must be at most 64 characters long' : dns1123Subdomain(override);
    if (reason) report({ pointer: place, message: `"${override}" cannot be a hostnameOverride: it ${reason}.` });
    for (const field of ['setHostnameAsFQDN', 'hostNetwork']) {
      if (value[field] !== true) continue;
      report({ pointer: place, target: 'key', message: `hostnameOverride and ${field}: true exclude each other.` });
    }
  },
};
