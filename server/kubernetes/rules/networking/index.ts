import type { KubernetesRule } from '../../scope.ts';
import { addressForm } from './address-form.ts';
import { endpointSlice } from './endpoint-slice.ts';
import { endpointSliceDomain } from './endpoint-slice-domain.ts';
import { endpointSlicePort } from './endpoint-slice-port.ts';
import { endpoints } from './endpoints.ts';
import { ingressBackend } from './ingress-backend.ts';
import { ingressClass } from './ingress-class.ts';
import { ingressClassAnnotation } from './ingress-class-annotation.ts';
import { ingressClassName } from './ingress-class-name.ts';
import { ingressHost } from './ingress-host.ts';
import { ingressPath } from './ingress-path.ts';
import { ingressRules } from './ingress-rules.ts';
import { ingressTls } from './ingress-tls.ts';
import { ipAddress } from './ip-address.ts';
import { networkPolicyPeer } from './network-policy-peer.ts';
import { networkPolicyPort } from './network-policy-port.ts';
import { networkPolicyRange } from './network-policy-range.ts';
import { networkPolicyTypes } from './network-policy-types.ts';
import { serviceCidr } from './service-cidr.ts';
import { serviceClusterIps } from './service-cluster-ips.ts';
import { serviceDeprecatedFields } from './service-deprecated-fields.ts';
import { serviceDuplicatePort } from './service-duplicate-port.ts';
import { serviceExternalIps } from './service-external-ips.ts';
import { serviceExternalName } from './service-external-name.ts';
import { serviceHeadless } from './service-headless.ts';
import { serviceIgnoredFields } from './service-ignored-fields.ts';
import { serviceIpFamilies } from './service-ip-families.ts';
import { serviceLoadBalancer } from './service-load-balancer.ts';
import { serviceNodePort } from './service-node-port.ts';
import { servicePort } from './service-port.ts';
import { servicePortName } from './service-port-name.ts';
import { servicePorts } from './service-ports.ts';
import { serviceSelector } from './service-selector.ts';
import { serviceSessionAffinity } from './service-session-affinity.ts';
import { serviceTopologyMode } from './service-topology-mode.ts';
import { serviceTrafficDistribution } from './service-traffic-distribution.ts';
import { serviceTrafficPolicy } from './service-traffic-policy.ts';

/** What Services, Ingresses, NetworkPolicies and the objects around them must be. */
export const networkingRules: readonly KubernetesRule[] = [
  addressForm,
  endpointSlicePort,
  endpointSlice,
  endpoints,
  ingressBackend,
  ingressClassAnnotation,
  ingressClassName,
  ingressClass,
  ingressHost,
  ingressPath,
  ingressRules,
  ingressTls,
  ipAddress,
  networkPolicyPeer,
  networkPolicyPort,
  networkPolicyRange,
  networkPolicyTypes,
  serviceCidr,
  serviceClusterIps,
  serviceDeprecatedFields,
  serviceDuplicatePort,
  serviceExternalIps,
  serviceExternalName,
  serviceHeadless,
  serviceIgnoredFields,
  serviceIpFamilies,
  serviceLoadBalancer,
  serviceNodePort,
  servicePortName,
  servicePort,
  servicePorts,
  serviceSelector,
  serviceSessionAffinity,
  serviceTopologyMode,
  serviceTrafficDistribution,
  serviceTrafficPolicy,
  endpointSliceDomain,
];
