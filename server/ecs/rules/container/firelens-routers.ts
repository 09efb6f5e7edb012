import { child } from '../../../syntax/pointer.ts';
import { containersOf } from '../../containers.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { isSet } from './task.ts';

export const firelensRouters: EcsRule = {
  id: 'ecs/firelens-routers',
  // What ECS answers is not known for sure.
  severity: 'warning',
  on: ['TaskDefinition'],
  summary: 'A task has one FireLens log router.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  check({ scope }, report) {
    const [first, ...others] = containersOf(scope.resource).filter(({ value }) => isSet(value.firelensConfiguration));
    for (const other of others) {
      const place = child(other.pointer, 'firelensConfiguration');
      report({
        pointer: place,
        target: 'key',
        message:
          'A task has one FireLens log router, and another container is it already. Remove `firelensConfiguration` from one of them.',
        related: [{ pointer: child(first?.pointer ?? '', 'firelensConfiguration'), message: 'The other log router' }],
        fixes: [removal('Remove this firelensConfiguration', place)],
      });
    }
  },
};
