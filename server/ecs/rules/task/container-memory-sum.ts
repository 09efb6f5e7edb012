import { asNumber, asString } from '../../../syntax/value.ts';
import { containersOf, leastSum, reservedMemory } from '../../containers.ts';
import { type EcsRule, ignoresTaskSize } from '../../scope.ts';
import { parseTaskMemory } from '../../size-texts.ts';

export const containerMemorySum: EcsRule = {
  id: 'ecs/container-memory-sum',
  severity: 'warning',
  on: ['TaskDefinition'],
  summary: 'The containers of a task reserve no more memory together than the task has.',
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html#ECS-Type-ContainerDefinition-memory',
  check({ value, scope }, report) {
    const limit = parseTaskMemory(asString(value.memory) ?? '');
    if (limit === undefined || ignoresTaskSize(scope)) return;
    const containers = containersOf(value).filter((container) => reservedMemory(container.value) !== undefined);
    const sum = leastSum(containers, reservedMemory);
    // A single container that asks for more is another rule's.
    if (sum <= limit || containers.some((container) => (asNumber(container.value.memory) ?? 0) > limit)) return;
    report({
      pointer: '/memory',
      message: `The containers reserve ${sum} MiB together, and the task has ${value.memory}. Give the task more, or the containers less.`,
      related: containers.map(({ pointer, label, value: container }) => ({
        pointer,
        message: `The ${label} takes ${reservedMemory(container)} MiB`,
      })),
    });
  },
};
