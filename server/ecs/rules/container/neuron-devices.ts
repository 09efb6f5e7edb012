import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { containersOf } from '../../containers.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { insertion, setting } from '../fixes.ts';
import { isSet, objectsOf } from './task.ts';

export const neuronDevices: EcsRule = {
  id: 'ecs/neuron-devices',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'One container of a task on Managed Instances can have all the Neuron devices.',
  documentation: documentationPage('ResourceRequirement'),
  check({ scope }, report) {
    const requirements = containersOf(scope.resource).flatMap(({ value, pointer }) =>
      objectsOf(value, pointer, 'resourceRequirements').filter((item) => item.value.type === 'NeuronDevice'),
    );
    requirements.forEach(({ value, pointer }, index) => {
      const type = child(pointer, 'type');
      const number = asString(value.value);
      if (!isSet(value.value) || (number !== undefined && number !== 'ALL')) {
        report({
          pointer: isSet(value.value) ? child(pointer, 'value') : pointer,
          message: 'A container has all the Neuron devices of its instance: `value` is "ALL".',
          fixes: [
            {
              ...(isSet(value.value)
                ? setting('Change to "ALL"', child(pointer, 'value'), 'ALL')
                : insertion('Set value to "ALL"', pointer, { value: 'ALL' })),
              certain: true,
            },
          ],
        });
      }
      if (index > 0) {
        report({
          pointer: type,
          message: 'Only one container of a task can have Neuron devices, and it has them all.',
          related: [{ pointer: requirements[0]?.pointer ?? '', message: 'The first container with Neuron devices' }],
        });
      }
      const { compatibilities } = scope;
      if (compatibilities.size === 0 || compatibilities.has('MANAGED_INSTANCES')) return;
      report({
        pointer: type,
        message: 'Neuron devices are for Managed Instances only. Put MANAGED_INSTANCES into requiresCompatibilities.',
        related: [{ pointer: '/requiresCompatibilities', message: 'Where the task can run' }],
      });
    });
  },
};
