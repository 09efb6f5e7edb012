import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { addOption, awslogsOf } from './awslogs.ts';
import { isSet } from './task.ts';

export const awslogsRegion: EcsRule = {
  id: 'ecs/awslogs-region',
  severity: 'warning',
  on: ['LogConfiguration'],
  summary: 'The log driver awslogs has the option awslogs-region.',
  documentation: documentationPage('LogConfiguration'),
  sources: ['cfn-lint E3046'],
  check(node, report) {
    const logs = awslogsOf(node);
    // Without options at all, the missing group says it.
    if (!logs?.options || isSet(logs.options['awslogs-region'])) return;
    const fixes = addOption(logs, node.scope, 'awslogs-region');
    report({
      pointer: logs.place,
      message:
        'AWS asks for awslogs-region with the log driver awslogs: without it, the container may not start where its host has no Region of its own. Name the Region of the log group.',
      ...(fixes.length > 0 && { fixes }),
    });
  },
};
