import type { Draft } from '../draft.ts';
import type { StackResource } from './stack.ts';

/**
 * The role ECS itself takes on: pulls images, writes logs, and does what the task definitions ask of it, by action.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export function executionRole(allowed: ReadonlyMap<string, readonly Draft[]>): Omit<StackResource, 'id'> {
  const statements = [...allowed].map(([action, resources]) => ({
    Effect: 'Allow',
    Action: action,
    Resource: resources,
  }));
  const policies = [
    { PolicyName: 'what-tasks-need', PolicyDocument: { Version: '2012-10-17', Statement: statements } },
  ];
  return {
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: [
        { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy' },
      ],
      Policies: statements.length > 0 ? policies : undefined,
    },
  };
}
