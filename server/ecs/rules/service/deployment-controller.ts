import type { Fix } from '../../../problem.ts';
import type { Report } from '../../../rule.ts';
import { asList, asObject, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { controllerOf, hasMembers, isReference } from './service.ts';

const CONTROLLER = '/deploymentController/type';
const CONFIGURATION = '/deploymentConfiguration';

export const deploymentController: EcsRule = {
  id: 'ecs/deployment-controller',
  severity: 'error',
  on: ['Service'],
  summary: 'A service has what its deployment controller needs, and nothing that only another one reads.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html',
  sources: [
    'cdk-preflight pf-ecs-service-codedeploy-lb',
    'cdk-preflight pf-ecs-svc-circuit-breaker-with-code-deploy',
    'cdk-preflight pf-ecs-svc-external-with-load-balancers',
    'cdk-preflight pf-ecs-svc-external-with-taskdef',
  ],
  check({ value, scope }, report) {
    const controller = controllerOf(value);
    if (controller === 'CODE_DEPLOY') checkCodeDeploy(value, report);
    if (controller === 'EXTERNAL') checkExternal(scope, report);
    if (controller === 'CODE_DEPLOY' || controller === 'EXTERNAL') checkRollingOnly(value, controller, report);
  },
};

function checkCodeDeploy(service: ObjectValue, report: Report): void {
  const { loadBalancers } = service;
  if (loadBalancers !== undefined && asList(loadBalancers)?.length !== 0) return;
  report({
    pointer: CONTROLLER,
    message: `CodeDeploy shifts traffic between two target groups, so the service needs loadBalancers.${ecsAnswers('the service requires an Application Load Balancer or Network Load Balancer')}`,
  });
}

function checkExternal(scope: EcsScope, report: Report): void {
  const { resource: service } = scope;
  const related = [{ pointer: CONTROLLER, message: 'The deployment controller' }];
  const said = 'An external controller gives each of its task sets';
  if (hasMembers(service.loadBalancers)) {
    report({
      pointer: '/loadBalancers',
      target: 'key',
      message: `${said} its load balancers. Remove loadBalancers here.${ecsAnswers('LoadBalancers must be empty or null')}`,
      related,
      fixes: [removal('Remove loadBalancers', '/loadBalancers')],
    });
  }
  if (service.taskDefinition) {
    report({
      pointer: '/taskDefinition',
      ...isReference(scope, 'taskDefinition'),
      message: `${said} its task definition. Remove taskDefinition here.${ecsAnswers('TaskDefinition must be blank')}`,
      related,
      fixes: [removal('Remove taskDefinition', '/taskDefinition')],
    });
  }
}

function checkRollingOnly(service: ObjectValue, controller: string, report: Report): void {
  const configuration = asObject(service.deploymentConfiguration);
  if (!configuration) return;
  const isOn = (field: string): boolean => asObject(configuration[field])?.enable === true;
  const found = [
    ...(isOn('deploymentCircuitBreaker') ? ['deploymentCircuitBreaker'] : []),
    ...(isOn('alarms') ? ['alarms'] : []),
    ...(hasMembers(configuration.lifecycleHooks) ? ['lifecycleHooks'] : []),
  ];
  for (const field of found) {
    if (isUnknown(configuration[field])) continue;
    const pointer = `${CONFIGURATION}/${field}`;
    const fixes: Fix[] = [removal(`Remove ${field}`, pointer)];
    report({
      pointer,
      target: 'key',
      message: `${field} is for deployments that ECS makes itself, not for the controller ${controller}. Remove it.`,
      related: [{ pointer: CONTROLLER, message: 'The deployment controller' }],
      fixes,
    });
  }
}
