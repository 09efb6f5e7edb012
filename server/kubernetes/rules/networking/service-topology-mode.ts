import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { TOPOLOGY_HINTS, TOPOLOGY_MODE } from './service-annotations.ts';

export const serviceTopologyMode: KubernetesRule = {
  id: 'kubernetes/service-topology-mode',
  severity: 'error',
  on: ['core.v1.Service'],
  summary: 'The old and the new annotation for topology-aware routing say the same.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/',
  check({ value, scope }, report) {
    const annotations = asObject(asObject(value.metadata)?.annotations);
    const mode = annotations?.[TOPOLOGY_MODE];
    const hints = annotations?.[TOPOLOGY_HINTS];
    if (!since(scope, '1.27') || typeof mode !== 'string' || typeof hints !== 'string' || mode === hints) return;
    const older = child('/metadata/annotations', TOPOLOGY_HINTS);
    report({
      pointer: child('/metadata/annotations', TOPOLOGY_MODE),
      message: `This differs from the annotation ${TOPOLOGY_HINTS}. Remove that one: it is the older.`,
      related: [{ pointer: older, message: 'The older annotation' }],
      fixes: [{ title: 'Remove the older annotation', certain: false, edits: [{ kind: 'remove', pointer: older }] }],
    });
  },
};
