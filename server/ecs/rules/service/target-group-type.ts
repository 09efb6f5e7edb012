import { lastStep } from '../../../syntax/pointer.ts';
import { asString, isUnknown } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { usesAwsvpc } from './service.ts';

export const targetGroupType: EcsRule = {
  id: 'ecs/target-group-type',
  severity: 'error',
  on: ['LoadBalancer'],
  summary: 'The targets of awsvpc tasks are IP addresses.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
  check({ pointer, scope }, report) {
    const group = scope.referred('loadBalancers', lastStep(pointer) ?? '', 'targetGroupArn');
    if (group?.type !== 'AWS::ElasticLoadBalancingV2::TargetGroup' || !usesAwsvpc(scope)) return;
    const written = group.at('TargetType');
    if (isUnknown(written)) return;
    const type = written === undefined ? 'instance' : asString(written);
    if (type === undefined || type === 'ip') return;
    report({
      pointer: `${pointer}/targetGroupArn`,
      followed: true,
      message: `The targets of ${group.name} are of type ${type}${written === undefined ? ', which is what they are without TargetType' : ''}, but tasks with awsvpc networks are reached by their IP addresses. Set TargetType: ip in ${group.name}.${ecsAnswers(`The provided target group has target type ${type}, which is incompatible with the awsvpc network mode specified in the task definition.`)}`,
      related: [
        {
          in: group,
          pointer: written === undefined ? '' : '/TargetType',
          message: `The target group ${group.name}`,
        },
      ],
    });
  },
};
