import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';

export const loadBalancerTarget: EcsRule = {
  id: 'ecs/load-balancer-target',
  severity: 'error',
  on: ['LoadBalancer'],
  summary: 'A load balancer of a service is a target group or a Classic Load Balancer, not both.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
  sources: ['cdk-preflight pf-ecs-service-lb-target-exclusive'],
  check({ value, pointer }, report) {
    if (value.targetGroupArn === undefined || value.loadBalancerName === undefined) return;
    const name = child(pointer, 'loadBalancerName');
    report({
      pointer,
      place: name,
      target: 'key',
      message: `targetGroupArn is for Application and Network Load Balancers, loadBalancerName for Classic ones. Keep one of them.${ecsAnswers('loadBalancerName and targetGroupArn cannot both be specified')}`,
      related: [{ pointer: child(pointer, 'targetGroupArn'), message: 'The target group' }],
      fixes: [
        removal('Remove loadBalancerName', name),
        removal('Remove targetGroupArn', child(pointer, 'targetGroupArn')),
      ],
    });
  },
};
