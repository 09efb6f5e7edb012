import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { objectsOf } from './task.ts';

export const duplicateMount: EcsRule = {
  id: 'ecs/duplicate-mount',
  severity: 'warning',
  on: ['ContainerDefinition'],
  summary: 'A container mounts one volume at a path.',
  documentation: documentationPage('MountPoint'),
  check({ value, pointer }, report) {
    const taken = new Map<string, string>();
    for (const mount of objectsOf(value, pointer, 'mountPoints')) {
      const path = asString(mount.value.containerPath);
      if (!path) continue;
      const place = child(mount.pointer, 'containerPath');
      const key = path === '/' ? path : path.replace(/\/+$/, '');
      const earlier = taken.get(key);
      if (earlier === undefined) {
        taken.set(key, place);
        continue;
      }
      report({
        pointer: place,
        message: `A volume is mounted at ${path} above already, and Docker does not start a container with two. Take another path, or remove one.`,
        related: [{ pointer: earlier, message: 'The first mount at this path' }],
        fixes: [removal('Remove this mount', mount.pointer)],
      });
    }
  },
};
