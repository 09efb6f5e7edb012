import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';

export const ephemeralStoragePlatform: EcsRule = {
  id: 'ecs/ephemeral-storage-platform',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'Only tasks for Fargate alone have ephemeral storage of their own size.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  sources: ['cdk-preflight pf-ecs-fargate-ephemeral-storage-ec2'],
  check({ value, scope: { compatibilities } }, report) {
    if (value.ephemeralStorage === undefined) return;
    const isForEc2 = compatibilities.has('EC2');
    if (!isForEc2 && !compatibilities.has('MANAGED_INSTANCES')) return;
    const answer = ecsAnswers('Tasks using the EC2 launch type do not support EphemeralStorage');
    report({
      pointer: '/ephemeralStorage',
      target: 'key',
      message: `Only Fargate has ephemeral storage, and this task is to run on ${
        isForEc2 ? 'EC2' : 'Managed Instances'
      } too. Remove it.${isForEc2 ? answer : ''}`,
      related: [{ pointer: '/requiresCompatibilities', message: 'Where the task is to run' }],
      fixes: [
        {
          title: 'Remove ephemeralStorage',
          certain: !compatibilities.has('FARGATE'),
          edits: [{ kind: 'remove', pointer: '/ephemeralStorage' }],
        },
      ],
    });
  },
};
