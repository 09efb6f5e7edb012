import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { isUnmounted } from '../../volumes.ts';

export const unusedVolume: EcsRule = {
  id: 'ecs/unused-volume',
  severity: 'information',
  on: ['Volume'],
  summary: 'A volume that no container mounts is of no use.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html',
  check({ value, pointer, scope }, report) {
    const name = asString(value.name);
    // One that is configured at launch has to be mounted: another rule.
    if (name === undefined || value.configuredAtLaunch === true || !isUnmounted(scope.resource, name)) return;
    report({
      pointer: child(pointer, 'name'),
      message: `No container mounts the volume “${name}”.`,
      fixes: [{ title: 'Remove the volume', certain: false, edits: [{ kind: 'remove', pointer }] }],
    });
  },
};
