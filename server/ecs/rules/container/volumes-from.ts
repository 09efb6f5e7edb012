import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { nearest } from '../fixes.ts';
import { containerNames, whenMissing } from './task.ts';

export const volumesFrom: EcsRule = {
  id: 'ecs/volumes-from',
  severity: 'error',
  on: ['VolumeFrom'],
  summary: 'A container takes the volumes of a container of the same task.',
  documentation: documentationPage('VolumeFrom'),
  sources: ['cdk-preflight pf-ecs-volumesfrom-source-container-missing'],
  check({ value, pointer, scope, parent }, report) {
    const name = asString(value.sourceContainer);
    const names = containerNames(scope);
    if (!name || !names || names.includes(name)) return;
    const place = child(pointer, 'sourceContainer');
    const fixes = nearest(
      name,
      names.filter((other) => other !== parent?.value.name),
      place,
    );
    report({
      severity: whenMissing(scope),
      pointer: place,
      message: `No container of this task has the name "${name}".${ecsAnswers(`Invalid 'volumesFrom' setting. Unknown container: '${name}'`)}`,
      ...(fixes.length > 0 && { fixes }),
    });
  },
};
