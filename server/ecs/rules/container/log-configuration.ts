import { child } from '../../../syntax/pointer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { insertion } from '../fixes.ts';
import { awslogsConfiguration } from './awslogs.ts';
import { isSet, theContainer } from './task.ts';

export const logConfiguration: EcsRule = {
  id: 'ecs/log-configuration',
  severity: 'warning',
  on: ['ContainerDefinition'],
  summary: 'On Fargate, a container says where its output goes.',
  documentation: documentationPage('LogConfiguration'),
  sources: ['Security Hub ECS.9'],
  check({ value, pointer, scope }, report) {
    if (scope.fargate !== 'yes' || isSet(value.logConfiguration)) return;
    const members = { logConfiguration: awslogsConfiguration(scope, value) };
    report({
      pointer: child(pointer, 'name'),
      message: `${theContainer(value)} has no \`logConfiguration\`, and Fargate has no other place for what it prints: it is lost.`,
      // The driver needs an execution role.
      ...(isSet(scope.resource.executionRoleArn) && {
        fixes: [insertion('Send its output to CloudWatch', pointer, members)],
      }),
    });
  },
};
