import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { CAPABILITIES } from './capabilities.data.ts';
import { itemsOf } from './task.ts';

const ALLOWED = 'SYS_PTRACE';

export const fargateCapabilities: EcsRule = {
  id: 'ecs/fargate-capabilities',
  severity: 'error',
  on: ['KernelCapabilities'],
  summary: 'On Fargate, the only capability that can be added is SYS_PTRACE.',
  documentation: documentationPage('KernelCapabilities'),
  sources: ['cdk-preflight pf-ecs-fargate-capabilities-add'],
  check({ value, pointer, scope }, report) {
    const severity = onFargate(scope);
    if (!severity) return;
    itemsOf(value.add).forEach((item, index) => {
      const name = asString(item);
      // What is no capability at all is another rule's.
      if (name === undefined || name === ALLOWED || !CAPABILITIES.includes(name)) return;
      const place = child(pointer, 'add', index);
      report({
        severity,
        pointer: place,
        message: `Fargate adds no capability but ${ALLOWED}. Remove ${name}, or run the task on EC2.${ecsAnswers(`${name} is not allowed on Fargate.`)}`,
        fixes: [removal(`Remove ${name}`, place)],
      });
    });
  },
};
