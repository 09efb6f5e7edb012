import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSchedules } from '../../../server/ecs/check-schedules.ts';
import { type ScheduleReader, scheduleFault } from '../../../server/ecs/schedule-expression.ts';
import { applyEdits, editText } from '../../../server/syntax/apply-edits.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

const ACCEPTED: [reader: ScheduleReader, expression: string][] = [
  ['scheduler', 'rate(5 minutes)'],
  ['scheduler', 'rate(1 minutes)'],
  ['scheduler', 'RATE(1 hour)'],
  ['scheduler', 'cron(0 12 * * ? *)'],
  ['scheduler', 'cron(0 12 * * ?)'],
  ['scheduler', 'cron(0/5 8-17 ? * MON-FRI *)'],
  ['scheduler', 'cron(0 10 ? * mon#1 2026)'],
  ['scheduler', 'cron(0 10 L * ? *)'],
  ['scheduler', 'cron(0 10 15W * ? *)'],
  ['scheduler', 'cron(0 10 LW JAN,feb ? *)'],
  ['scheduler', 'cron(0 10 ? * 5L *)'],
  ['scheduler', 'cron(59 23 31 12 ? *)'],
  ['scheduler', 'at(2030-01-31T08:00:00)'],
  ['scheduler', 'at(2030-01-31T08:00)'],
  ['rule', 'rate(1 minute)'],
  ['rule', 'rate(5 minutes)'],
  ['rule', 'cron(0 20 * * ? 2500)'],
];
for (const [reader, expression] of ACCEPTED) {
  test(`${reader} takes ${expression}`, () => assert.equal(scheduleFault(expression, reader), undefined));
}

