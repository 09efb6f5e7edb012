import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { type Mapping, mappingsOf, portsOf, type Range } from './ports.ts';
import { isSet, networkModeOf } from './task.ts';

export const portRangeOverlap: EcsRule = {
  id: 'ecs/port-range-overlap',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'A port is in one mapping only, also where mappings map ranges.',
  documentation: documentationPage('PortMapping'),
  sources: ['cdk-preflight pf-ecs-port-range-overlap'],
  check({ scope }, report) {
    const isShared = networkModeOf(scope) === 'awsvpc';
    const earlier: { readonly mapping: Mapping; readonly ports: Range }[] = [];
    for (const mapping of mappingsOf(scope)) {
      const ports = portsOf(mapping);
      if (!ports || !mapping.protocol) continue;
      const clash = earlier.find(
        (other) =>
          other.mapping.protocol === mapping.protocol &&
          (isShared || other.mapping.container === mapping.container) &&
          (isSet(mapping.value.containerPortRange) || isSet(other.mapping.value.containerPortRange)) &&
          other.ports.low <= ports.high &&
          ports.low <= other.ports.high,
      );
      earlier.push({ mapping, ports });
      if (!clash) continue;
      report({
        pointer: child(mapping.pointer, fieldOf(mapping)),
        message: `The ${inWords(ports)} and the ${inWords(clash.ports)} have ports in common. Map each port once.${ecsAnswers(
          'container port is used multiple times in task',
        )}`,
        related: [{ pointer: child(clash.mapping.pointer, fieldOf(clash.mapping)), message: 'The other mapping' }],
        ...(clash.mapping.container === mapping.container && {
          fixes: [merged(clash.mapping, clash.ports, mapping, ports)],
        }),
      });
    }
  },
};

function fieldOf({ value }: Mapping): string {
  return isSet(value.containerPortRange) ? 'containerPortRange' : 'containerPort';
}

function inWords({ low, high }: Range): string {
  return low === high ? `port ${low}` : `range ${low}-${high}`;
}

/** One mapping for both, where the first stands. */
function merged(first: Mapping, firstPorts: Range, second: Mapping, secondPorts: Range): Fix {
  const value = `${Math.min(firstPorts.low, secondPorts.low)}-${Math.max(firstPorts.high, secondPorts.high)}`;
  const kept = isSet(first.value.containerPortRange) ? first : second;
  const other = kept === first ? second : first;
  return {
    title: `Make it one range: ${value}`,
    certain: false,
    edits: [
      { kind: 'set', pointer: child(kept.pointer, 'containerPortRange'), value },
      { kind: 'remove', pointer: other.pointer },
    ],
  };
}
