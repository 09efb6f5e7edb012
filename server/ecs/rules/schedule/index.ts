import { scheduleDates } from './schedule-dates.ts';
import { scheduleExpression } from './schedule-expression.ts';
import { scheduleGroupName } from './schedule-group-name.ts';
import type { ScheduleRule } from './schedule-rule.ts';
import { scheduleTaskCount } from './schedule-task-count.ts';
import { scheduleWindow } from './schedule-window.ts';

/** What EventBridge refuses in the schedules that start tasks. */
export const scheduleRules: readonly ScheduleRule[] = [
  scheduleDates,
  scheduleExpression,
  scheduleGroupName,
  scheduleTaskCount,
  scheduleWindow,
];
