import type { Cursor } from '../../cursor.ts';
import type { Schedule } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import { type DefinitionAt, taskDefinitionAt } from '../definitions.ts';
import { noteFields, numberAt, textAt } from '../scalars.ts';
import type { AwsResource } from '../template/scope.ts';
import { remarkRequest, remarkTarget } from './remarks.ts';

/** Something that starts tasks which end by themselves: a schedule, a rule, or a request to run them. */
export interface Starter {
  readonly resource: AwsResource;
  readonly task: DefinitionAt;
  /** `schedule nightly` */
  readonly title: string;
  readonly name?: Traced<string>;
  readonly schedule?: Schedule;
  readonly count?: Traced<number>;
  /** What it says instead of the definition. */
  readonly overrides: Cursor;
}

/** All that start a task definition of the inputs. */
export function readStarters(resources: readonly AwsResource[], tasks: readonly DefinitionAt[]): Starter[] {
  return resources.flatMap((resource): Starter[] => {
    switch (resource.type) {
      case 'AWS::Scheduler::Schedule':
        return readSchedule(resource, tasks);
      case 'AWS::Events::Rule':
        return readRule(resource, resource.at, tasks);
      case 'AWS::Events::Targets': {
        const rule = resources.find(
          ({ type, at }) => type === 'AWS::Events::Rule' && at.field('Name').value === resource.at.field('Rule').value,
        );
        return rule ? readRule(rule, resource.at, tasks) : [];
      }
      case 'AWS::ECS::RunTask':
        return readRequest(resource, tasks);
      default:
        return [];
    }
  });
}

/** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html */
function readSchedule(resource: AwsResource, tasks: readonly DefinitionAt[]): Starter[] {
  const { at } = resource;
  const target = at.field('Target');
  const zone = textAt(at.field('ScheduleExpressionTimezone'));
  const latest = numberAt(target.field('RetryPolicy').field('MaximumEventAgeInSeconds'));
  const found = readTarget(resource, at, target, tasks, { ...(zone && { zone }), ...(latest && { latest }) });
  if (!found) return [];
  const flexible = at.field('FlexibleTimeWindow');
  if (flexible.field('Mode').value === 'OFF') flexible.note('exact', 'A CronJob starts on time, as well as it can.');
  else flexible.note('dropped', 'A CronJob starts on time: it has no window to choose from.');
  noteFields(at, 'dropped', {
    StartDate: 'A CronJob has no first day: apply it, or set `suspend` to false, when it is to begin.',
    EndDate: 'A CronJob has no last day: delete or suspend it then.',
    KmsKeyArn: 'The cluster encrypts what it stores with a key of its own.',
    Description: 'A CronJob has no description: put it into an annotation.',
  });
  noteFields(at, 'exact', { GroupName: 'CronJobs need no group.' });
  return [found];
}

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html */
function readRule(rule: AwsResource, holder: Cursor, tasks: readonly DefinitionAt[]): Starter[] {
  if (rule.at.field('ScheduleExpression').value === undefined) return [];
  const targets = holder.field('Targets').objects();
  const found = targets.flatMap((target) => readTarget(rule, rule.at, target, tasks, {}) ?? []);
  if (found.length === 0) return [];
  noteFields(rule.at, 'dropped', {
    EventPattern: 'Events start no Job: Argo Events or KEDA does.',
    Description: 'A CronJob has no description: put it into an annotation.',
  });
  noteFields(rule.at, 'exact', { EventBusName: 'Schedules belong to no bus.' });
  if (holder !== rule.at) noteFields(holder, 'exact', { Rule: 'It says which schedule starts the targets.' });
  for (const target of targets) noteFields(target, 'exact', { Id: 'It only tells the targets of a rule apart.' });
  return found;
}

function readTarget(
  resource: AwsResource,
  at: Cursor,
  target: Cursor,
  tasks: readonly DefinitionAt[],
  more: Partial<Schedule>,
): Starter | undefined {
  const parameters = target.field('EcsParameters');
  const reference = parameters.field('TaskDefinitionArn');
  const task = taskDefinitionAt(resource.scope, reference, tasks);
  const expression = textAt(at.field('ScheduleExpression'));
  if (!task || !expression) return undefined;
  reference.note('exact', 'The task definition becomes the pod template of the CronJob.');
  const state = at.field('State').string();
  const count = numberAt(parameters.field('TaskCount'));
  const name = textAt(at.field('Name'));
  remarkTarget(target, parameters);
  return {
    resource,
    task,
    title: `schedule ${name?.value ?? resource.name}`,
    ...(name && !name.value.includes('${') && { name }),
    schedule: {
      expression,
      language: 'scheduler',
      ...(state && { suspended: derived(state.value === 'DISABLED', state) }),
      ...more,
    },
    ...(count && { count }),
    overrides: target.field('Input'),
  };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
function readRequest(resource: AwsResource, tasks: readonly DefinitionAt[]): Starter[] {
  const { at } = resource;
  const task = taskDefinitionAt(resource.scope, at.field('taskDefinition'), tasks);
  if (!task) return [];
  const count = numberAt(at.field('count'));
  noteFields(at, 'exact', {
    taskDefinition: 'The task definition becomes the pod template of the Job.',
    cluster: 'The EKS cluster that the manifests are applied to takes its place.',
    startedBy: 'It only tells who asked.',
    clientToken: 'It only tells requests apart.',
  });
  remarkRequest(at, (field) => field);
  return [
    { resource, task, title: 'request to run a task', ...(count && { count }), overrides: at.field('overrides') },
  ];
}
