import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { clamped } from '../fixes.ts';
import { isSet, theContainer } from './task.ts';

const HIGHEST = 65535;

export const portNumber: EcsRule = {
  id: 'ecs/port-number',
  severity: 'error',
  on: ['PortMapping'],
  summary: 'A container port is a number from 1 to 65535; a host port may also be 0.',
  documentation: documentationPage('PortMapping'),
  check({ value, pointer, parent }, report) {
    const { containerPort, hostPort } = value;
    const container = asString(parent?.value.name);
    if (!isSet(containerPort) && !isSet(value.containerPortRange)) {
      report({
        pointer,
        message: `${theContainer(parent?.value ?? {})} maps a port without saying which: a mapping needs a containerPort or a containerPortRange.${
          container ? ecsAnswers(`Invalid 'containerPort' setting for container '${container}'.`) : ''
        }`,
      });
      return;
    }
    const inside = asNumber(containerPort);
    if (inside !== undefined && (inside < 1 || inside > HIGHEST)) {
      const place = child(pointer, 'containerPort');
      const port = clamped(inside, 1, HIGHEST);
      const both = inside === hostPort ? [place, child(pointer, 'hostPort')] : [place];
      report({
        pointer: place,
        message: `Ports go from 1 to ${HIGHEST}, and this is ${inside}. Write the port the container listens on.`,
        fixes: [change(both, port)],
      });
    }
    const outside = asNumber(hostPort);
    if (outside === undefined || outside === inside || (outside >= 0 && outside <= HIGHEST)) return;
    const place = child(pointer, 'hostPort');
    report({
      pointer: place,
      message: `Host ports go from 1 to ${HIGHEST}, or are 0 for any free one; this is ${outside}.`,
      fixes: [change([place], clamped(outside, 0, HIGHEST))],
    });
  },
};

function change(pointers: readonly string[], port: number): Fix {
  return {
    title: `Change to ${port}`,
    certain: false,
    edits: pointers.map((pointer) => ({ kind: 'set', pointer, value: port })),
  };
}
