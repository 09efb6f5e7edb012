import { child } from '../../../syntax/pointer.ts';
import { asList } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { leastLength } from './service.ts';

const MOST = { subnets: 16, securityGroups: 5 };
const NAMES: { readonly [field: string]: string } = { subnets: 'subnets', securityGroups: 'security groups' };

export const networkLimits: EcsRule = {
  id: 'ecs/network-limits',
  severity: 'error',
  on: ['AwsVpcConfiguration'],
  summary: 'A network configuration names 1 to 16 subnets and at most 5 security groups.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
  check({ value, pointer }, report) {
    for (const [field, most] of Object.entries(MOST)) {
      const list = asList(value[field]);
      if (!list || leastLength(list) <= most) continue;
      report({
        pointer: child(pointer, field),
        target: 'key',
        message: `A network configuration names at most ${most} ${NAMES[field]}, and this one names ${list.length}.`,
      });
    }
    if (asList(value.subnets)?.length !== 0) return;
    report({
      pointer: child(pointer, 'subnets'),
      target: 'key',
      message: `Tasks need at least one subnet.${ecsAnswers('subnets can not be empty.')}`,
    });
  },
};
