import { child } from '../../../syntax/pointer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { theContainer } from './task.ts';

export const writableRoot: EcsRule = {
  id: 'ecs/writable-root',
  severity: 'information',
  preset: 'strict',
  on: ['ContainerDefinition'],
  summary: 'The root file system of a container is read-only.',
  documentation: documentationPage('ContainerDefinition'),
  sources: ['Security Hub ECS.5'],
  check({ value, pointer, scope }, report) {
    // Windows does not have it.
    if (value.readonlyRootFilesystem !== false || scope.isWindows) return;
    const place = child(pointer, 'readonlyRootFilesystem');
    report({
      pointer: place,
      message: `${theContainer(value)} can write to its root file system, and so can whoever breaks into it. Make it read-only if you can, with a tmpfs or a volume at /tmp and wherever else it writes.`,
      fixes: [setting('Make it read-only', place, true)],
    });
  },
};
