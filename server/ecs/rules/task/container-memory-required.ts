import { asList, isUnknown } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf } from '../../containers.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';

export const containerMemoryRequired: EcsRule = {
  id: 'ecs/container-memory-required',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'On EC2, each container has memory or memoryReservation when the task has no memory.',
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html#ECS-Type-ContainerDefinition-memory',
  sources: ['cdk-preflight pf-ecs-container-memory-required'],
  check({ value, scope }, report) {
    if (value.memory !== undefined || !runsOnInstances(scope)) return;
    for (const { value: container, pointer, label, name = '' } of containersOf(value)) {
      if (container.memory !== undefined || container.memoryReservation !== undefined) continue;
      report({
        pointer,
        message: `Neither the task nor ${label} has memory. Add memory (the limit, in MiB) or memoryReservation.${ecsAnswers(`Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`)}`,
        fixes: [
          {
            title: 'Add memory: 512 to the container',
            certain: false,
            edits: [{ kind: 'insert', pointer, members: { memory: 512 } }],
          },
          {
            title: 'Add memoryReservation: 256 to the container',
            certain: false,
            edits: [{ kind: 'insert', pointer, members: { memoryReservation: 256 } }],
          },
        ],
      });
    }
  },
};

/** EC2 or external instances. What a task on Fargate lacks is memory of its own; what Managed Instances ask for is not documented. */
function runsOnInstances({ resource, bareContainers, fargate, compatibilities }: EcsScope): boolean {
  const { requiresCompatibilities } = resource;
  if (bareContainers || fargate === 'yes' || isUnknown(requiresCompatibilities)) return false;
  if (asList(requiresCompatibilities)?.some(isUnknown)) return false;
  return compatibilities.size === 0 || compatibilities.has('EC2') || compatibilities.has('EXTERNAL');
}
