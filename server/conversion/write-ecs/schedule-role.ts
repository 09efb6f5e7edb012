import type { Draft } from '../draft.ts';
import { derived } from '../trace.ts';
import type { Plan } from './plan.ts';
import { taskDefinitionId, withCluster } from './references.ts';
import type { StackBuilder, StackResource } from './stack.ts';
import { executionRoleOf } from './task-definition.ts';

/**
 * The role EventBridge Scheduler takes on to start the tasks of one definition in the cluster.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/CWE_IAM_role.html
 */
export function scheduleRole(plan: Plan, stack: StackBuilder): Omit<StackResource, 'id'> {
  const own = plan.workload.identity?.role;
  const execution = executionRoleOf(plan, stack);
  const roles: Draft[] = [...(execution === undefined ? [] : [execution]), ...(own ? [derived(own.value, own)] : [])];
  const run = {
    Effect: 'Allow',
    Action: 'ecs:RunTask',
    Resource: { Ref: taskDefinitionId(plan, stack) },
    Condition: {
      ArnEquals: {
        'ecs:cluster': withCluster(
          'arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/CLUSTER',
          plan,
          stack,
        ),
      },
    },
  };
  const pass = {
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: roles,
    Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  };
  return {
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'scheduler.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
        ],
      },
      Policies: [
        {
          PolicyName: 'run-tasks',
          PolicyDocument: { Version: '2012-10-17', Statement: roles.length > 0 ? [run, pass] : [run] },
        },
      ],
    },
  };
}
