import { child } from '../../../syntax/pointer.ts';
import type { EcsRule } from '../../scope.ts';
import { volumesOf } from '../../volumes.ts';

export const oneLaunchVolume: EcsRule = {
  id: 'ecs/one-launch-volume',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'At most one volume of a task is configured at launch.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  check({ value }, report) {
    const [first, ...others] = volumesOf(value).filter(({ value: volume }) => volume.configuredAtLaunch === true);
    for (const { pointer } of others) {
      const place = child(pointer, 'configuredAtLaunch');
      report({
        pointer: place,
        message: 'Only one volume of a task can be configured at launch. Keep it for one of them.',
        related: first ? [{ pointer: child(first.pointer, 'configuredAtLaunch'), message: 'The first one' }] : [],
        fixes: [
          { title: 'Do not configure this one at launch', certain: false, edits: [{ kind: 'remove', pointer: place }] },
        ],
      });
    }
  },
};
