import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { mappingsOf } from './ports.ts';

export const duplicatePortName: EcsRule = {
  id: 'ecs/duplicate-port-name',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'No two ports of a task have the same name.',
  documentation: documentationPage('PortMapping'),
  sources: ['cdk-preflight pf-ecs-port-mapping-duplicate-name'],
  check({ scope }, report) {
    const taken = new Map<string, string>();
    const mappings = mappingsOf(scope);
    const names = new Set(mappings.map(({ value }) => value.name));
    for (const mapping of mappings) {
      const name = asString(mapping.value.name);
      if (!name) continue;
      const place = child(mapping.pointer, 'name');
      const earlier = taken.get(name);
      if (earlier === undefined) {
        taken.set(name, place);
        continue;
      }
      const free = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${name}-${number}`).find((other) => !names.has(other));
      if (free) names.add(free);
      report({
        pointer: place,
        message: `Another port of this task has the name "${name}" already. Give each its own.${ecsAnswers('port mapping name is already used')}`,
        related: [{ pointer: earlier, message: 'The first port of this name' }],
        ...(free && free.length <= 64 && { fixes: [setting(`Rename to "${free}"`, place, free)] }),
      });
    }
  },
};
