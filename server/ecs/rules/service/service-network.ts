import type { Report } from '../../../rule.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { controllerOf, fargateOf, hasMembers } from './service.ts';

export const serviceNetwork: EcsRule = {
  id: 'ecs/service-network',
  severity: 'error',
  on: ['Service'],
  summary: 'A service has a network configuration exactly when its tasks have awsvpc networks.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  sources: ['cdk-preflight pf-ecs-service-network-config-mode', 'cfn-lint E3052'],
  check({ value, scope }, report) {
    // The task sets of an external controller have networks of their own.
    if (controllerOf(value) !== 'ECS' && controllerOf(value) !== 'CODE_DEPLOY') return;
    if (value.networkConfiguration === undefined) checkMissing(scope, report);
    else if (hasMembers(value.networkConfiguration)) checkUnwanted(scope, report);
  },
};

function checkMissing({ resource, taskDefinition }: EcsScope, report: Report): void {
  const isAwsvpc = taskDefinition?.value.networkMode === 'awsvpc';
  const fargate = fargateOf(resource);
  if (!isAwsvpc && !fargate) return;
  report({
    pointer: '',
    ...(!isAwsvpc && fargate && { place: `/${fargate}` }),
    message: `${isAwsvpc ? 'The task definition has the network mode awsvpc' : 'Tasks on Fargate have awsvpc networks'}, so the service needs a networkConfiguration that names their subnets.${ecsAnswers("Network Configuration must be provided when networkMode 'awsvpc' is specified.")}`,
    ...(taskDefinition &&
      isAwsvpc && { related: [{ in: taskDefinition, pointer: '/networkMode', message: 'The network mode' }] }),
  });
}

function checkUnwanted({ taskDefinition }: EcsScope, report: Report): void {
  const mode = asString(taskDefinition?.value.networkMode);
  if (!taskDefinition || mode === undefined || mode === 'awsvpc') return;
  report({
    pointer: '/networkConfiguration',
    target: 'key',
    message: `The task definition has the network mode ${mode}; only tasks with awsvpc take a networkConfiguration. Remove it, or set the network mode to awsvpc.${ecsAnswers('Network Configuration is not valid for the given networkMode of this task definition.')}`,
    related: [{ in: taskDefinition, pointer: '/networkMode', message: 'The network mode' }],
    fixes: [removal('Remove networkConfiguration', '/networkConfiguration')],
  });
}
