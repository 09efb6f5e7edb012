import { child } from '../../../syntax/pointer.ts';
import { asList, asObject } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

const MOST = 10;

export const placementConstraints: EcsRule = {
  id: 'ecs/placement-constraints',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'A task definition has at most 10 placement constraints, each with an expression.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html',
  check({ value }, report) {
    const constraints = asList(value.placementConstraints) ?? [];
    if (constraints.filter((item) => asObject(item)).length > MOST) {
      report({
        pointer: '/placementConstraints',
        target: 'key',
        message: `A task has at most ${MOST} placement constraints. Join some with “and” in one expression.`,
      });
    }
    constraints.forEach((item, index) => {
      const constraint = asObject(item);
      if (!constraint || (constraint.expression !== undefined && constraint.expression !== '')) return;
      report({
        pointer: child('/placementConstraints', index),
        message: 'A constraint of type memberOf says in an expression which instances it means. Add it.',
      });
    });
  },
};
