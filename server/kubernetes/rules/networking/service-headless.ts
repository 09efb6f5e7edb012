import { child } from '../../../syntax/pointer.ts';
import { change } from '../../checks.ts';
import type { KubernetesRule } from '../../scope.ts';
import { clusterIpPlace, isHeadless, serviceType } from './service-view.ts';

export const serviceHeadless: KubernetesRule = {
  id: 'kubernetes/service-headless',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'A Service without a cluster IP is of the type ClusterIP.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#headless-services',
  check({ value, pointer }, report) {
    const type = serviceType(value);
    if ((type !== 'LoadBalancer' && type !== 'NodePort') || !isHeadless(value)) return;
    report({
      pointer: child(pointer, 'clusterIPs', 0),
      place: clusterIpPlace(value, pointer, 0),
      message: `A Service of the type ${type} needs a cluster IP. Remove "None", or use the type ClusterIP.`,
      fixes: [{ ...change(child(pointer, 'type'), 'ClusterIP', false), title: 'Use the type ClusterIP' }],
    });
  },
};
