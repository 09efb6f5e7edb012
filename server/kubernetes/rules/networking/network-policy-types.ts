import { child } from '../../../syntax/pointer.ts';
import { checkOneOf } from '../../checks.ts';
import { itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const TYPES = ['Ingress', 'Egress'];

export const networkPolicyTypes: KubernetesRule = {
  id: 'kubernetes/network-policy-types',
  severity: 'error',
  on: ['networking.v1.NetworkPolicySpec'],
  summary: 'policyTypes has Ingress, Egress or both.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
  check({ value, pointer }, report) {
    const types = itemsOf(value.policyTypes) ?? [];
    const place = child(pointer, 'policyTypes');
    if (types.length > TYPES.length) {
      report({ pointer: place, target: 'key', message: 'There are two policyTypes: Ingress and Egress.' });
      return;
    }
    types.forEach((type, index) => {
      checkOneOf(type, child(place, index), TYPES, report, 'A policyType');
    });
  },
};
