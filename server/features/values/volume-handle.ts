import { asObject, asString, valueAt } from '../../syntax/value.ts';
import { valueLabels } from './labels.ts';
import type { DescribeValue } from './value-place.ts';

/** https://github.com/kubernetes-sigs/aws-efs-csi-driver: `FileSystemId[:Subpath[:AccessPointId]]` */
const EFS = /^(fs-[0-9a-f]+)(?::([^:]*))?(?::(fsap-[0-9a-f]+))?$/;

/** The `volumeHandle` of a volume on Amazon EFS, and what a task definition writes for it. */
export const describeVolumeHandle: DescribeValue = ({ value, resource, path, context }) => {
  const volume = asObject(valueAt(resource.value, path.slice(0, -1)));
  const text = asString(value);
  if (text === undefined || volume?.driver !== 'efs.csi.aws.com') return undefined;
  const [, fileSystem, directory, accessPoint] = EFS.exec(text) ?? [];
  if (fileSystem === undefined) return undefined;
  return [valueLabels[context.language].efs(fileSystem, directory || undefined, accessPoint)];
};
