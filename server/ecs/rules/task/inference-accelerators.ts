import type { Edit } from '../../../syntax/edits.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf } from '../../containers.ts';
import type { EcsRule } from '../../scope.ts';

export const inferenceAccelerators: EcsRule = {
  id: 'ecs/inference-accelerators',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'Elastic Inference has ended: no task definition has accelerators of it.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-inference.html',
  sources: ['cdk-preflight pf-ecs-inference-accelerators'],
  check({ value }, report) {
    if (!asList(value.inferenceAccelerators)?.length) return;
    report({
      pointer: '/inferenceAccelerators',
      target: 'key',
      message: `Elastic Inference has ended. Remove the accelerators; for inference, use instances with GPU or Neuron devices.${ecsAnswers("Unsupported field 'inferenceAccelerators'")}`,
      fixes: [
        {
          title: 'Remove the accelerators, and what containers require of them',
          certain: true,
          edits: [{ kind: 'remove', pointer: '/inferenceAccelerators' }, ...requirements(value)],
        },
      ],
    });
  },
};

/** Removes what refers to the accelerators, from the end: an edit speaks of what those before it left. */
function requirements(taskDefinition: ObjectValue): Edit[] {
  return containersOf(taskDefinition).flatMap(({ value, pointer }): Edit[] => {
    const place = child(pointer, 'resourceRequirements');
    const items = (asList(value.resourceRequirements) ?? []).map((item) => asObject(item)?.type);
    const isOne = (type: unknown) => type === 'InferenceAccelerator';
    if (items.length > 0 && items.every(isOne)) return [{ kind: 'remove', pointer: place }];
    const edits = items.flatMap((type, index): Edit[] =>
      isOne(type) ? [{ kind: 'remove', pointer: child(place, index) }] : [],
    );
    return edits.toReversed();
  });
}