const REFUSED: [reader: ScheduleReader, expression: string, message: RegExp, instead?: string][] = [
  ['scheduler', '*/5 * * * *', /written/],
  ['scheduler', 'every(5 minutes)', /written/],
  ['scheduler', 'rate(0 minutes)', /at least 1/],
  ['scheduler', 'rate(5 seconds)', /minutes, hours or days/],
  ['scheduler', 'rate(1.5 hours)', /whole number/],
  ['scheduler', 'cron(0 12 * *)', /has 4/],
  ['scheduler', 'cron(0 12 * * ? * *)', /has 7/],
  ['scheduler', 'cron(0 12 * * * *)', /Exactly one/, 'cron(0 12 * * ? *)'],
  ['scheduler', 'cron(0 12 * * MON *)', /Exactly one/, 'cron(0 12 ? * MON *)'],
  ['scheduler', 'cron(0 12 1 * MON *)', /Exactly one/],
  ['scheduler', 'cron(0 12 ? * ? *)', /Exactly one/],
  ['scheduler', 'cron(60 12 * * ? *)', /minutes .* 0 to 59/],
  ['scheduler', 'cron(0 24 * * ? *)', /hours/],
  ['scheduler', 'cron(0 8-25 * * ? *)', /hours/],
  ['scheduler', 'cron(0 0 32 * ? *)', /day of month/],
  ['scheduler', 'cron(0 0 1 13 ? *)', /month/],
  ['scheduler', 'cron(0 0 ? * 0 *)', /day of week/],
  ['scheduler', 'cron(0 0 ? * MONDAY *)', /no day of week/],
  ['scheduler', 'cron(0 0 ? * 2#6 *)', /#1 to #5/],
  ['scheduler', 'cron(0 0 1#2 * ? *)', /day of week/],
  ['scheduler', 'at(2030-01-31T08:00:00Z)', /time zone/],
  ['scheduler', 'at(2030-01-31 08:00:00)', /at\(/],
  ['rule', 'at(2030-01-31T08:00:00)', /again and again/],
  ['rule', 'rate(1 minutes)', /singular/, 'rate(1 minute)'],
  ['rule', 'rate(5 minute)', /plural/, 'rate(5 minutes)'],
  ['rule', 'cron(0 12 * * ?)', /has 5/],
];
for (const [reader, expression, message, instead] of REFUSED) {
  test(`${reader} refuses ${expression}`, () => {
    const fault = scheduleFault(expression, reader);
    assert.match(fault?.message ?? '', message);
    assert.equal(fault?.instead, instead);
    if (instead) assert.equal(scheduleFault(instead, reader), undefined);
  });
}

const schedule = (properties: string): string => `Resources:
  Cluster:
    Type: AWS::ECS::Cluster
  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
${properties.replaceAll(/^/gm, '      ')}
`;
const OFF = 'FlexibleTimeWindow: {Mode: OFF}';

function check(text: string) {
  const document = openFile('file:///a.yaml', 'yaml', text).documents[0]?.document;
  assert.ok(document);
  return { document, problems: checkSchedules(document) };
}

const FOUND: [what: string, text: string, expected: string[], fixed?: string][] = [
  ['a good one', schedule(`ScheduleExpression: rate(5 minutes)\n${OFF}`), []],
  [
    'an expression',
    schedule(`ScheduleExpression: rate(0 minutes)\n${OFF}`),
    ['error ecs/schedule-expression /Resources/Nightly/Properties/ScheduleExpression'],
  ],
  ['an expression nobody knows', schedule(`ScheduleExpression: !Ref When\n${OFF}`), []],
  [
    'an expression from the only value of a parameter',
    `Parameters: {When: {Type: String, AllowedValues: [hourly]}}\n${schedule(`ScheduleExpression: !Ref When\n${OFF}`)}`,
    ['error ecs/schedule-expression /Resources/Nightly/Properties/ScheduleExpression'],
  ],
  [
    'a window that is off and has a length',
    schedule('ScheduleExpression: rate(5 minutes)\nFlexibleTimeWindow:\n  Mode: OFF\n  MaximumWindowInMinutes: 5'),
    ['error ecs/schedule-window /Resources/Nightly/Properties/FlexibleTimeWindow/MaximumWindowInMinutes'],
    schedule('ScheduleExpression: rate(5 minutes)\nFlexibleTimeWindow:\n  Mode: OFF'),
  ],
  [
    'a window without a length',
    schedule('ScheduleExpression: rate(5 minutes)\nFlexibleTimeWindow:\n  Mode: FLEXIBLE'),
    ['error ecs/schedule-window /Resources/Nightly/Properties/FlexibleTimeWindow/MaximumWindowInMinutes'],
    schedule(
      'ScheduleExpression: rate(5 minutes)\nFlexibleTimeWindow:\n  Mode: FLEXIBLE\n  MaximumWindowInMinutes: 15',
    ),
  ],
  [
    'a window that is too long',
    schedule('FlexibleTimeWindow: {Mode: FLEXIBLE, MaximumWindowInMinutes: "1441"}'),
    ['error ecs/schedule-window /Resources/Nightly/Properties/FlexibleTimeWindow/MaximumWindowInMinutes'],
  ],
  ['a window of a day', schedule('FlexibleTimeWindow: {Mode: FLEXIBLE, MaximumWindowInMinutes: "1440"}'), []],
  [
    'no window',
    schedule('ScheduleExpression: rate(5 minutes)'),
    ['error ecs/schedule-window /Resources/Nightly/Properties/FlexibleTimeWindow'],
  ],
  [
    'dates',
    schedule(`StartDate: "2030-02-01T00:00:00.000Z"\nEndDate: "2030-01-01T00:00:00.000Z"\n${OFF}`),
    ['error ecs/schedule-dates /Resources/Nightly/Properties/EndDate'],
  ],
  [
    'dates in order',
    schedule(`StartDate: "2030-01-01T00:00:00.000Z"\nEndDate: "2030-01-01T00:00:01.000Z"\n${OFF}`),
    [],
  ],
  [
    'a date without milliseconds',
    schedule(`StartDate: "2030-02-01T00:00:00Z"\n${OFF}`),
    ['error ecs/schedule-dates /Resources/Nightly/Properties/StartDate'],
    schedule(`StartDate: "2030-02-01T00:00:00.000Z"\n${OFF}`),
  ],
  [
    'too many tasks',
    schedule(`${OFF}\nTarget: {EcsParameters: {TaskCount: 11}}`),
    ['error ecs/schedule-task-count /Resources/Nightly/Properties/Target/EcsParameters/TaskCount'],
  ],
  [
    'a rule of EventBridge for a task',
    'Resources:\n  Nightly:\n    Type: AWS::Events::Rule\n    Properties:\n      ScheduleExpression: rate(1 days)\n      Targets: [{EcsParameters: {TaskCount: 0}}]\n',
    [
      'error ecs/schedule-expression /Resources/Nightly/Properties/ScheduleExpression',
      'error ecs/schedule-task-count /Resources/Nightly/Properties/Targets/0/EcsParameters/TaskCount',
    ],
  ],
  [
    'a group',
    'Resources:\n  Cluster: {Type: AWS::ECS::Cluster}\n  Group:\n    Type: AWS::Scheduler::ScheduleGroup\n    Properties: {Name: default}\n',
    ['error ecs/schedule-group-name /Resources/Group/Properties/Name'],
  ],
  [
    'a template that has nothing to do with ECS',
    'Resources:\n  Nightly:\n    Type: AWS::Events::Rule\n    Properties:\n      ScheduleExpression: sometimes\n',
    [],
  ],
  ['a template that a macro rewrites', `Transform: Mine\n${schedule(`ScheduleExpression: sometimes\n${OFF}`)}`, []],
];
for (const [what, text, expected, fixed] of FOUND) {
  test(`schedules: ${what}`, () => {
    const { document, problems } = check(text);
    assert.deepEqual(
      problems.map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`),
      expected,
    );
    if (fixed === undefined) return;
    const edits = problems.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
    assert.equal(editText(text, applyEdits(document, edits)), fixed);
    assert.deepEqual(check(fixed).problems, []);
  });
}
