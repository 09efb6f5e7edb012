import type { EcsRule } from '../../scope.ts';
import { accessPointRoot } from './access-point-root.ts';
import { dockerVolumePlatform } from './docker-volume-platform.ts';
import { dockerVolumeScope } from './docker-volume-scope.ts';
import { efsFileSystemId } from './efs-file-system-id.ts';
import { efsPlatformVersion } from './efs-platform-version.ts';
import { fargateSourcePath } from './fargate-source-path.ts';
import { fsxOnLinux } from './fsx-on-linux.ts';
import { launchVolumeMounted } from './launch-volume-mounted.ts';
import { oneLaunchVolume } from './one-launch-volume.ts';
import { s3FilesTaskRole } from './s3-files-task-role.ts';
import { transitEncryption } from './transit-encryption.ts';
import { transitEncryptionPort } from './transit-encryption-port.ts';
import { unusedVolume } from './unused-volume.ts';
import { volumeKind } from './volume-kind.ts';
import { volumeName } from './volume-name.ts';
import { volumeNameUnique } from './volume-name-unique.ts';

/** What the volumes of a task definition must be. */
export const volumeRules: readonly EcsRule[] = [
  accessPointRoot,
  dockerVolumePlatform,
  dockerVolumeScope,
  efsFileSystemId,
  efsPlatformVersion,
  fargateSourcePath,
  fsxOnLinux,
  launchVolumeMounted,
  oneLaunchVolume,
  s3FilesTaskRole,
  transitEncryptionPort,
  transitEncryption,
  unusedVolume,
  volumeKind,
  volumeNameUnique,
  volumeName,
];
