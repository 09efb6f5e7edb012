import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { isSet, objectsOf } from './task.ts';

export const environmentNames: EcsRule = {
  id: 'ecs/environment-names',
  severity: 'warning',
  on: ['ContainerDefinition'],
  summary: 'Every environment variable has a name, and its own.',
  documentation: documentationPage('KeyValuePair'),
  check({ value, pointer }, report) {
    const first = new Map<string, string>();
    for (const variable of objectsOf(value, pointer, 'environment')) {
      const name = asString(variable.value.name);
      if (name === '' || !isSet(variable.value.name)) {
        report({
          pointer: name === '' ? child(variable.pointer, 'name') : variable.pointer,
          message: 'This environment variable has no name. Name it, or remove it.',
          fixes: [removal('Remove it', variable.pointer)],
        });
        continue;
      }
      if (name === undefined) continue;
      const place = child(variable.pointer, 'name');
      const earlier = first.get(name);
      first.set(name, variable.pointer);
      if (earlier === undefined) continue;
      report({
        pointer: place,
        message: `"${name}" is set above already, and only one of the two counts. Keep one.`,
        related: [{ pointer: child(earlier, 'name'), message: 'The earlier one' }],
        fixes: [removal('Remove the earlier one', earlier)],
      });
    }
  },
};
