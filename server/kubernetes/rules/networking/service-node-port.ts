import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { change, removal } from '../../checks.ts';
import type { KubernetesRule } from '../../scope.ts';
import { serviceType } from './service-view.ts';

/** The range every server has unless its operator chose another: no managed one lets you. */
const LOWEST = 30000;
const HIGHEST = 32767;

export const serviceNodePort: KubernetesRule = {
  id: 'kubernetes/service-node-port',
  severity: 'error',
  on: ['core.v1.ServicePort'],
  summary: 'A nodePort goes from 30000 to 32767, and only Services that are open to the outside have one.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  check({ value, pointer, parent }, report) {
    const port = asNumber(value.nodePort);
    const type = parent && serviceType(parent.value);
    // 0 is the same as none.
    if (!port || !parent || type === undefined) return;
    const place = child(pointer, 'nodePort');
    if (type === 'ClusterIP') {
      report({
        pointer: place,
        message: 'A Service of the type ClusterIP has no nodePort. Remove it, or use the type NodePort.',
        fixes: [
          removal(place, 'nodePort', false),
          { ...change(child(parent.pointer, 'type'), 'NodePort', false), title: 'Use the type NodePort' },
        ],
      });
    } else if (type !== 'ExternalName' && (port < LOWEST || port > HIGHEST)) {
      report({
        pointer: place,
        message: `The nodePort ${port} is out of range: it goes from ${LOWEST} to ${HIGHEST}.`,
      });
    }
  },
};
