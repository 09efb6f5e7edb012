import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { awslogsConfiguration } from './awslogs.ts';
import { isSet } from './task.ts';

export const firelensLoop: EcsRule = {
  id: 'ecs/firelens-loop',
  severity: 'warning',
  on: ['ContainerDefinition'],
  summary: 'The FireLens log router does not send its own logs to itself.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  check({ value, pointer, scope }, report) {
    if (!isSet(value.firelensConfiguration) || asObject(value.logConfiguration)?.logDriver !== 'awsfirelens') return;
    const place = child(pointer, 'logConfiguration');
    report({
      pointer: child(place, 'logDriver'),
      message:
        'This log router sends what it prints to itself: when it cannot keep up, it says so, and has still more to send. Use awslogs for the router.',
      related: [{ pointer: child(pointer, 'firelensConfiguration'), message: 'What makes it the router' }],
      ...(isSet(scope.resource.executionRoleArn) && {
        fixes: [setting('Send its own logs to CloudWatch', place, awslogsConfiguration(scope, value))],
      }),
    });
  },
};
