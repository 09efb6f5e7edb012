import { child } from '../../../syntax/pointer.ts';
import { asObject, isUnknown } from '../../../syntax/value.ts';
import { change, objectOrEmpty } from '../../checks.ts';
import { isEmptyList } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { TOPOLOGY_HINTS, TOPOLOGY_MODE } from './service-annotations.ts';
import { isHeadless, serviceType } from './service-view.ts';

export const serviceDeprecatedFields: KubernetesRule = {
  id: 'kubernetes/service-deprecated-fields',
  severity: 'warning',
  on: ['core.v1.Service'],
  summary: 'A Service uses no fields and annotations that are on their way out.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/',
  check({ value, scope }, report) {
    const annotations = asObject(asObject(value.metadata)?.annotations);
    if (since(scope, '1.27') && annotations && Object.hasOwn(annotations, TOPOLOGY_HINTS)) {
      const place = child('/metadata/annotations', TOPOLOGY_HINTS);
      const isAlone = !Object.hasOwn(annotations, TOPOLOGY_MODE);
      report({
        pointer: place,
        target: 'key',
        message: `This annotation is deprecated: its name is ${TOPOLOGY_MODE} now.`,
        ...(isAlone && {
          fixes: [
            {
              title: 'Use the new name',
              certain: true,
              edits: [{ kind: 'rename', pointer: place, key: TOPOLOGY_MODE }],
            },
          ],
        }),
      });
    }
    const spec = objectOrEmpty(value.spec) ?? {};
    const hasAddresses = !isEmptyList(spec.externalIPs) && !isUnknown(spec.externalIPs);
    if (since(scope, '1.36') && hasAddresses && serviceType(spec) !== 'ExternalName' && isHeadless(spec) === false) {
      report({
        pointer: '/spec/externalIPs',
        target: 'key',
        message: 'externalIPs is deprecated since Kubernetes 1.36, and some clusters ignore it. Use a load balancer.',
      });
    }
    if (!since(scope, '1.35') || spec.trafficDistribution !== 'PreferClose') return;
    const place = '/spec/trafficDistribution';
    report({
      pointer: place,
      message: 'PreferClose is deprecated: PreferSameZone is the same.',
      fixes: [change(place, 'PreferSameZone', true)],
    });
  },
};
