import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { volumesOf } from '../../volumes.ts';

export const volumeNameUnique: EcsRule = {
  id: 'ecs/volume-name-unique',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'Each volume of a task has a name of its own.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  check({ value }, report) {
    const first = new Map<string, Pointer>();
    for (const { value: volume, pointer } of volumesOf(value)) {
      const name = asString(volume.name);
      if (name === undefined) continue;
      const place = child(pointer, 'name');
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, place);
        continue;
      }
      report({
        pointer: place,
        message: `There is a volume “${name}” already, and mount points find volumes by name. Rename one, or remove it.`,
        related: [{ pointer: earlier, message: 'The other volume' }],
        fixes: [
          { title: 'Remove this volume', certain: false, edits: [{ kind: 'remove', pointer }] },
          {
            title: `Rename to ${name}-2`,
            certain: false,
            edits: [{ kind: 'set', pointer: place, value: `${name}-2` }],
          },
        ],
      });
    }
  },
};
