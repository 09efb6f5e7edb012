import { asList, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { isLegalName } from '../../legal-name.ts';
import type { EcsRule } from '../../scope.ts';

export const containersRequired: EcsRule = {
  id: 'ecs/containers-required',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'A task definition has at least one container.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  sources: ['cdk-preflight pf-ecs-container-definitions-empty'],
  check({ value }, report) {
    if (asList(value.containerDefinitions)?.length !== 0) return;
    const family = asString(value.family);
    const container = {
      name: family !== undefined && isLegalName(family) ? family : 'app',
      image: '<IMAGE>',
      essential: true,
      ...(value.memory === undefined && { memory: 512 }),
    };
    report({
      pointer: '/containerDefinitions',
      target: 'key',
      message: `A task without containers has nothing to run. Add a container.${ecsAnswers('Container list cannot be empty')}`,
      fixes: [
        {
          title: 'Add a container',
          certain: false,
          edits: [{ kind: 'append', pointer: '/containerDefinitions', item: container }],
        },
      ],
    });
  },
};
