import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { controllerOf, fargateOf } from './service.ts';

export const daemonService: EcsRule = {
  id: 'ecs/daemon-service',
  severity: 'error',
  on: ['Service'],
  summary: 'A DAEMON service does not run on Fargate, and ECS itself deploys it.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  sources: ['cfn-lint E3044'],
  check({ value }, report) {
    if (value.schedulingStrategy !== 'DAEMON') return;
    const fargate = fargateOf(value);
    const controller = controllerOf(value);
    const fixes = [setting('Set schedulingStrategy to REPLICA', '/schedulingStrategy', 'REPLICA')];
    if (fargate) {
      report({
        pointer: '/schedulingStrategy',
        message: 'A DAEMON service runs one task on each container instance, and Fargate has none. Use REPLICA.',
        related: [{ pointer: `/${fargate}`, message: `${asString(value[fargate]) ?? 'The capacity providers'}` }],
        fixes,
      });
    }
    if (controller === 'CODE_DEPLOY' || controller === 'EXTERNAL') {
      report({
        pointer: '/schedulingStrategy',
        message: `The deployment controller ${controller} does not deploy DAEMON services. Use REPLICA, or the controller ECS.`,
        related: [{ pointer: '/deploymentController/type', message: 'The deployment controller' }],
        fixes: [...fixes, setting('Set the deployment controller to ECS', '/deploymentController/type', 'ECS')],
      });
    }
  },
};
