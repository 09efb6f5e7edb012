import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { theContainer } from './task.ts';

export const fargatePrivileged: EcsRule = {
  id: 'ecs/fargate-privileged',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'On Fargate, no container is privileged.',
  documentation: documentationPage('ContainerDefinition'),
  sources: ['cdk-preflight pf-ecs-fargate-privileged'],
  check({ value, pointer, scope }, report) {
    const severity = onFargate(scope);
    if (!severity || value.privileged !== true) return;
    const place = child(pointer, 'privileged');
    report({
      severity,
      pointer: place,
      message: `${theContainer(value)} is privileged, which Fargate does not allow. Remove it, or run the task on EC2 only.${ecsAnswers(
        "Fargate requires that the 'privileged' setting be 'false'",
      )}`,
      fixes: [removal('Remove privileged', place)],
    });
  },
};
