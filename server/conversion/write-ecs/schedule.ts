import { toScheduler } from '../../schedule/to-scheduler.ts';
import { type Remarks, remarkOn } from '../cursor.ts';
import type { Draft, DraftObject } from '../draft.ts';
import type { Schedule } from '../model.ts';
import { derived, type Fidelity, noted, type Traced } from '../trace.ts';
import type { ServiceNetwork } from './network/network.ts';
import type { Plan } from './plan.ts';
import { prefixOf, taskDefinitionId, withCluster } from './references.ts';
import { scheduleRole } from './schedule-role.ts';
import { capacity, networkConfiguration } from './service.ts';
import type { StackBuilder } from './stack.ts';
import { templateProperties } from './template-properties.ts';

/** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Target.html */
const MOST_TASKS = 10;
/** Seconds. https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html */
const EVENT_AGE = { least: 60, most: 86_400 } as const;

/** Starts the tasks of a plan again and again: one schedule, or two where one expression cannot say it. */
export function addSchedule(plan: Plan, network: ServiceNetwork, stack: StackBuilder, remarks: Remarks): void {
  const { schedule, origin } = plan.workload;
  if (!schedule) return;
  const expressions = expressionsOf(schedule, remarks);
  if (expressions.length === 0) {
    for (const part of [schedule.zone, schedule.suspended, schedule.latest]) {
      if (part) remarkOn(remarks, part, 'needs-decision', 'No schedule is written that it could belong to.');
    }
    return;
  }
  const prefix = prefixOf(plan, stack);
  const role = stack.once(`schedule role ${plan.name.value}`, `${prefix}ScheduleRole`, () => scheduleRole(plan, stack));
  const target = writeTarget(plan, network, { 'Fn::GetAtt': [role, 'Arn'] }, stack, remarks);
  expressions.forEach((expression, index) => {
    const suffix = index === 0 ? '' : `-${index + 1}`;
    stack.add({
      id: stack.idFor(`schedule ${plan.name.value}${suffix}`, `${prefix}Schedule${index === 0 ? '' : index + 1}`),
      type: 'AWS::Scheduler::Schedule',
      properties: {
        Name: `${plan.name.value.slice(0, 62)}${suffix}`,
        ScheduleExpression: expression,
        ScheduleExpressionTimezone: schedule.zone,
        FlexibleTimeWindow: { Mode: 'OFF' },
        State: schedule.suspended && derived(schedule.suspended.value ? 'DISABLED' : 'ENABLED', schedule.suspended),
        Target: target,
      },
      comment: `When ${origin.title} runs`,
    });
  });
}

function expressionsOf({ expression, language }: Schedule, remarks: Remarks): Traced<string>[] {
  if (language === 'scheduler') return [expression];
  const undecided = expression.notes.some((note) => note.undecided);
  if (undecided) {
    const message = `\`${expression.value}\` is only known at deployment, and EventBridge Scheduler writes schedules in another way: add the schedule by hand.`;
    remarkOn(remarks, expression, 'needs-decision', message);
    return [];
  }
  const form = toScheduler(expression.value);
  if ('none' in form) {
    remarkOn(
      remarks,
      expression,
      'needs-decision',
      `No schedule of EventBridge says \`${expression.value}\`. ${form.none.en}`,
    );
    return [];
  }
  const fidelity: Fidelity = form.notes.length > 0 ? 'approximate' : 'exact';
  const says = form.expressions.map((one) => `\`${one}\``).join(' and ');
  const message = [
    `\`${expression.value}\` is ${says} in EventBridge Scheduler.`,
    ...form.notes.map(({ en }) => en),
  ].join(' ');
  return form.expressions.map((one) => noted(derived(one, expression), fidelity, message));
}

function writeTarget(
  plan: Plan,
  network: ServiceNetwork,
  role: Draft,
  stack: StackBuilder,
  remarks: Remarks,
): DraftObject {
  const { run, schedule } = plan.workload;
  const addresses = networkConfiguration(plan, network, stack);
  const where = capacity(plan, remarks);
  const capacityProviderStrategy = 'capacityProviderStrategy' in where ? where.capacityProviderStrategy : undefined;
  return {
    Arn: withCluster('arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/CLUSTER', plan, stack),
    RoleArn: role,
    EcsParameters: {
      TaskDefinitionArn: { Ref: taskDefinitionId(plan, stack) },
      TaskCount: run?.parallel && taskCount(run.parallel),
      ...('launchType' in where && { LaunchType: where.launchType }),
      ...templateProperties({ capacityProviderStrategy, networkConfiguration: addresses }, 'AWS::ECS::Service'),
    },
    RetryPolicy: schedule?.latest && { MaximumEventAgeInSeconds: eventAge(schedule.latest) },
  };
}

function taskCount(parallel: Traced<number>): Traced<number> {
  const legal = Math.min(MOST_TASKS, Math.max(1, Math.round(parallel.value)));
  const message =
    legal === parallel.value
      ? 'So many tasks are started at once, each of them once.'
      : `A schedule starts 1 to ${MOST_TASKS} tasks at once: ${parallel.value} become ${legal}.`;
  return noted(derived(legal, parallel), 'approximate', message);
}

function eventAge(latest: Traced<number>): Traced<number> {
  const legal = Math.min(EVENT_AGE.most, Math.max(EVENT_AGE.least, Math.round(latest.value)));
  const message =
    legal === latest.value
      ? 'Scheduler tries to start the task for so long; then it leaves this run out.'
      : `${latest.value} seconds become ${legal}: Scheduler takes ${EVENT_AGE.least} to ${EVENT_AGE.most}.`;
  return noted(derived(legal, latest), 'approximate', message);
}
