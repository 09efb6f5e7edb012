import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf } from '../../containers.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { containerNames, isSet, whenMissing } from './task.ts';

export const firelensUnused: EcsRule = {
  id: 'ecs/firelens-unused',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'Where a container is the FireLens log router, another logs through it.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  sources: ['https://github.com/aws/amazon-cloudwatch-logs-for-fluent-bit/issues/20'],
  check({ scope }, report) {
    const containers = containersOf(scope.resource);
    const router = containers.find(({ value }) => isSet(value.firelensConfiguration));
    if (!router || !containerNames(scope)) return;
    const mayUse = containers.some(({ value }) => {
      const logs = asObject(value.logConfiguration);
      const driver = logs ? logs.logDriver : value.logConfiguration;
      return isSet(driver) && (typeof driver !== 'string' || driver === 'awsfirelens');
    });
    if (mayUse) return;
    const place = child(router.pointer, 'firelensConfiguration');
    report({
      severity: whenMissing(scope),
      pointer: place,
      target: 'key',
      message: `No container of this task has the log driver awsfirelens, so that this router has nothing to route. Give it to one, or remove this.${ecsAnswers(
        'When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver.',
      )}`,
      fixes: [removal('Remove firelensConfiguration', place)],
    });
  },
};
