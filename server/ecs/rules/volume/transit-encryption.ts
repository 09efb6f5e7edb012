import type { Edit } from '../../../syntax/edits.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { isSet } from '../../volumes.ts';

export const transitEncryption: EcsRule = {
  id: 'ecs/transit-encryption',
  severity: 'error',
  on: ['EFSVolumeConfiguration'],
  summary: 'EFS with IAM, an access point or a port for encrypted data has transit encryption turned on.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  sources: [
    'cdk-preflight pf-ecs-efs-iam-without-transit-encryption',
    'cdk-preflight pf-ecs-efs-transit-encryption-port-without-encryption',
  ],
  check({ value, pointer }, report) {
    if (value.transitEncryption === 'ENABLED' || isUnknown(value.transitEncryption)) return;
    const reason = reasonFor(value, pointer);
    if (!reason) return;
    const place = child(pointer, 'transitEncryption');
    const isMissing = value.transitEncryption === undefined;
    const edit: Edit = isMissing
      ? { kind: 'insert', pointer, members: { transitEncryption: 'ENABLED' } }
      : { kind: 'set', pointer: place, value: 'ENABLED' };
    report({
      pointer: reason.isPort ? reason.pointer : isMissing ? pointer : place,
      ...(isMissing && !reason.isPort && { target: 'key' }),
      message: `${reason.message} Set transitEncryption to ENABLED.${reason.answer ? ecsAnswers(reason.answer) : ''}`,
      ...(!reason.isPort && { related: [{ pointer: reason.pointer, message: 'What needs it' }] }),
      fixes: [{ title: 'Set transitEncryption to ENABLED', certain: true, edits: [edit] }],
    });
  },
};

interface Reason {
  readonly pointer: Pointer;
  readonly message: string;
  readonly answer?: string;
  readonly isPort?: true;
}

/** The first thing in the configuration that works over TLS only. */
function reasonFor(value: ObjectValue, pointer: Pointer): Reason | undefined {
  const authorization = asObject(value.authorizationConfig);
  if (authorization?.iam === 'ENABLED') {
    return {
      pointer: child(pointer, 'authorizationConfig', 'iam'),
      message: 'EFS checks IAM over encrypted connections only.',
      answer: 'EFS IAM authorization requires TransitEncryption to be enabled',
    };
  }
  if (isSet(authorization?.accessPointId)) {
    return {
      pointer: child(pointer, 'authorizationConfig', 'accessPointId'),
      message: 'EFS has access points over encrypted connections only.',
    };
  }
  if (value.transitEncryptionPort === undefined) return undefined;
  return {
    pointer: child(pointer, 'transitEncryptionPort'),
    message: 'A port for encrypted data says nothing while encryption is off.',
    answer: 'TransitEncryptionPort requires that TransitEncryption is enabled',
    isPort: true,
  };
}
