import { child } from '../../../syntax/pointer.ts';
import { asList } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { isSet } from './task.ts';

/** tmpfs is not among them: Fargate has it since January 2026. */
const REFUSED = ['devices', 'sharedMemorySize', 'maxSwap', 'swappiness'];
/** The fields of which ECS's own words are known. */
const ANSWERED = ['devices', 'sharedMemorySize', 'maxSwap'];

export const fargateLinuxParameters: EcsRule = {
  id: 'ecs/fargate-linux-parameters',
  severity: 'error',
  on: ['LinuxParameters'],
  summary: 'Fargate has no devices, shared memory size or swap.',
  documentation: documentationPage('LinuxParameters'),
  sources: [
    'cdk-preflight pf-ecs-fargate-devices',
    'cdk-preflight pf-ecs-fargate-shared-memory-size',
    'cdk-preflight pf-ecs-fargate-max-swap',
  ],
  check({ value, pointer, scope }, report) {
    const severity = onFargate(scope);
    if (!severity) return;
    for (const field of REFUSED) {
      if (!isSet(value[field]) || asList(value[field])?.length === 0) continue;
      const place = child(pointer, field);
      const answer = ANSWERED.includes(field)
        ? ecsAnswers(`Fargate compatible task definitions do not support ${field}`)
        : '';
      report({
        severity,
        pointer: place,
        target: 'key',
        message: `Fargate does not have \`${field}\`. Remove it, or run the task on EC2.${answer}`,
        fixes: [removal(`Remove ${field}`, place)],
      });
    }
  },
};
