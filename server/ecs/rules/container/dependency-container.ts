import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { nearest } from '../fixes.ts';
import { containerNames, whenMissing } from './task.ts';

export const dependencyContainer: EcsRule = {
  id: 'ecs/dependency-container',
  severity: 'error',
  on: ['ContainerDependency'],
  summary: 'A container waits for a container of the same task.',
  documentation: documentationPage('ContainerDependency'),
  sources: ['cdk-preflight pf-ecs-dependson-container-missing'],
  check({ value, pointer, scope, parent }, report) {
    const name = asString(value.containerName);
    const names = containerNames(scope);
    if (name === undefined || !names || names.includes(name)) return;
    const place = child(pointer, 'containerName');
    const others = names.filter((other) => other !== parent?.value.name);
    const fixes = nearest(name, others, place);
    report({
      severity: whenMissing(scope),
      pointer: place,
      message: `No container of this task has the name "${name}". Correct it.${ecsAnswers(
        `Cannot depend on container ${name} because it does not exist`,
      )}`,
      ...(fixes.length > 0 && { fixes }),
    });
  },
};
