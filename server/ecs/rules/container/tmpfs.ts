import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { nearest } from '../fixes.ts';
import { itemsOf } from './task.ts';
import { TMPFS_OPTIONS } from './tmpfs-options.data.ts';

export const tmpfs: EcsRule = {
  id: 'ecs/tmpfs',
  severity: 'warning',
  on: ['Tmpfs'],
  summary: 'A tmpfs has a size, an absolute path and mount options that ECS names.',
  documentation: documentationPage('Tmpfs'),
  check({ value, pointer }, report) {
    const size = asNumber(value.size);
    if (size !== undefined && size < 1) {
      report({
        pointer: child(pointer, 'size'),
        message: `The size of a tmpfs is in MiB, and this is ${size}. Write how large it may grow.`,
      });
    }
    const path = asString(value.containerPath);
    if (path !== undefined && !path.startsWith('/')) {
      report({ pointer: child(pointer, 'containerPath'), message: 'The path of a tmpfs begins with a slash.' });
    }
    itemsOf(value.mountOptions).forEach((item, index) => {
      const option = asString(item);
      // Some have a value: mode=1777.
      const [name = ''] = option?.split('=') ?? [];
      if (option === undefined || TMPFS_OPTIONS.includes(name)) return;
      const place = child(pointer, 'mountOptions', index);
      const fixes = option === name ? nearest(name, TMPFS_OPTIONS, place) : [];
      report({
        pointer: place,
        message: `"${option}" is not among the mount options that ECS names for a tmpfs, such as rw, noexec or nosuid.`,
        ...(fixes.length > 0 && { fixes }),
      });
    });
  },
};
