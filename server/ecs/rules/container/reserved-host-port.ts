import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { networkModeOf } from './task.ts';

const SSH = [22];
const DOCKER = [2375, 2376];
const AGENT = [51678, 51679, 51680];
/** Where Linux begins to hand out ports by itself. */
const EPHEMERAL = 32768;

export const reservedHostPort: EcsRule = {
  id: 'ecs/reserved-host-port',
  severity: 'warning',
  on: ['PortMapping'],
  summary: 'A host port is not one that the instance keeps for itself.',
  documentation: documentationPage('PortMapping'),
  check({ value, pointer, scope }, report) {
    const mode = networkModeOf(scope);
    const port = asNumber(value.hostPort);
    if ((mode !== 'bridge' && mode !== 'host') || port === undefined || port > 65535) return;
    const user = userOf(port);
    if (!user) return;
    const place = child(pointer, 'hostPort');
    report({
      pointer: place,
      message: `The port ${port} of an instance ${user}: the task may find no instance with this port free. Take another${
        mode === 'bridge' ? ', or leave hostPort out to get any free port' : ''
      }.`,
      ...(mode === 'bridge' && { fixes: [removal('Remove hostPort, to get any free port', place)] }),
    });
  },
};

function userOf(port: number): string | undefined {
  if (SSH.includes(port)) return 'is for SSH';
  if (DOCKER.includes(port)) return "is Docker's";
  if (AGENT.includes(port)) return "is the ECS agent's";
  return port >= EPHEMERAL ? `is among those it hands out by itself (from ${EPHEMERAL})` : undefined;
}
