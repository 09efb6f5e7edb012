import { child } from '../../../syntax/pointer.ts';
import { itemsOf } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { endpointIpReason } from './address-reasons.ts';

export const serviceExternalIps: KubernetesRule = {
  id: 'kubernetes/service-external-ips',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'externalIPs are IP addresses that traffic can be sent to.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
  check({ value, pointer, scope }, report) {
    (itemsOf(value.externalIPs) ?? []).forEach((address, index) => {
      const reason = typeof address === 'string' && endpointIpReason(address, since(scope, '1.36'));
      if (reason) report({ pointer: child(pointer, 'externalIPs', index), message: `An external IP ${reason}.` });
    });
  },
};
