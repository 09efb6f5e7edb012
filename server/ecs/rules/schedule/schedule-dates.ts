import { asString } from '../../../syntax/value.ts';
import type { ScheduleRule } from './schedule-rule.ts';

/** What has been seen to be refused; other forms may pass. */
const WITHOUT_MILLISECONDS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)Z?$/;
const COMPARABLE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z?$/;

export const scheduleDates: ScheduleRule = {
  id: 'ecs/schedule-dates',
  severity: 'error',
  on: ['AWS::Scheduler::Schedule'],
  summary: 'A schedule starts before it ends, at times with milliseconds.',
  documentation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-scheduler-schedule.html',
  sources: ['cdk-preflight pf-scheduler-start-end-order', 'cdk-preflight pf-scheduler-date-format'],
  check({ value }, report) {
    for (const field of ['StartDate', 'EndDate']) {
      const [, time] = WITHOUT_MILLISECONDS.exec(asString(value[field]) ?? '') ?? [];
      if (time === undefined) continue;
      const right = `${time}.000Z`;
      const pointer = `/${field}`;
      report({
        pointer,
        message: `CloudFormation wants ${field} with milliseconds: ${right}. It answers: “${field} needs to follow the format yyyy-MM-ddTHH:mm:ss.SSSZ”.`,
        fixes: [{ title: `Write ${right}`, certain: false, edits: [{ kind: 'set', pointer, value: right }] }],
      });
    }
    const start = asString(value.StartDate) ?? '';
    const end = asString(value.EndDate) ?? '';
    if (!COMPARABLE.test(start) || !COMPARABLE.test(end) || start.slice(0, 19) < end.slice(0, 19)) return;
    if (start.slice(0, 19) === end.slice(0, 19) && start !== end) return;
    report({
      pointer: '/EndDate',
      message:
        'The schedule ends before it starts. EventBridge answers: “The StartDate you specify must come before the EndDate”.',
      related: [{ pointer: '/StartDate', message: 'The start' }],
    });
  },
};
