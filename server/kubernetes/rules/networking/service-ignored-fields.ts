import { child } from '../../../syntax/pointer.ts';
import { isUnknown } from '../../../syntax/value.ts';
import { removal } from '../../checks.ts';
import { isEmptyList, isEmptyText } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { isHeadless, serviceType } from './service-view.ts';

export const serviceIgnoredFields: KubernetesRule = {
  id: 'kubernetes/service-ignored-fields',
  severity: 'warning',
  on: ['core.v1.ServiceSpec'],
  summary: 'A Service sets nothing that its type does not use.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types',
  check({ value, pointer }, report) {
    const type = serviceType(value);
    if (type === undefined) return;
    const ignored = (field: string, who: string) => {
      if (isUnknown(value[field])) return;
      const place = child(pointer, field);
      report({
        pointer: place,
        target: 'key',
        message: `${who} ignores ${field}.`,
        fixes: [removal(place, field, false)],
      });
    };
    if (type === 'ClusterIP' && isHeadless(value)) {
      if (!isEmptyText(value.loadBalancerIP)) ignored('loadBalancerIP', 'A headless Service');
      if (!isEmptyList(value.externalIPs)) ignored('externalIPs', 'A headless Service');
      if (!isEmptyText(value.sessionAffinity) && value.sessionAffinity !== 'None')
        ignored('sessionAffinity', 'A headless Service');
    }
    if (type === 'ExternalName') {
      if (!isEmptyList(value.externalIPs)) ignored('externalIPs', 'An ExternalName Service');
    } else if (!isEmptyText(value.externalName)) {
      ignored('externalName', `A Service of the type ${type}`);
    }
  },
};
