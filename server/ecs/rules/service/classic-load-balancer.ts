import { parsePointer } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { fargateOf, isReference, usesAwsvpc } from './service.ts';

export const classicLoadBalancer: EcsRule = {
  id: 'ecs/classic-load-balancer',
  severity: 'error',
  on: ['LoadBalancer'],
  summary: 'Tasks on Fargate, and all with awsvpc networks, are not behind a Classic Load Balancer.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  sources: ['cdk-preflight pf-ecs-svc-classic-lb-with-fargate'],
  check({ value, pointer, scope }, report) {
    if (!value.loadBalancerName || value.targetGroupArn !== undefined || !usesAwsvpc(scope)) return;
    const fargate = fargateOf(scope.resource);
    report({
      pointer: `${pointer}/loadBalancerName`,
      ...isReference(scope, ...parsePointer(pointer), 'loadBalancerName'),
      message: `A Classic Load Balancer reaches instances, not tasks ${fargate ? 'on Fargate' : 'with awsvpc networks'}. Use the targetGroupArn of an Application or Network Load Balancer.${fargate ? ecsAnswers('Classic Load Balancers are not supported with Fargate') : ''}`,
      ...(fargate && { related: [{ pointer: `/${fargate}`, message: 'What puts the tasks on Fargate' }] }),
    });
  },
};
