import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import { isPodItself } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';
import { resourceAmount, resourceAmountReason, resourceNameReason } from './resource-quantities.ts';

export const podOverhead: KubernetesRule = {
  id: 'kubernetes/pod-overhead',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: "A pod's overhead has valid resources, and comes with the RuntimeClass that causes it.",
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/',
  check({ value, pointer, scope }, report) {
    const overhead = Object.entries(asObject(value.overhead) ?? {});
    for (const [name, written] of overhead) {
      const place = child(pointer, 'overhead', name);
      const reason = resourceNameReason(name);
      if (reason) report({ pointer: place, target: 'key', message: `There is no resource "${name}" here: ${reason}.` });
      const amount = resourceAmount(written);
      const amountReason = amount !== undefined && resourceAmountReason(name, amount);
      if (amountReason) report({ pointer: place, message: `An amount of ${name} ${amountReason}.` });
    }
    if (overhead.length === 0 || !isPodItself(scope) || !isEmptyText(value.runtimeClassName)) return;
    report({
      pointer: child(pointer, 'overhead'),
      target: 'key',
      message: 'Only a RuntimeClass gives a pod its overhead. Remove it, and name the class in runtimeClassName.',
    });
  },
};
