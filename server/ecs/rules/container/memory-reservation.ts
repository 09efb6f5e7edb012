import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString, type Value } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { parseTaskMemory } from '../../size-texts.ts';
import { setting } from '../fixes.ts';
import { isSet, theContainer } from './task.ts';

export const memoryReservation: EcsRule = {
  id: 'ecs/memory-reservation',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'The memory reserved for a container is not more than the memory it may use.',
  documentation: documentationPage('ContainerDefinition'),
  sources: ['cdk-preflight pf-ecs-container-memory-reservation'],
  check({ value, pointer, scope }, report) {
    const memory = asNumber(value.memory);
    const reservation = asNumber(value.memoryReservation);
    if (memory === undefined || reservation === undefined || reservation <= memory) return;
    const hard = child(pointer, 'memory');
    const soft = child(pointer, 'memoryReservation');
    const fixes: Fix[] = [setting(`Lower memoryReservation to ${memory}`, soft, memory)];
    if (fitsTask(scope.resource.memory, reservation)) {
      fixes.unshift({
        title: 'Swap memory and memoryReservation',
        certain: false,
        edits: [
          { kind: 'set', pointer: hard, value: reservation },
          { kind: 'set', pointer: soft, value: memory },
        ],
      });
      fixes.push(setting(`Raise memory to ${reservation}`, hard, reservation));
    }
    report({
      pointer: soft,
      message: `${theContainer(value)} reserves ${reservation} MiB and may use only ${memory}. Lower memoryReservation, or raise memory.${ecsAnswers(
        "'memory' must be greater than or equal to 'memoryReservation'",
      )}`,
      related: [{ pointer: hard, message: 'The memory it may use' }],
      fixes,
    });
  },
};

function fitsTask(taskMemory: Value | undefined, wanted: number): boolean {
  if (!isSet(taskMemory)) return true;
  const size = parseTaskMemory(asString(taskMemory) ?? '');
  return size !== undefined && wanted <= size;
}
