import { child } from '../../../syntax/pointer.ts';
import { asList, asObject } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { leastLength } from './service.ts';

const MOST = 10;

export const servicePlacementConstraint: EcsRule = {
  id: 'ecs/service-placement-constraint',
  severity: 'error',
  on: ['Service'],
  summary:
    'A service and its task definition have at most 10 placement constraints; distinctInstance has no expression.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html',
  sources: ['cdk-preflight pf-ecs-svc-placement-constraint-distinct-instance-expression'],
  check({ value, scope: { taskDefinition } }, report) {
    const constraints = asList(value.placementConstraints) ?? [];
    const own = leastLength(constraints);
    const ofTask = leastLength(asList(taskDefinition?.value.placementConstraints) ?? []);
    if (own > 0 && own + ofTask > MOST) {
      report({
        pointer: '/placementConstraints',
        target: 'key',
        message: `A task has at most ${MOST} placement constraints, those of its task definition (${ofTask}) and of its service (${own}) together.`,
        ...(taskDefinition &&
          ofTask > 0 && {
            related: [
              {
                in: taskDefinition,
                pointer: '/placementConstraints',
                message: 'The constraints of the task definition',
              },
            ],
          }),
      });
    }
    constraints.forEach((item, index) => {
      const constraint = asObject(item);
      if (constraint?.type !== 'distinctInstance' || !constraint.expression) return;
      const pointer = child('', 'placementConstraints', index, 'expression');
      report({
        pointer,
        message: `distinctInstance puts each task on an instance of its own and takes no expression. Remove it, or use memberOf.${ecsAnswers('distinctInstance expression should not be specified')}`,
        fixes: [removal('Remove expression', pointer)],
      });
    });
  },
};
