import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { removal, setting } from '../fixes.ts';
import { leastLength } from './service.ts';

const MOST = 5;
const BINPACK_FIELDS = ['cpu', 'memory'];

export const placementStrategy: EcsRule = {
  id: 'ecs/placement-strategy',
  severity: 'error',
  on: ['Service'],
  summary: 'There are at most 5 placement strategies; binpack goes by cpu or memory, random by nothing.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html',
  sources: [
    'cdk-preflight pf-ecs-svc-placement-strategies-max6',
    'cdk-preflight pf-ecs-svc-random-with-field',
    'cdk-preflight pf-ecs-svc-binpack-field',
  ],
  check({ value }, report) {
    const strategies = asList(value.placementStrategy) ?? [];
    if (leastLength(strategies) > MOST) {
      report({
        pointer: '/placementStrategy',
        target: 'key',
        message: `A service has at most ${MOST} placement strategies, and this one has ${strategies.length}.${ecsAnswers('Maximum number of strategies is 5')}`,
      });
    }
    strategies.forEach((item, index) => {
      const strategy = asObject(item);
      const pointer = child('', 'placementStrategy', index, 'field');
      const field = asString(strategy?.field);
      if (strategy?.type === 'random' && field) {
        report({
          pointer,
          message: `Tasks that are placed at random go by no field. Remove it.${ecsAnswers('random field should not be specified')}`,
          fixes: [removal('Remove field', pointer)],
        });
      }
      if (strategy?.type === 'binpack' && field !== undefined && !BINPACK_FIELDS.includes(field.toLowerCase())) {
        report({
          pointer,
          message: `binpack fills up instances by cpu or by memory, not by ${field || 'nothing'}.${ecsAnswers(`binpack field '${field}' is invalid`)}`,
          fixes: BINPACK_FIELDS.map((known) => setting(`Set field to ${known}`, pointer, known)),
        });
      }
    });
  },
};
