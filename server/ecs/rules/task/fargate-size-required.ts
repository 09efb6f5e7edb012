import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { resize, smallestFor } from '../../fargate-choices.ts';
import type { EcsRule } from '../../scope.ts';
import { parseTaskCpu, parseTaskMemory } from '../../size-texts.ts';

export const fargateSizeRequired: EcsRule = {
  id: 'ecs/fargate-size-required',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'On Fargate, a task definition has cpu and memory of its own.',
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size',
  sources: ['cdk-preflight pf-ecs-fargate-task-cpu-memory'],
  check({ value, scope }, report) {
    if (scope.fargate !== 'yes' || scope.bareContainers) return;
    const size = smallestFor(scope, {
      cpu: parseTaskCpu(asString(value.cpu) ?? '') ?? 0,
      memory: parseTaskMemory(asString(value.memory) ?? '') ?? 0,
    });
    const fix = size && resize(value, size);
    for (const field of ['cpu', 'memory']) {
      if (value[field] !== undefined) continue;
      report({
        pointer: '',
        place: '/requiresCompatibilities',
        message: `On Fargate, the task itself has ${field}, not only its containers. Add it.${ecsAnswers(`Fargate requires that '${field}' be defined at the task level.`)}`,
        ...(fix && { fixes: [fix] }),
      });
    }
  },
};
