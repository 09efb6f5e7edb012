import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { insertion } from '../fixes.ts';
import { containerNamed, isSet } from './task.ts';

/** Seconds; Fargate takes no more. */
const LONGEST = 120;

export const dependencyTimeout: EcsRule = {
  id: 'ecs/dependency-timeout',
  severity: 'hint',
  preset: 'recommended',
  on: ['ContainerDependency'],
  summary: 'A container that others wait for has a time in which it has to be ready.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer, scope, parent }, report) {
    const name = asString(value.containerName);
    const condition = asString(value.condition);
    if (name === undefined || condition === undefined || !['SUCCESS', 'COMPLETE', 'HEALTHY'].includes(condition))
      return;
    const target = containerNamed(scope, name);
    if (!target || isSet(target.value.startTimeout) || target.pointer === parent?.pointer) return;
    report({
      pointer: child(pointer, 'condition'),
      message: `The container “${name}” has no \`startTimeout\`: if it never gets to ${condition}, the task may stay PENDING for ever.`,
      related: [{ pointer: target.pointer, message: `The container “${name}”` }],
      fixes: [insertion(`Give "${name}" ${LONGEST} seconds`, target.pointer, { startTimeout: LONGEST })],
    });
  },
};
