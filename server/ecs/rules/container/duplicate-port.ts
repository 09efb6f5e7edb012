import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { type Mapping, mappingsOf } from './ports.ts';
import { networkModeOf } from './task.ts';

export const duplicatePort: EcsRule = {
  id: 'ecs/duplicate-port',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'No two port mappings of a task take the same port.',
  documentation: documentationPage('PortMapping'),
  check({ scope }, report) {
    const mode = networkModeOf(scope);
    if (mode === undefined || mode === 'none') return;
    const isShared = mode === 'awsvpc' || mode === 'host';
    const field = isShared ? 'containerPort' : 'hostPort';
    const taken = new Map<number, Mapping[]>();
    for (const mapping of mappingsOf(scope)) {
      const port = asNumber(mapping.value[field]);
      // 0 is any free port, as often as it is written.
      if (!port || !mapping.protocol) continue;
      const others = taken.get(port) ?? [];
      taken.set(port, [...others, mapping]);
      const same = others.find((other) => other.protocol === mapping.protocol);
      const [earlier = same] = others;
      // In the mode bridge, a port of an instance for tcp and the same for udp are two.
      if (!earlier || (!same && !isShared)) continue;
      const protocol = mapping.protocol.toUpperCase();
      report({
        ...(!same && { severity: 'warning' }),
        pointer: child(mapping.pointer, field),
        message: same
          ? `The ${isShared ? 'port' : 'host port'} ${port} is mapped twice${
              isShared ? ', and all containers of the task share one network' : ''
            }. Keep one mapping, or let one container listen on another port.${ecsAnswers(
              `${protocol} host port '${port}' is mapped multiple times in task.`,
            )}`
          : `The port ${port} is mapped for tcp and for udp: a service with a load balancer or a registry for this port is refused. Keep one of them if you need that.`,
        related: [{ pointer: child((same ?? earlier).pointer, field), message: 'The first mapping of this port' }],
        fixes: [removal('Remove this mapping', mapping.pointer)],
      });
    }
  },
};
