import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';
import { resourceAmount, resourceAmountReason } from '../pod/resource-quantities.ts';
import { anyResourceReason, isCounted, isQuotaResource } from './resource-kinds.ts';

export const resourceQuota: KubernetesRule = {
  id: 'kubernetes/resource-quota',
  severity: 'error',
  on: ['core.v1.ResourceQuotaSpec'],
  summary: 'A ResourceQuota limits resources that can be limited, by amounts that are not negative.',
  documentation: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/#compute-resource-quota',
  check({ value, pointer }, report) {
    for (const [name, written] of Object.entries(asObject(value.hard) ?? {})) {
      const place = child(pointer, 'hard', name);
      const reason = anyResourceReason(name);
      if (reason || (!name.includes('/') && !isQuotaResource(name))) {
        report({
          pointer: place,
          target: 'key',
          message: `A quota cannot limit "${name}": ${reason ?? 'only its requests are limited (requests.storage)'}. Objects are limited as count/deployments.apps, extended resources as requests.nvidia.com/gpu.`,
        });
        continue;
      }
      const amount = resourceAmount(written);
      const amountReason = amount !== undefined && quotaAmountReason(name, amount);
      if (amountReason) report({ pointer: place, message: `A limit of ${name} ${amountReason}.` });
    }
  },
};

function quotaAmountReason(name: string, amount: bigint): string | undefined {
  if (amount < 0n) return 'cannot be negative';
  if (isCounted(name)) return amount % 1000n === 0n ? undefined : 'is a whole number';
  // Page sizes are not looked at in a quota.
  return name.includes('/') ? resourceAmountReason(name, amount) : undefined;
}
