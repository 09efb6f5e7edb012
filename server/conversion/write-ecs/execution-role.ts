import type { DraftObject } from '../draft.ts';

/**
 * The role ECS itself takes on: pulls images, writes logs, and reads these secrets, given as parameters with their ARNs.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export function executionRole(secretParameters: readonly string[]): DraftObject {
  const policies = [
    {
      PolicyName: 'read-secrets',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'secretsmanager:GetSecretValue',
            Resource: secretParameters.map((name) => ({ Ref: name })),
          },
        ],
      },
    },
  ];
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: [
        { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy' },
      ],
      Policies: secretParameters.length > 0 ? policies : undefined,
    },
  };
}
