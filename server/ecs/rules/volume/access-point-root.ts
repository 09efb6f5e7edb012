import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { isSet } from '../../volumes.ts';

export const accessPointRoot: EcsRule = {
  id: 'ecs/access-point-root',
  severity: 'error',
  on: ['EFSVolumeConfiguration', 'S3FilesVolumeConfiguration'],
  summary: 'With an access point, which has a directory of its own, the root directory is / or left out.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  sources: ['cdk-preflight pf-ecs-efs-access-point-with-root-directory'],
  check({ value, pointer, type }, report) {
    const root = asString(value.rootDirectory);
    const isEfs = type === 'EFSVolumeConfiguration';
    const accessPoint = isEfs ? asObject(value.authorizationConfig)?.accessPointId : value.accessPointArn;
    if (!isSet(accessPoint) || root === undefined || root === '' || root === '/') return;
    const place = child(pointer, 'rootDirectory');
    const other: Pointer = isEfs
      ? child(pointer, 'authorizationConfig', 'accessPointId')
      : child(pointer, 'accessPointArn');
    report({
      pointer: place,
      message: `The access point says which directory is mounted. Set rootDirectory to /, or remove it.${
        isEfs
          ? ecsAnswers('When using an EFS access point, the root directory must either be set to "/" or be omitted')
          : ''
      }`,
      related: [{ pointer: other, message: 'The access point' }],
      fixes: [
        { title: 'Set rootDirectory to /', certain: true, edits: [{ kind: 'set', pointer: place, value: '/' }] },
        { title: 'Remove rootDirectory', certain: false, edits: [{ kind: 'remove', pointer: place }] },
      ],
    });
  },
};
