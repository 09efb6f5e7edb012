import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { objectsOf } from './task.ts';

export const duplicateUlimit: EcsRule = {
  id: 'ecs/duplicate-ulimit',
  severity: 'warning',
  on: ['ContainerDefinition'],
  summary: 'A container has one ulimit of a name.',
  documentation: documentationPage('Ulimit'),
  check({ value, pointer }, report) {
    const taken = new Map<string, string>();
    for (const limit of objectsOf(value, pointer, 'ulimits')) {
      const name = asString(limit.value.name);
      if (name === undefined) continue;
      const place = child(limit.pointer, 'name');
      const earlier = taken.get(name);
      if (earlier === undefined) {
        taken.set(name, place);
        continue;
      }
      report({
        pointer: place,
        message: `The ulimit ${name} is set above already. Keep one of the two.`,
        related: [{ pointer: earlier, message: 'The first one' }],
        fixes: [removal('Remove this one', limit.pointer)],
      });
    }
  },
};
