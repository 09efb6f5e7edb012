import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

const FILE_SYSTEM_ID = /^fs-[0-9a-f]{8,40}$/;
const FILE_SYSTEM_ARN = /^arn:aws[a-z-]*:elasticfilesystem:/;

export const efsFileSystemId: EcsRule = {
  id: 'ecs/efs-file-system-id',
  severity: 'warning',
  on: ['EFSVolumeConfiguration'],
  summary: 'An EFS file system is named by its id.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  check({ value, pointer }, report) {
    const id = asString(value.fileSystemId);
    if (id === undefined || FILE_SYSTEM_ID.test(id)) return;
    const inArn = FILE_SYSTEM_ARN.test(id) ? /fs-[0-9a-f]{8,40}$/.exec(id)?.[0] : undefined;
    const place = child(pointer, 'fileSystemId');
    report({
      pointer: place,
      message: `“${id}” does not look like the id of a file system. Write fs- and its hexadecimal digits.`,
      ...(inArn !== undefined && {
        fixes: [
          { title: `Change to ${inArn}`, certain: false, edits: [{ kind: 'set', pointer: place, value: inArn }] },
        ],
      }),
    });
  },
};
