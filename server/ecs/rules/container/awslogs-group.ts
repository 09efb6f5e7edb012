import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { addOption, awslogsOf } from './awslogs.ts';
import { isSet } from './task.ts';

export const awslogsGroup: EcsRule = {
  id: 'ecs/awslogs-group',
  severity: 'error',
  on: ['LogConfiguration'],
  summary: 'The log driver awslogs has the option awslogs-group.',
  documentation: documentationPage('LogConfiguration'),
  sources: ['cfn-lint E3046', 'cdk-preflight pf-ecs-awslogs-missing-group'],
  check(node, report) {
    const logs = awslogsOf(node);
    if (!logs || isSet(logs.options?.['awslogs-group'])) return;
    report({
      pointer: logs.place,
      message: `The log driver awslogs needs a log group. Name it in the option awslogs-group.${ecsAnswers(
        'Log driver awslogs requires options: awslogs-group',
      )}`,
      fixes: addOption(logs, node.scope, 'awslogs-group'),
    });
  },
};
