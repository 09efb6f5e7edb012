import { asList } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { isReference, usesAwsvpc } from './service.ts';

export const serviceRole: EcsRule = {
  id: 'ecs/service-role',
  severity: 'error',
  on: ['Service'],
  summary: 'A service has a role only for its load balancer, and not with awsvpc networks.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using-service-linked-roles.html',
  sources: ['cdk-preflight pf-ecs-svc-role-with-awsvpc', 'cdk-preflight pf-ecs-svc-role-without-load-balancers'],
  check({ value, scope }, report) {
    if (!value.role) return;
    const isAwsvpc = usesAwsvpc(scope);
    const { loadBalancers } = value;
    const hasNone = loadBalancers === undefined || asList(loadBalancers)?.length === 0;
    if (!isAwsvpc && !hasNone) return;
    report({
      pointer: '/role',
      ...isReference(scope, 'role'),
      message: isAwsvpc
        ? `With awsvpc networks ECS uses its own service-linked role. Remove role.${ecsAnswers('You cannot specify an IAM role for services that require a service linked role')}`
        : `The role lets ECS talk to a load balancer, and this service has none. Remove role.${ecsAnswers('IAM roles are only valid for services configured to use load balancers')}`,
      fixes: [{ title: 'Remove role', certain: isAwsvpc, edits: [{ kind: 'remove', pointer: '/role' }] }],
    });
  },
};
