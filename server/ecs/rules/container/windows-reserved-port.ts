import { child } from '../../../syntax/pointer.ts';
import { type EcsRule, onFargate } from '../../scope.ts';

/** Windows on Fargate keeps this port for itself. */
const RESERVED = 3150;

export const windowsReservedPort: EcsRule = {
  id: 'ecs/windows-reserved-port',
  severity: 'error',
  on: ['PortMapping'],
  summary: 'A Windows container on Fargate does not map the port 3150.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  check({ value, pointer, scope }, report) {
    const severity = onFargate(scope);
    if (!severity || !scope.isWindows || value.containerPort !== RESERVED) return;
    report({
      severity,
      pointer: child(pointer, 'containerPort'),
      message: `Windows on Fargate keeps the port ${RESERVED} for itself. Let the container listen on another port.`,
    });
  },
};
