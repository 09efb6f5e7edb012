import { asString } from '../../../syntax/value.ts';
import { scheduleFault } from '../../schedule-expression.ts';
import type { ScheduleRule } from './schedule-rule.ts';

export const scheduleExpression: ScheduleRule = {
  id: 'ecs/schedule-expression',
  severity: 'error',
  on: ['AWS::Scheduler::Schedule', 'AWS::Events::Rule'],
  summary: 'A schedule expression is one that EventBridge can read.',
  documentation: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html',
  sources: [
    'cfn-lint E3027',
    'cdk-preflight pf-scheduler-schedule-expression',
    'cdk-preflight pf-scheduler-rate-positive',
    'cdk-preflight pf-events-rule-cron-fields',
  ],
  check({ value, type }, report) {
    const expression = asString(value.ScheduleExpression);
    if (!expression) return;
    const isRule = type === 'AWS::Events::Rule';
    const fault = scheduleFault(expression, isRule ? 'rule' : 'scheduler');
    if (!fault) return;
    const pointer = '/ScheduleExpression';
    report({
      pointer,
      message: `${fault.message} EventBridge answers: “${isRule ? 'Parameter ScheduleExpression is not valid' : `Invalid Schedule Expression ${expression}`}”.`,
      ...(fault.instead !== undefined && {
        fixes: [
          { title: `Write ${fault.instead}`, certain: false, edits: [{ kind: 'set', pointer, value: fault.instead }] },
        ],
      }),
    });
  },
};
