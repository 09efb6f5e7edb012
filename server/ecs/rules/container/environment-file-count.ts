import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { itemsOf } from './task.ts';

const MOST = 10;

export const environmentFileCount: EcsRule = {
  id: 'ecs/environment-file-count',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'A container has ten environment files at most.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html',
  sources: ['cdk-preflight pf-ecs-environment-files-max'],
  check({ value, pointer }, report) {
    const count = itemsOf(value.environmentFiles).length;
    if (count <= MOST) return;
    report({
      pointer: child(pointer, 'environmentFiles'),
      message: `A container has ${MOST} environment files at most, and this one has ${count}. Join some of them.${ecsAnswers(
        'The maximum number of environment files was exceeded. Specify ten or less and try again',
      )}`,
    });
  },
};
