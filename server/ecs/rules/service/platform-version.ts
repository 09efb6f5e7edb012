import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';

export const platformVersion: EcsRule = {
  id: 'ecs/platform-version',
  severity: 'error',
  on: ['Service'],
  summary: 'Only a service on Fargate has a platform version.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  sources: ['cdk-preflight pf-ecs-service-platform-version-ec2'],
  check({ value }, report) {
    if (value.launchType !== 'EC2' || value.platformVersion === undefined) return;
    report({
      pointer: '/platformVersion',
      message: `Only tasks on Fargate have a platform version. Remove it.${ecsAnswers('The platform version must be null when specifying an EC2 launch type')}`,
      related: [{ pointer: '/launchType', message: 'The launch type' }],
      fixes: [removal('Remove platformVersion', '/platformVersion')],
    });
  },
};
