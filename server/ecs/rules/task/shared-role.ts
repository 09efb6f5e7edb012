import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

export const sharedRole: EcsRule = {
  id: 'ecs/shared-role',
  severity: 'information',
  preset: 'recommended',
  on: ['TaskDefinition'],
  summary: 'The application has a role of its own: it does not need the rights with which ECS starts it.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html',
  check({ value }, report) {
    const role = asString(value.taskRoleArn);
    if (role === undefined || role === '' || role !== value.executionRoleArn) return;
    report({
      pointer: '/taskRoleArn',
      message:
        'The application has the same role as ECS itself: it can read every secret and image of the task. Give it one of its own.',
      related: [{ pointer: '/executionRoleArn', message: 'The role ECS uses' }],
    });
  },
};
