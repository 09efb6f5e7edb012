import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { addOption, awslogsOf } from './awslogs.ts';
import { isSet } from './task.ts';

export const awslogsStreamPrefix: EcsRule = {
  id: 'ecs/awslogs-stream-prefix',
  severity: 'error',
  on: ['LogConfiguration'],
  summary: 'On Fargate, the log driver awslogs has the option awslogs-stream-prefix.',
  documentation: documentationPage('LogConfiguration'),
  sources: ['cdk-preflight pf-ecs-awslogs-fargate-missing-stream-prefix'],
  check(node, report) {
    const severity = onFargate(node.scope);
    const logs = awslogsOf(node);
    // Without options at all, the missing group says it.
    if (!severity || !logs?.options || isSet(logs.options['awslogs-stream-prefix'])) return;
    report({
      severity,
      pointer: logs.place,
      message: `On Fargate the log driver awslogs needs the option awslogs-stream-prefix: the log streams are named PREFIX/CONTAINER/TASK.${ecsAnswers(
        'Fargate requires log configuration options to include awslogs-stream-prefix',
      )}`,
      fixes: addOption(logs, node.scope, 'awslogs-stream-prefix'),
    });
  },
};
