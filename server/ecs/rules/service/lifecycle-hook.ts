import { child } from '../../../syntax/pointer.ts';
import { asList } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';

/** ECS itself moves the traffic in these stages, so a deployment cannot pause there. */
const SHIFTING = ['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT'];

export const lifecycleHook: EcsRule = {
  id: 'ecs/lifecycle-hook',
  severity: 'error',
  on: ['DeploymentLifecycleHook'],
  summary: 'A hook says at which stages it runs and what it calls; a pause is not while traffic shifts.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html',
  check({ value, pointer }, report) {
    const type = value.targetType ?? 'AWS_LAMBDA';
    if (type === 'AWS_LAMBDA' && value.hookTargetArn === undefined) {
      report({
        pointer: child(pointer, 'hookTargetArn'),
        message: 'A hook calls a Lambda function. Add its ARN as hookTargetArn.',
      });
    }
    const stages = asList(value.lifecycleStages);
    if (value.lifecycleStages === undefined || stages?.length === 0) {
      report({
        pointer: child(pointer, 'lifecycleStages'),
        message: 'A hook runs at some stages of a deployment. Name them in lifecycleStages.',
      });
    }
    if (type !== 'PAUSE') return;
    stages?.forEach((stage, index) => {
      if (typeof stage !== 'string' || !SHIFTING.includes(stage)) return;
      const place = child(pointer, 'lifecycleStages', index);
      report({
        pointer: place,
        message: `A deployment cannot pause at ${stage}. Pause before or after it.`,
        fixes: [removal('Remove this stage', place)],
      });
    });
  },
};
