import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';

export const containerCpu: EcsRule = {
  id: 'ecs/container-cpu',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'The CPU units of a container are 0 or more.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer }, report) {
    const cpu = asNumber(value.cpu);
    if (cpu === undefined || cpu >= 0) return;
    const place = child(pointer, 'cpu');
    report({
      pointer: place,
      message: `\`cpu\` is in units of 1/1024 vCPU and cannot be ${cpu}. Write a whole number from 0, or leave it out.`,
      fixes: [removal('Remove cpu', place)],
    });
  },
};
