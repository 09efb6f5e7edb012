import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { containersOf } from '../../containers.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { insertion, removal } from '../fixes.ts';
import { isSet, objectsOf } from './task.ts';

export const gpuRequirement: EcsRule = {
  id: 'ecs/gpu-requirement',
  severity: 'error',
  on: ['ResourceRequirement'],
  summary: 'A container asks for a number of GPUs or shares one, as all the others of its task do.',
  documentation: documentationPage('ResourceRequirement'),
  check({ value, pointer, scope }, report) {
    const { type, sharingStrategy } = value;
    if (isSet(sharingStrategy) && typeof type === 'string' && type !== 'GPU') {
      const place = child(pointer, 'sharingStrategy');
      report({
        pointer: place,
        target: 'key',
        message: 'Only GPUs are shared. Remove `sharingStrategy`.',
        fixes: [removal('Remove sharingStrategy', place)],
      });
    }
    if (type !== 'GPU') return;
    if (isSet(value.value) === isSet(sharingStrategy)) {
      report({
        pointer,
        message: isSet(sharingStrategy)
          ? 'A container has GPUs of its own (`value`), or shares one (`sharingStrategy`), not both.'
          : 'How many GPUs? Write their number in `value`, or a `sharingStrategy`.',
        fixes: isSet(sharingStrategy)
          ? [
              removal('Share: remove value', child(pointer, 'value')),
              removal('Do not share: remove sharingStrategy', child(pointer, 'sharingStrategy')),
            ]
          : [oneGpu(pointer)],
      });
      return;
    }
    if (!isSet(sharingStrategy)) return;
    const place = child(pointer, 'sharingStrategy');
    if (scope.compatibilities.has('EXTERNAL')) {
      report({
        pointer: place,
        target: 'key',
        message:
          'Task definitions for EXTERNAL instances cannot share GPUs. Write a number in `value`, or leave EXTERNAL out of requiresCompatibilities.',
        related: [{ pointer: '/requiresCompatibilities', message: 'Where the task can run' }],
      });
    }
    const alone = firstWithOwn(scope);
    if (!alone) return;
    report({
      pointer: place,
      target: 'key',
      message: 'All containers of a task that use GPUs share them, or none does.',
      related: [{ pointer: alone, message: 'This container has GPUs of its own' }],
    });
  },
};

function oneGpu(pointer: string): Fix {
  return insertion('One GPU', pointer, { value: '1' });
}

function firstWithOwn(scope: EcsScope): string | undefined {
  return containersOf(scope.resource)
    .flatMap((container) => objectsOf(container.value, container.pointer, 'resourceRequirements'))
    .find(({ value }) => value.type === 'GPU' && isSet(value.value) && !isSet(value.sharingStrategy))?.pointer;
}
