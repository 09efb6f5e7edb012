import { child } from '../../../syntax/pointer.ts';
import { isUnknown } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

export const dockerVolumeScope: EcsRule = {
  id: 'ecs/docker-volume-scope',
  severity: 'warning',
  on: ['DockerVolumeConfiguration'],
  summary: 'autoprovision is for volumes that tasks share.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html',
  check({ value, pointer }, report) {
    const { autoprovision, scope } = value;
    if (autoprovision !== true || scope === 'shared' || isUnknown(scope)) return;
    report({
      pointer: child(pointer, 'autoprovision'),
      message: 'ECS makes a volume of scope task anyway: autoprovision counts only with scope shared.',
      fixes: [
        {
          title: 'Set scope to shared',
          certain: false,
          edits: [
            scope === undefined
              ? { kind: 'insert', pointer, members: { scope: 'shared' } }
              : { kind: 'set', pointer: child(pointer, 'scope'), value: 'shared' },
          ],
        },
        {
          title: 'Remove autoprovision',
          certain: false,
          edits: [{ kind: 'remove', pointer: child(pointer, 'autoprovision') }],
        },
      ],
    });
  },
};
