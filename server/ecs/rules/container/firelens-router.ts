import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { containerNames, hasRouter, whenMissing } from './task.ts';

const ROUTER = {
  name: 'log_router',
  image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:stable',
  essential: true,
  memoryReservation: 50,
  firelensConfiguration: { type: 'fluentbit' },
};

export const firelensRouter: EcsRule = {
  id: 'ecs/firelens-router',
  severity: 'error',
  on: ['LogConfiguration'],
  summary: 'The log driver awsfirelens goes with a container that is the FireLens log router.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  sources: ['cdk-preflight pf-ecs-awsfirelens-without-router'],
  check({ value, pointer, parent, scope }, report) {
    const names = containerNames(scope);
    if (parent?.type !== 'ContainerDefinition' || value.logDriver !== 'awsfirelens' || !names || hasRouter(scope))
      return;
    report({
      severity: whenMissing(scope),
      pointer: child(pointer, 'logDriver'),
      message: `The log driver awsfirelens hands logs to a container with \`firelensConfiguration\`, and this task has none. Add a log router.${ecsAnswers(
        'When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified',
      )}`,
      ...(!names.includes(ROUTER.name) && { fixes: [ADD_ROUTER] }),
    });
  },
};

const ADD_ROUTER: Fix = {
  title: 'Add a Fluent Bit log router',
  certain: false,
  edits: [{ kind: 'append', pointer: '/containerDefinitions', item: ROUTER }],
};
