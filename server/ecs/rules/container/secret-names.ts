import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { objectsOf } from './task.ts';

export const secretNames: EcsRule = {
  id: 'ecs/secret-names',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'No secret has the name of another secret or of an environment variable of its container.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  check({ value, pointer }, report) {
    const taken = new Map<string, { readonly pointer: string; readonly isSecret: boolean }>();
    for (const variable of objectsOf(value, pointer, 'environment')) {
      const name = asString(variable.value.name);
      if (name !== undefined) taken.set(name, { pointer: variable.pointer, isSecret: false });
    }
    for (const secret of objectsOf(value, pointer, 'secrets')) {
      const name = asString(secret.value.name);
      if (name === undefined) continue;
      const other = taken.get(name);
      taken.set(name, { pointer: secret.pointer, isSecret: true });
      if (!other) continue;
      report({
        pointer: child(secret.pointer, 'name'),
        message: `${other.isSecret ? 'Another secret' : 'An environment variable'} of this container has the name "${name}" already, and ECS takes a name once. Remove one of the two.`,
        related: [
          {
            pointer: child(other.pointer, 'name'),
            message: other.isSecret ? 'The other secret' : 'The environment variable',
          },
        ],
        fixes: [removal(other.isSecret ? 'Remove the other secret' : 'Remove the environment variable', other.pointer)],
      });
    }
  },
};
