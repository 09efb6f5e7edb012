import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Schedule, Workload } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import type { Anything } from '../support.ts';
import { from, type Written, workload, write } from './support.ts';

function cron(expression: string, more: Partial<Schedule> = {}, parts: Partial<Workload> = {}): Written {
  const schedule: Schedule = { expression: from(expression), language: 'cron', ...more };
  return write([workload({ runs: 'once', schedule, ...parts }, 'job')]);
}

function schedulesOf({ resources, types }: Written): Anything[] {
  return Object.keys(types).flatMap((id) => (types[id] === 'AWS::Scheduler::Schedule' ? [resources[id]] : []));
}

/** The vectors of the specification; what is not listed there is tested with `server/schedule`. */
const EXPRESSIONS: readonly (readonly [cron: string, expected: readonly string[]])[] = [
  ['*/5 * * * *', ['cron(0/5 * * * ? *)']],
  ['@daily', ['cron(0 0 * * ? *)']],
  ['30 8 * * MON-FRI', ['cron(30 8 ? * 2-6 *)']],
  ['15 10 13 * 5', ['cron(15 10 13 * ? *)', 'cron(15 10 ? * 6 *)']],
  ['0 0 */2 * 1', ['cron(0 0 1/2 * ? *)', 'cron(0 0 ? * 2 *)']],
  ['0 0 * * */2', ['cron(0 0 ? * 1,3,5,7 *)']],
  ['@every 1h30m', ['rate(90 minutes)']],
  ['@every 24h', ['rate(1 day)']],
  ['@every 10s', []],
  ['0 12 * * 7', []],
];

for (const [expression, expected] of EXPRESSIONS) {
  test(`${expression}: ${expected.join(' and ') || 'to be decided'}`, () => {
    const schedules = schedulesOf(cron(expression));
    assert.deepEqual(
      schedules.map(({ ScheduleExpression }) => ScheduleExpression),
      expected,
    );
    assert.deepEqual(
      schedules.map(({ Name }) => Name),
      ['job', 'job-2'].slice(0, expected.length),
    );
  });
}

test('a schedule starts the task, with a role that may do just that', () => {
  const role = 'arn:aws:iam::111122223333:role/job';
  const result = cron(
    '@daily',
    { zone: from('Europe/Rome'), suspended: from(true), latest: from(30) },
    {
      run: { parallel: from(20) },
      identity: { role: from(role) },
    },
  );
  const [schedule] = schedulesOf(result);
  const { Target, ...rest } = schedule;
  const cluster = { 'Fn::Sub': 'arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/${Cluster}' };
  assert.deepEqual(rest, {
    Name: 'job',
    ScheduleExpression: 'cron(0 0 * * ? *)',
    ScheduleExpressionTimezone: 'Europe/Rome',
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: 'DISABLED',
  });
  const { EcsParameters, ...target } = Target;
  assert.deepEqual(target, {
    Arn: cluster,
    RoleArn: { 'Fn::GetAtt': ['JobScheduleRole', 'Arn'] },
    RetryPolicy: { MaximumEventAgeInSeconds: 60 },
  });
  assert.deepEqual(
    [EcsParameters.TaskDefinitionArn, EcsParameters.TaskCount, EcsParameters.LaunchType],
    [{ Ref: 'JobTaskDefinition' }, 10, 'FARGATE'],
  );
  assert.ok(EcsParameters.NetworkConfiguration.AwsvpcConfiguration.Subnets);
  const [{ PolicyDocument }] = result.resources.JobScheduleRole.Policies;
  assert.deepEqual(
    PolicyDocument.Statement.map(({ Action, Resource }: Anything) => [Action, Resource]),
    [
      ['ecs:RunTask', { Ref: 'JobTaskDefinition' }],
      ['iam:PassRole', [{ 'Fn::GetAtt': ['ExecutionRole', 'Arn'] }, role]],
    ],
  );
});

test('an expression of EventBridge is taken as it is', () => {
  const schedule: Schedule = { expression: from('rate(5 minutes)'), language: 'scheduler' };
  const [written] = schedulesOf(write([workload({ runs: 'once', schedule }, 'job')]));
  assert.equal(written.ScheduleExpression, 'rate(5 minutes)');
});

test('a schedule that is not known yet is to be written by hand', () => {
  const expression = from('${CRON}');
  const undecided = traced(expression.value, expression.sources, [
    { fidelity: 'needs-decision', message: 'not known', undecided: true },
  ]);
  const result = cron('', { expression: undecided, zone: from('UTC') });
  assert.deepEqual(schedulesOf(result), []);
  assert.equal(result.notesOn(expression)[0]?.fidelity, 'needs-decision');
});

test('schedules on Spot use the capacity provider', () => {
  const [{ Target }] = schedulesOf(cron('@daily', {}, { machine: { interruptible: from(true) } }));
  assert.deepEqual(Target.EcsParameters.CapacityProviderStrategy, [{ CapacityProvider: 'FARGATE_SPOT', Weight: 1 }]);
  assert.equal(Target.EcsParameters.LaunchType, undefined);
});
