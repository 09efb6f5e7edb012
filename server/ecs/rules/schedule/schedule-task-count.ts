import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, isUnknown, type Value } from '../../../syntax/value.ts';
import type { ScheduleRule } from './schedule-rule.ts';

const MOST = 10;

export const scheduleTaskCount: ScheduleRule = {
  id: 'ecs/schedule-task-count',
  severity: 'error',
  on: ['AWS::Scheduler::Schedule', 'AWS::Events::Rule'],
  summary: 'A schedule starts 1 to 10 tasks at a time.',
  documentation: 'https://docs.aws.amazon.com/scheduler/latest/APIReference/API_EcsParameters.html',
  check({ value, type }, report) {
    checkTarget(value.Target, '/Target', type, report);
    (asList(value.Targets) ?? []).forEach((target, index) => {
      checkTarget(target, child('', 'Targets', index), type, report);
    });
  },
};

function checkTarget(target: Value | undefined, pointer: Pointer, type: string, report: Report): void {
  const count = asObject(asObject(target)?.EcsParameters)?.TaskCount;
  if (count === undefined || isUnknown(count)) return;
  const tasks = Number(count);
  if (Number.isInteger(tasks) && tasks >= 1 && tasks <= MOST) return;
  report({
    pointer: child(pointer, 'EcsParameters', 'TaskCount'),
    // Only Scheduler documents that it refuses more; ECS starts no more at once.
    severity: type === 'AWS::Events::Rule' && tasks > MOST ? 'warning' : 'error',
    message: `ECS starts 1 to ${MOST} tasks at a time. For more, use more schedules or a service.`,
  });
}
