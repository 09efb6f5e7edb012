import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

export const transitEncryptionPort: EcsRule = {
  id: 'ecs/transit-encryption-port',
  severity: 'error',
  on: ['EFSVolumeConfiguration', 'S3FilesVolumeConfiguration'],
  summary: 'A port is a number up to 65535.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  check({ value, pointer }, report) {
    const port = asNumber(value.transitEncryptionPort);
    if (port === undefined || (port >= 0 && port <= 65535)) return;
    const place = child(pointer, 'transitEncryptionPort');
    report({
      pointer: place,
      message: `${port} is no port: ports go up to 65535. Without one, the mount helper chooses.`,
      fixes: [{ title: 'Remove the port', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
    });
  },
};
