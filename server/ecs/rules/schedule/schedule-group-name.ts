import type { ScheduleRule } from './schedule-rule.ts';

export const scheduleGroupName: ScheduleRule = {
  id: 'ecs/schedule-group-name',
  severity: 'error',
  on: ['AWS::Scheduler::ScheduleGroup'],
  summary: 'A schedule group is not named default.',
  documentation: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-group.html',
  sources: ['cdk-preflight pf-scheduler-group-name-default'],
  check({ value }, report) {
    if (value.Name !== 'default') return;
    report({
      pointer: '/Name',
      message:
        'Each account has the group default already. Choose another name, or leave the group out. EventBridge answers: “This operation cannot be performed on schedule group default”.',
    });
  },
};
