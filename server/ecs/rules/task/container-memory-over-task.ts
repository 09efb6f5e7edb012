import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf } from '../../containers.ts';
import { type EcsRule, ignoresTaskSize } from '../../scope.ts';
import { parseTaskMemory } from '../../size-texts.ts';

export const containerMemoryOverTask: EcsRule = {
  id: 'ecs/container-memory-over-task',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'No container has a higher memory limit than its task.',
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html#ECS-Type-ContainerDefinition-memory',
  sources: ['cdk-preflight pf-ecs-container-memory-over-task'],
  check({ value, scope }, report) {
    const limit = parseTaskMemory(asString(value.memory) ?? '');
    if (limit === undefined || ignoresTaskSize(scope)) return;
    for (const { value: container, pointer, label, name = '' } of containersOf(value)) {
      const memory = asNumber(container.memory);
      if (memory === undefined || memory <= limit) continue;
      const place = child(pointer, 'memory');
      const reservation = asNumber(container.memoryReservation) ?? 0;
      report({
        pointer: place,
        message: `The ${label} has a limit of ${memory} MiB, and the task has ${value.memory}. Lower it here, or raise it there.${ecsAnswers(`The 'memory' setting for container '${name}' is greater than for the task`)}`,
        related: [{ pointer: '/memory', message: 'The memory of the task' }],
        ...(reservation <= limit && {
          fixes: [
            {
              title: `Lower the container's memory to ${limit}`,
              certain: false,
              edits: [{ kind: 'set', pointer: place, value: limit }],
            },
          ],
        }),
      });
    }
  },
};
