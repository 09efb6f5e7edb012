import type { KubernetesRule } from '../../scope.ts';

export const endpointSliceDomain: KubernetesRule = {
  id: 'kubernetes/endpoint-slice-domain',
  severity: 'warning',
  on: ['discovery.v1.EndpointSlice', 'discovery.v1beta1.EndpointSlice'],
  summary: 'The endpoints of an EndpointSlice are IP addresses; domain names are deprecated.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types',
  check({ value }, report) {
    if (value.addressType !== 'FQDN') return;
    report({
      pointer: '/addressType',
      message:
        'The addressType FQDN is deprecated, and no part of Kubernetes routes to domain names. Use IPv4 or IPv6.',
    });
  },
};
