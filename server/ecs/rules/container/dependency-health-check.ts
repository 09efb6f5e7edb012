import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { containerNamed, isSet } from './task.ts';

export const dependencyHealthCheck: EcsRule = {
  id: 'ecs/dependency-health-check',
  severity: 'error',
  on: ['ContainerDependency'],
  summary: 'A container that others wait for to be healthy has a health check.',
  documentation: documentationPage('ContainerDependency'),
  sources: ['cdk-preflight pf-ecs-dependson-healthy-without-healthcheck'],
  check({ value, pointer, scope, parent }, report) {
    const name = asString(value.containerName);
    if (value.condition !== 'HEALTHY' || name === undefined) return;
    const target = containerNamed(scope, name);
    if (!target || isSet(target.value.healthCheck) || target.pointer === parent?.pointer) return;
    const place = child(pointer, 'condition');
    report({
      pointer: place,
      message: `The container “${name}” has no \`healthCheck\`, and ECS does not look at a HEALTHCHECK in its image. Write one there, or wait for START.${ecsAnswers(
        'A dependency container with HEALTHY condition must have health check configured',
      )}`,
      related: [{ pointer: target.pointer, message: `The container “${name}”` }],
      fixes: [setting('Wait for START', place, 'START')],
    });
  },
};
