import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import { cidrReason, parseCidr } from '../../ip.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const nodePodRanges: KubernetesRule = {
  id: 'kubernetes/node-pod-ranges',
  severity: 'error',
  on: ['core.v1.NodeSpec'],
  summary: 'A Node has one range of IP addresses for its pods, or one of each IP family.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/',
  check({ value, pointer, parent, scope }, report) {
    const list = itemsOf(value.podCIDRs);
    if (parent?.type !== 'core.v1.Node' || !list) return;
    const first = asString(value.podCIDR);
    // podCIDR counts where the two differ.
    const isAlone = Boolean(first) && list[0] !== first;
    const ranges = isAlone ? [first] : list.map(asString);
    ranges.forEach((text, index) => {
      const reason = text === undefined ? undefined : cidrReason(text, since(scope, '1.36'));
      if (!reason) return;
      const place = isAlone ? child(pointer, 'podCIDR') : child(pointer, 'podCIDRs', index);
      report({ pointer: child(pointer, 'podCIDRs', index), place, message: `A range of pod addresses ${reason}.` });
    });
    if (ranges.length < 2 || ranges.includes(undefined)) return;
    const families = new Set(ranges.map((text) => parseCidr(text ?? '')?.address.family));
    if (ranges.length === 2 && families.size === 2) return;
    report({
      pointer: child(pointer, 'podCIDRs'),
      target: 'key',
      message: 'A Node has at most one range of each IP family.',
    });
  },
};
