import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { removal } from '../fixes.ts';

export const fargateGpu: EcsRule = {
  id: 'ecs/fargate-gpu',
  severity: 'error',
  on: ['ResourceRequirement'],
  summary: 'Fargate has no GPUs.',
  documentation: documentationPage('ResourceRequirement'),
  sources: ['cdk-preflight pf-ecs-fargate-gpu-resource'],
  check({ value, pointer, scope }, report) {
    const severity = onFargate(scope);
    if (!severity || value.type !== 'GPU') return;
    report({
      severity,
      pointer: child(pointer, 'type'),
      message: `Fargate has no GPUs. Run the task on EC2 or on Managed Instances.${ecsAnswers(
        'Tasks using the Fargate launch type do not support GPU resource requirements',
      )}`,
      fixes: [removal('Remove the GPU', pointer)],
    });
  },
};
