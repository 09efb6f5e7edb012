import { child } from '../../../syntax/pointer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { awslogsOf } from './awslogs.ts';
import { isSet } from './task.ts';

export const awslogsMultiline: EcsRule = {
  id: 'ecs/awslogs-multiline',
  severity: 'warning',
  on: ['LogConfiguration'],
  summary: 'The start of a log message is told by awslogs-datetime-format or awslogs-multiline-pattern, not both.',
  documentation: documentationPage('LogConfiguration'),
  check(node, report) {
    const logs = awslogsOf(node);
    if (!isSet(logs?.options?.['awslogs-datetime-format']) || !isSet(logs.options['awslogs-multiline-pattern'])) return;
    const pattern = child(logs.place, 'awslogs-multiline-pattern');
    const format = child(logs.place, 'awslogs-datetime-format');
    report({
      pointer: pattern,
      target: 'key',
      message:
        'AWS allows awslogs-datetime-format or awslogs-multiline-pattern, not both: this one is not used. Keep one of them.',
      related: [{ pointer: format, message: 'The option that is used' }],
      fixes: [removal('Keep awslogs-datetime-format', pattern), removal('Keep awslogs-multiline-pattern', format)],
    });
  },
};
