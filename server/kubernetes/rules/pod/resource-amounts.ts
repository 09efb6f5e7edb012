import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { isHugePages, mayOvercommit, resourceAmount, resourceAmountReason } from './resource-quantities.ts';

const OWNERS = new Set(['core.v1.Container', 'core.v1.PodSpec']);

export const resourceAmounts: KubernetesRule = {
  id: 'kubernetes/resource-amounts',
  severity: 'error',
  on: ['core.v1.ResourceRequirements'],
  summary:
    'Amounts of resources are not negative, whole where the resource is counted, and no request is over its limit.',
  documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  check({ value, pointer, parent, scope }, report) {
    if (!parent || !OWNERS.has(parent.type)) return;
    if (parent.type === 'core.v1.PodSpec' && !since(scope, '1.34')) return;
    const limits = asObject(value.limits) ?? {};
    const requests = asObject(value.requests) ?? {};
    for (const [list, amounts] of Object.entries({ limits, requests })) {
      for (const [name, written] of Object.entries(amounts)) {
        const amount = resourceAmount(written);
        const reason = amount !== undefined && resourceAmountReason(name, amount);
        if (reason) report({ pointer: child(pointer, list, name), message: `An amount of ${name} ${reason}.` });
      }
    }
    for (const [name, written] of Object.entries(requests)) {
      const place = child(pointer, 'requests', name);
      if (!Object.hasOwn(limits, name)) {
        if (mayOvercommit(name)) continue;
        report({
          pointer: child(pointer, 'limits'),
          message: `A request for ${name} needs a limit of the same amount: this resource cannot be overcommitted.`,
          related: [{ pointer: place, message: 'The request' }],
        });
        continue;
      }
      const request = resourceAmount(written);
      const limit = resourceAmount(limits[name]);
      if (request === undefined || limit === undefined || request === limit) continue;
      if (!mayOvercommit(name)) {
        report({
          pointer: place,
          message: `Request and limit of ${name} are the same amount: the limit is ${limits[name]}.`,
        });
      } else if (request > limit) {
        report({
          pointer: place,
          message: `The request for ${name} (${written}) is over its limit (${limits[name]}).`,
          related: [{ pointer: child(pointer, 'limits', name), message: 'The limit' }],
        });
      }
    }
    const names = [...Object.keys(limits), ...Object.keys(requests)];
    if (!names.some(isHugePages) || names.includes('cpu') || names.includes('memory')) return;
    report({ pointer, target: 'key', message: 'Huge pages need an amount of cpu or memory beside them.' });
  },
};
