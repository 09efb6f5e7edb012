import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isLegalName, shortened } from '../../legal-name.ts';
import type { EcsRule } from '../../scope.ts';
import { renameVolume } from '../../volumes.ts';

export const volumeName: EcsRule = {
  id: 'ecs/volume-name',
  severity: 'error',
  on: ['Volume'],
  summary: 'The name of a volume is up to 255 letters, digits, hyphens and underscores.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  check({ value, pointer, scope }, report) {
    const name = asString(value.name);
    if (name === undefined || isLegalName(name)) return;
    const fix = renameVolume(scope.resource, name);
    report({
      pointer: child(pointer, 'name'),
      message: `ECS does not take the name “${shortened(name)}”: use up to 255 letters, digits, hyphens and underscores.`,
      ...(fix && { fixes: [fix] }),
    });
  },
};
