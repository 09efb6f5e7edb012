import { asObject, isUnknown } from '../../../syntax/value.ts';
import type { ScheduleRule } from './schedule-rule.ts';

const LONGEST = 1440;
const PLACE = '/FlexibleTimeWindow';

export const scheduleWindow: ScheduleRule = {
  id: 'ecs/schedule-window',
  severity: 'error',
  on: ['AWS::Scheduler::Schedule'],
  summary: 'A schedule has a flexible time window, with a length exactly when it is on.',
  documentation: 'https://docs.aws.amazon.com/scheduler/latest/APIReference/API_FlexibleTimeWindow.html',
  sources: ['cdk-preflight pf-scheduler-flexible-window', 'cdk-preflight pf-scheduler-flexible-time-window'],
  check({ value }, report) {
    if (value.FlexibleTimeWindow === undefined) {
      report({
        pointer: PLACE,
        message: 'A schedule has to say whether it may start late. Add FlexibleTimeWindow with Mode: OFF.',
        fixes: [
          {
            title: 'Add FlexibleTimeWindow with Mode: OFF',
            certain: false,
            edits: [{ kind: 'insert', pointer: '', members: { FlexibleTimeWindow: { Mode: 'OFF' } } }],
          },
        ],
      });
      return;
    }
    const window = asObject(value.FlexibleTimeWindow);
    const length = window?.MaximumWindowInMinutes;
    const pointer = `${PLACE}/MaximumWindowInMinutes`;
    // Without quotes, OFF is false to a YAML parser.
    if ((window?.Mode === 'OFF' || window?.Mode === false) && length !== undefined) {
      report({
        pointer,
        message:
          'A window that is off has no length. Remove MaximumWindowInMinutes. EventBridge answers: “MaximumWindowInMinutes must not be provided when FlexibleTimeWindowMode is set to OFF”.',
        fixes: [{ title: 'Remove MaximumWindowInMinutes', certain: false, edits: [{ kind: 'remove', pointer }] }],
      });
    }
    if (window?.Mode !== 'FLEXIBLE' || isUnknown(length)) return;
    if (length === undefined) {
      report({
        pointer,
        message:
          'A flexible window has a length. Add MaximumWindowInMinutes. EventBridge answers: “MaximumWindowInMinutes must be provided when FlexibleTimeWindowMode is set to FLEXIBLE”.',
        fixes: [
          {
            title: 'Add MaximumWindowInMinutes: 15',
            certain: false,
            edits: [{ kind: 'insert', pointer: PLACE, members: { MaximumWindowInMinutes: 15 } }],
          },
        ],
      });
      return;
    }
    const minutes = Number(length);
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST) return;
    report({ pointer, message: `A flexible window is from 1 to ${LONGEST} whole minutes.` });
  },
};
