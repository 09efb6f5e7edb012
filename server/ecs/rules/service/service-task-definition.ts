import type { EcsRule } from '../../scope.ts';
import { controllerOf } from './service.ts';

export const serviceTaskDefinition: EcsRule = {
  id: 'ecs/service-task-definition',
  severity: 'error',
  on: ['Service'],
  summary: 'A service names its task definition, unless an external controller does.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  check({ value, scope }, report) {
    const controller = controllerOf(value);
    if (value.taskDefinition !== undefined || (controller !== 'ECS' && controller !== 'CODE_DEPLOY')) return;
    // Some tools keep the name of the task definition elsewhere.
    if (scope.dialect === 'api' && value.serviceName === undefined) return;
    report({
      pointer: '/taskDefinition',
      severity: scope.dialect === 'api' ? 'warning' : 'error',
      message: 'Nothing says which tasks the service runs. Add taskDefinition.',
    });
  },
};
