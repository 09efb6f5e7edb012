import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { itemsOf } from './task.ts';

export const fargateSecurityOptions: EcsRule = {
  id: 'ecs/fargate-security-options',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'Fargate has no dockerSecurityOptions.',
  documentation: documentationPage('ContainerDefinition'),
  sources: ['cdk-preflight pf-ecs-fargate-docker-security-options'],
  check({ value, pointer, scope }, report) {
    const severity = onFargate(scope);
    if (!severity || itemsOf(value.dockerSecurityOptions).length === 0) return;
    const place = child(pointer, 'dockerSecurityOptions');
    report({
      severity,
      pointer: place,
      target: 'key',
      message: `Fargate does not have \`dockerSecurityOptions\`. Remove them, or run the task on EC2.${ecsAnswers(
        'Fargate compatible task definitions do not support dockerSecurityOptions',
      )}`,
      fixes: [removal('Remove dockerSecurityOptions', place)],
    });
  },
};
