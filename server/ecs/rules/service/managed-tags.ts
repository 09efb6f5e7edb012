import type { EcsRule } from '../../scope.ts';
import { insertion, setting } from '../fixes.ts';

export const managedTags: EcsRule = {
  id: 'ecs/managed-tags',
  severity: 'information',
  on: ['Service'],
  summary: 'ECS managed tags go together with propagated tags.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html',
  check({ value }, report) {
    if (value.enableECSManagedTags !== true) return;
    if (value.propagateTags !== undefined && value.propagateTags !== 'NONE') return;
    report({
      pointer: '/enableECSManagedTags',
      message: 'For reports of costs, ECS managed tags need propagateTags too: SERVICE or TASK_DEFINITION.',
      fixes: ['SERVICE', 'TASK_DEFINITION'].map((from) =>
        value.propagateTags === undefined
          ? insertion(`Add propagateTags: ${from}`, '', { propagateTags: from })
          : setting(`Set propagateTags to ${from}`, '/propagateTags', from),
      ),
    });
  },
};
