import { objectOrEmpty } from '../../checks.ts';
import { isEmptyList } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { isHeadless, serviceType } from './service-view.ts';

export const servicePorts: KubernetesRule = {
  id: 'kubernetes/service-ports',
  severity: 'error',
  on: ['core.v1.Service'],
  summary: 'A Service has ports, unless it is headless or an ExternalName.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec || !isEmptyList(spec.ports)) return;
    const type = serviceType(spec);
    if (type === undefined || type === 'ExternalName' || isHeadless(spec) !== false) return;
    report({
      pointer: '/spec/ports',
      message: 'A Service needs at least one port. Add ports, or `clusterIP: None` if only its DNS name is wanted.',
    });
  },
};
