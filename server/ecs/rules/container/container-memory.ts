import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';

/** MiB that Docker keeps for a container at least: since 20.10, and before. */
const MINIMUM = 6;
const OLD_MINIMUM = 4;

export const containerMemory: EcsRule = {
  id: 'ecs/container-memory',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'A container has 6 MiB of memory at least.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer }, report) {
    for (const field of ['memory', 'memoryReservation']) {
      const number = asNumber(value[field]);
      if (number === undefined || number >= MINIMUM) continue;
      // Without a reservation, some tools write 0.
      if (field === 'memoryReservation' && number === 0) continue;
      const isAccepted = number >= OLD_MINIMUM || (field === 'memoryReservation' && number > 0);
      const place = child(pointer, field);
      report({
        ...(isAccepted && { severity: 'warning' }),
        pointer: place,
        message: `\`${field}\` is in MiB, and Docker needs 6 for a container (4 before Docker 20.10); this is ${number}. Raise it.`,
        fixes: [setting('Set the least: 6 MiB', place, MINIMUM)],
      });
    }
  },
};
