import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { hasMembers } from './service.ts';

export const launchTypeOrStrategy: EcsRule = {
  id: 'ecs/launch-type-or-strategy',
  severity: 'error',
  on: ['Service'],
  summary: 'A service has a launch type or a capacity provider strategy, not both.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  sources: ['cdk-preflight pf-ecs-service-launch-type-capacity-provider'],
  check({ value }, report) {
    if (asString(value.launchType) === undefined || !hasMembers(value.capacityProviderStrategy)) return;
    report({
      pointer: '/capacityProviderStrategy',
      target: 'key',
      message: `A service with a launchType cannot have a capacityProviderStrategy too. Keep one of them.${ecsAnswers('Specifying both a launch type and capacity provider strategy is not supported')}`,
      related: [{ pointer: '/launchType', message: 'The launch type' }],
      fixes: [
        removal('Remove launchType', '/launchType'),
        removal('Remove capacityProviderStrategy', '/capacityProviderStrategy'),
      ],
    });
  },
};
