import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const networkPolicyPeer: KubernetesRule = {
  id: 'kubernetes/network-policy-peer',
  severity: 'error',
  on: ['networking.v1.NetworkPolicyPeer'],
  summary: 'A peer of a NetworkPolicy is a selection of pods and namespaces, or a range of IP addresses.',
  documentation:
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  check({ value, pointer }, report) {
    const selects = isSet(value.podSelector) || isSet(value.namespaceSelector);
    if (isSet(value.ipBlock)) {
      if (!selects) return;
      report({
        pointer,
        message: 'A peer has either an ipBlock or selectors. To allow both, make two peers of it.',
      });
    } else if (!selects) {
      report({
        pointer,
        message: 'A peer needs a podSelector, a namespaceSelector or an ipBlock. `{}` selects everything.',
      });
    }
  },
};
