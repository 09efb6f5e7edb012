import { child } from '../../../syntax/pointer.ts';
import { asObject, type ObjectValue } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

const KINDS = [
  'configuredAtLaunch',
  'dockerVolumeConfiguration',
  'efsVolumeConfiguration',
  'fsxWindowsFileServerVolumeConfiguration',
  'host',
  's3filesVolumeConfiguration',
];

export const volumeKind: EcsRule = {
  id: 'ecs/volume-kind',
  severity: 'error',
  on: ['Volume'],
  summary: 'A volume is of one kind: a place on the host, Docker, EFS, FSx, S3 Files, or configured at launch.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html',
  check({ value, pointer }, report) {
    const kinds = KINDS.filter((kind) => isSaid(value, kind));
    if (kinds.length < 2) return;
    report({
      pointer,
      message: `A volume is of one kind, and this one has ${kinds.join(' and ')}. Keep one.`,
      fixes: kinds.map((kept) => ({
        title: `Keep ${kept}`,
        certain: false,
        edits: kinds
          .filter((kind) => kind !== kept)
          .map((kind) => ({ kind: 'remove' as const, pointer: child(pointer, kind) })),
      })),
    });
  },
};

/** An empty `host`, and a launch at which nothing is configured, say no more than that the volume is a volume. */
function isSaid(volume: ObjectValue, kind: string): boolean {
  if (kind === 'configuredAtLaunch') return volume.configuredAtLaunch === true;
  return kind === 'host' ? asObject(volume.host)?.sourcePath !== undefined : volume[kind] !== undefined;
}
