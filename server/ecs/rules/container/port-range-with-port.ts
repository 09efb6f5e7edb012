import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { isSet } from './task.ts';

const SINGLE = ['containerPort', 'hostPort'];

export const portRangeWithPort: EcsRule = {
  id: 'ecs/port-range-with-port',
  severity: 'error',
  on: ['PortMapping'],
  summary: 'A port mapping maps one port or a range, not both.',
  documentation: documentationPage('PortMapping'),
  sources: ['cdk-preflight pf-ecs-port-range-with-host-port'],
  check({ value, pointer }, report) {
    const single = SINGLE.filter((field) => isSet(value[field]));
    if (!isSet(value.containerPortRange) || single.length === 0) return;
    const place = child(pointer, 'containerPortRange');
    const keepRange: Fix = {
      title: `Keep the range: remove ${single.join(' and ')}`,
      certain: false,
      edits: single.map((field) => ({ kind: 'remove', pointer: child(pointer, field) })),
    };
    const fixes = isSet(value.containerPort)
      ? [keepRange, removal('Keep the single port: remove the range', place)]
      : [keepRange];
    report({
      pointer: place,
      message: `This mapping has a range of ports and also ${single.join(' and ')}. Keep one of them, or make two mappings.${ecsAnswers(
        'cannot specify both single port and port range',
      )}`,
      related: single.map((field) => ({ pointer: child(pointer, field), message: 'The single port' })),
      fixes,
    });
  },
};
