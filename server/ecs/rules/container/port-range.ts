import type { Fix } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { parseRange, type Range } from './ports.ts';
import { isSet, networkModeOf } from './task.ts';

const HIGHEST = 65535;

export const portRange: EcsRule = {
  id: 'ecs/port-range',
  severity: 'error',
  on: ['PortMapping'],
  summary: 'A range of ports is LOW-HIGH, from 1 to 65535, in the network modes awsvpc and bridge.',
  documentation: documentationPage('PortMapping'),
  sources: ['cdk-preflight pf-ecs-port-range-reversed'],
  check({ value, pointer, scope }, report) {
    const text = asString(value.containerPortRange);
    if (text === undefined) return;
    const place = child(pointer, 'containerPortRange');
    const range = parseRange(text);
    const reason = reasonAgainst(range);
    if (reason !== undefined) {
      const fix = range && !isSet(value.containerPort) ? repair(range, pointer) : undefined;
      report({
        pointer: place,
        message: `"${text}" is no range of ports: ${reason}.${ecsAnswers("Invalid 'containerPortRange' setting")}`,
        ...(fix && { fixes: [fix] }),
      });
      return;
    }
    if (networkModeOf(scope) !== 'host') return;
    report({
      pointer: place,
      message:
        'Ranges of ports are for the network modes awsvpc and bridge: in the mode host, a container has all ports of its host. Remove the mapping.',
    });
  },
};

function reasonAgainst(range: Range | undefined): string | undefined {
  if (!range) return 'write the first and the last port with a hyphen, such as 8000-8010';
  if (range.low < 1 || range.high > HIGHEST || range.low > HIGHEST) return `ports go from 1 to ${HIGHEST}`;
  if (range.low === range.high) return 'its first port is its last; use containerPort for a single one';
  return range.low > range.high ? 'its first port is above its last' : undefined;
}

function repair({ low, high }: Range, pointer: Pointer): Fix | undefined {
  const place = child(pointer, 'containerPortRange');
  if (Math.min(low, high) < 1 || Math.max(low, high) > HIGHEST) return undefined;
  if (low !== high) {
    const value = `${high}-${low}`;
    return { title: `Change to "${value}"`, certain: true, edits: [{ kind: 'set', pointer: place, value }] };
  }
  return {
    title: `Map the single port ${low}`,
    certain: true,
    edits: [
      { kind: 'remove', pointer: place },
      { kind: 'insert', pointer, members: { containerPort: low } },
    ],
  };
}
