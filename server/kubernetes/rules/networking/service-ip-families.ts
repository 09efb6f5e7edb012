import { child } from '../../../syntax/pointer.ts';
import { isUnknown } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf, oneOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { clusterIpsOf, serviceType } from './service-view.ts';

const FAMILIES = ['IPv4', 'IPv6'];

export const serviceIpFamilies: KubernetesRule = {
  id: 'kubernetes/service-ip-families',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'A Service names each IP family once, and says that it wants two when it does.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services',
  check({ value, pointer }, report) {
    if (serviceType(value) === 'ExternalName') return;
    const families = itemsOf(value.ipFamilies) ?? [];
    families.forEach((family, index) => {
      if (isUnknown(family)) return;
      const place = child(pointer, 'ipFamilies', index);
      if (typeof family === 'string' && !FAMILIES.includes(family)) {
        report({ pointer: place, message: `An IP family is ${oneOf(FAMILIES)}.` });
      } else if (families.indexOf(family) < index) {
        report({ pointer: place, message: `${family} is in this list already.` });
      }
    });
    const isSingle = isEmptyText(value.ipFamilyPolicy) || value.ipFamilyPolicy === 'SingleStack';
    if (!isSingle) return;
    const field = clusterIpsOf(value)?.length === 2 ? 'clusterIPs' : 'ipFamilies';
    if (field === 'ipFamilies' && families.length !== 2) return;
    report({
      pointer: child(pointer, 'ipFamilyPolicy'),
      message: `With two ${field}, ipFamilyPolicy is PreferDualStack or RequireDualStack.`,
    });
  },
};
