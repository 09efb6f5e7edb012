import { asList } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { type EcsRule, onFargate } from '../../scope.ts';

export const fargatePlacement: EcsRule = {
  id: 'ecs/fargate-placement',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'On Fargate, a task has no placement constraints: there are no instances to choose from.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  sources: ['cdk-preflight pf-ecs-fargate-placement-constraints'],
  check({ value, scope }, report) {
    const severity = onFargate(scope);
    if (!severity || !asList(value.placementConstraints)?.length) return;
    report({
      severity,
      pointer: '/placementConstraints',
      target: 'key',
      message: `Fargate has no instances to choose from. Remove the placement constraints.${ecsAnswers('Fargate compatible task definitions do not support constraints')}`,
      fixes: [
        {
          title: 'Remove placementConstraints',
          certain: true,
          edits: [{ kind: 'remove', pointer: '/placementConstraints' }],
        },
      ],
    });
  },
};
