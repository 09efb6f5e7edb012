import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { networkModeOf } from './task.ts';

export const hostPort: EcsRule = {
  id: 'ecs/host-port',
  severity: 'error',
  on: ['PortMapping'],
  summary: 'In the network modes awsvpc and host, a host port is left out or the same as its container port.',
  documentation: documentationPage('PortMapping'),
  sources: ['cfn-lint E3053', 'cdk-preflight pf-ecs-host-network-host-port-mismatch'],
  check({ value, pointer, scope }, report) {
    const mode = networkModeOf(scope);
    const inside = asNumber(value.containerPort);
    const outside = asNumber(value.hostPort);
    if ((mode !== 'awsvpc' && mode !== 'host') || inside === undefined || outside === undefined) return;
    if (inside === outside) return;
    const place = child(pointer, 'hostPort');
    const isVpc = mode === 'awsvpc';
    report({
      pointer: place,
      message: `In the network mode ${mode} nothing stands between a container and ${
        isVpc ? 'the network interface of its task' : 'its host'
      }: the host port ${outside} cannot lead to the container port ${inside}. ${
        isVpc ? 'Leave hostPort out.' : 'Leave hostPort out, or make it the same.'
      }${ecsAnswers(`When networkMode=${mode}, the host ports and container ports in port mappings must match.`)}`,
      related: [{ pointer: child(pointer, 'containerPort'), message: 'The container port' }],
      fixes: [
        isVpc
          ? { title: 'Remove hostPort', certain: true, edits: [{ kind: 'remove', pointer: place }] }
          : { title: `Change to ${inside}`, certain: true, edits: [{ kind: 'set', pointer: place, value: inside }] },
      ],
    });
  },
};
