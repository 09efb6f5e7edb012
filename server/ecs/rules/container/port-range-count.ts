import { child } from '../../../syntax/pointer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { isSet, objectsOf, theContainer } from './task.ts';

const MOST = 100;

export const portRangeCount: EcsRule = {
  id: 'ecs/port-range-count',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'A container has 100 ranges of ports at most.',
  documentation: documentationPage('PortMapping'),
  check({ value, pointer }, report) {
    const ranges = objectsOf(value, pointer, 'portMappings').filter((item) => isSet(item.value.containerPortRange));
    const beyond = ranges[MOST];
    if (!beyond) return;
    report({
      pointer: child(beyond.pointer, 'containerPortRange'),
      message: `${theContainer(value)} maps ${ranges.length} ranges of ports, and ECS takes ${MOST} of a container. Join ranges that touch.`,
    });
  },
};
