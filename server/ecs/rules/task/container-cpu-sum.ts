import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf, leastSum } from '../../containers.ts';
import { resize, smallestFor } from '../../fargate-choices.ts';
import { type EcsRule, type EcsScope, ignoresTaskSize } from '../../scope.ts';
import { parseTaskCpu, parseTaskMemory, sizeLike } from '../../size-texts.ts';

export const containerCpuSum: EcsRule = {
  id: 'ecs/container-cpu-sum',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'The containers of a task have no more cpu together than the task.',
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html#ECS-Type-ContainerDefinition-cpu',
  sources: ['cdk-preflight pf-ecs-fargate-container-cpu-over-task'],
  check({ value, scope }, report) {
    const cpu = parseTaskCpu(asString(value.cpu) ?? '');
    const containers = containersOf(value).filter((container) => (asNumber(container.value.cpu) ?? 0) > 0);
    const sum = leastSum(containers, (container) => asNumber(container.cpu));
    if (cpu === undefined || sum <= cpu || ignoresTaskSize(scope)) return;
    const [only] = containers;
    const isOne = containers.length === 1 && only !== undefined;
    const place = isOne ? child(only.pointer, 'cpu') : '/cpu';
    report({
      pointer: place,
      message: `${
        isOne ? `The ${only.label} has cpu ${sum}` : `The containers have cpu ${sum} together`
      }, and the task has ${value.cpu}. Lower it there, or raise it here.${ecsAnswers("The sum of all container 'cpu' values cannot be greater than the task-level 'cpu' value")}`,
      related: isOne
        ? [{ pointer: '/cpu', message: 'The cpu of the task' }]
        : containers.map(({ pointer, label, value: container }) => ({
            pointer: child(pointer, 'cpu'),
            message: `The ${label} has ${container.cpu}`,
          })),
      fixes: [
        ...raise(scope, sum),
        ...(isOne
          ? [
              {
                title: `Lower the container's cpu to ${cpu}`,
                certain: false,
                edits: [{ kind: 'set' as const, pointer: place, value: cpu }],
              },
            ]
          : []),
      ],
    });
  },
};

/** On Fargate the next size that it has; elsewhere any number will do. */
function raise(scope: EcsScope, cpu: number): Fix[] {
  const { resource, fargate } = scope;
  if (fargate === 'no') {
    const text = sizeLike(asString(resource.cpu), cpu);
    const title = `Set the task's cpu to ${text}`;
    return [{ title, certain: false, edits: [{ kind: 'set', pointer: '/cpu', value: text }] }];
  }
  const size = smallestFor(scope, { cpu, memory: parseTaskMemory(asString(resource.memory) ?? '') ?? 0 });
  return (size && [resize(resource, size)].filter((fix) => fix !== undefined)) ?? [];
}
