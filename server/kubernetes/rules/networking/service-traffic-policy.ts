import { child } from '../../../syntax/pointer.ts';
import { asNumber, isUnknown } from '../../../syntax/value.ts';
import { removal } from '../../checks.ts';
import { isEmptyText } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { isExternallyAccessible, serviceType } from './service-view.ts';

export const serviceTrafficPolicy: KubernetesRule = {
  id: 'kubernetes/service-traffic-policy',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary:
    'Only Services that are open to the outside have a policy for its traffic, and a port for its health checks.',
  documentation: 'https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy',
  check({ value, pointer }, report) {
    const policy = value.externalTrafficPolicy;
    if (!isEmptyText(policy) && !isUnknown(policy) && isExternallyAccessible(value) === false) {
      const place = child(pointer, 'externalTrafficPolicy');
      report({
        pointer: place,
        message:
          'externalTrafficPolicy is for Services that are open to the outside: of the type NodePort or LoadBalancer, or with externalIPs.',
        fixes: [removal(place, 'externalTrafficPolicy', true)],
      });
    }
    const port = asNumber(value.healthCheckNodePort);
    const type = serviceType(value);
    if (!port || type === undefined || isUnknown(policy)) return;
    const place = child(pointer, 'healthCheckNodePort');
    if (type !== 'LoadBalancer' || policy !== 'Local') {
      report({
        pointer: place,
        message: 'healthCheckNodePort is for the type LoadBalancer with `externalTrafficPolicy: Local` only.',
        fixes: [removal(place, 'healthCheckNodePort', true)],
      });
    } else if (port < 30000 || port > 32767) {
      report({ pointer: place, message: `The node port ${port} is out of range: it goes from 30000 to 32767.` });
    }
  },
};
