import { child } from '../../../syntax/pointer.ts';
import type { EcsRule } from '../../scope.ts';
import { awslogsOf } from './awslogs.ts';

export const awslogsCreateGroup: EcsRule = {
  id: 'ecs/awslogs-create-group',
  severity: 'hint',
  preset: 'strict',
  on: ['LogConfiguration'],
  summary: 'Whoever creates log groups has the right to.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html',
  check(node, report) {
    const logs = awslogsOf(node);
    if (logs?.options?.['awslogs-create-group'] !== 'true') return;
    report({
      pointer: child(logs.place, 'awslogs-create-group'),
      message:
        'To create the log group, the execution role (on EC2 without one: the instance role) needs logs:CreateLogGroup, which the managed policy AmazonECSTaskExecutionRolePolicy does not give.',
    });
  },
};
