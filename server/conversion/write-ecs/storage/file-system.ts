import { type Remarks, remarkOn } from '../../cursor.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import type { Disk, VolumeContent } from '../../model.ts';
import { derived, type Fidelity, noted, type Source, type Traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import { prefixOf } from '../references.ts';
import type { StackBuilder } from '../stack.ts';
import { accessPoint } from './access-point.ts';
import { joined, type VolumeSource, type VolumeUse } from './sources.ts';

type Shared = Extract<VolumeContent, { kind: 'shared' }>;

const MAKE =
  'Make an Amazon EFS file system with a mount target in each zone of the subnets, which lets the security groups of the tasks in on port 2049, and give its id.';
const REACH = 'Let the security groups of the tasks in on port 2049 at the mount targets of the file system.';
const NO_SIZE = 'A file system of EFS has no size: it grows with what is in it.';
const FOLDER = 'The folder has to be there: ECS makes none.';
const ALLOW =
  'IAM decides who mounts the file system, and the task has no role: give it one that allows elasticfilesystem:ClientMount.';
const LASTING =
  'ECS never attaches the same disk again: the data lie on an EFS file system, where a new task finds them. Databases may want a service of their own, such as Amazon RDS.';
const TOGETHER =
  'ECS never attaches the same disk again: the data lie on an EFS file system, in one folder for all tasks of the service. Choose a service for each replica if each needs its own.';

/** A file system that exists, or a place of its own on one that has to be made. */
export function fileSystemVolume(
  content: Shared,
  { mounts, plan }: VolumeUse,
  stack: StackBuilder,
  remarks: Remarks,
): VolumeSource {
  const { id, made, path, size } = content;
  if (size) remarkOn(remarks, size, 'approximate', NO_SIZE);
  if (made || !id) return madeVolume({ content, plan, users: usersOf(mounts, plan) }, stack, remarks);

  const { accessPoint: point, encrypted, authorized } = content;
  const role = plan.workload.identity?.role;
  if (authorized?.value && !role) remarkOn(remarks, authorized, 'needs-decision', ALLOW);
  const iam =
    authorized && (role || !authorized.value)
      ? derived(authorized.value ? 'ENABLED' : 'DISABLED', authorized)
      : undefined;
  const isEncrypted = point !== undefined || iam?.value === 'ENABLED' || encrypted?.value !== false;
  const at = (folder: Traced<string> | undefined): DraftObject => ({
    efsVolumeConfiguration: {
      fileSystemId: noted(id, 'needs-decision', REACH),
      rootDirectory: folder,
      transitEncryption: derived(isEncrypted ? 'ENABLED' : 'DISABLED', encrypted),
      authorizationConfig: point || iam ? { accessPointId: point, iam } : undefined,
    },
  });
  if (point) {
    if (path) remarkOn(remarks, path, 'needs-decision', shownWhole(path.value));
    return { whole: () => at(undefined) };
  }
  return {
    whole: () => at(path),
    part: (part) => at(noted(derived(joined(path?.value ?? '/', part.value), path, part), 'approximate', FOLDER)),
  };
}

function shownWhole(path: string): string {
  return `ECS mounts all that an access point shows, and not \`${path}\` in it: make an access point for that folder.`;
}

interface Made {
  readonly content: Shared;
  readonly plan: Plan;
  readonly users: readonly (string | number)[];
}

/** Whoever names the same claim gets the same folder. */
function madeVolume({ content, plan, users }: Made, stack: StackBuilder, remarks: Remarks): VolumeSource {
  const { id, made, path, encrypted, authorized, accessPoint: point } = content;
  for (const part of [authorized, point]) {
    if (part) remarkOn(remarks, part, 'approximate', 'The claim gets an access point of its own.');
  }
  const claim = made?.value ?? 'data';
  const space = plan.workload.space?.value ?? 'default';
  const folders = [...(path ? [path.value] : [space]), claim];
  const fileSystem = id
    ? noted(id, 'needs-decision', REACH)
    : askFileSystem(made?.sources ?? plan.workload.anchor, stack);
  const at = (part?: Traced<string>): DraftObject => {
    const point = accessPoint(
      {
        meaning: `claim ${space}/${claim}`,
        name: claim,
        folders,
        part: part?.value,
        from: derived('', made, path, part),
        fileSystem,
        users,
      },
      stack,
    );
    return pointVolume(fileSystem, point, encrypted);
  };
  return { whole: () => at(), part: (part) => at(part) };
}

function askFileSystem(at: readonly Source[], stack: StackBuilder): Draft {
  const declaration = {
    name: 'FileSystemId',
    type: 'String',
    description: 'Id of an Amazon EFS file system that the tasks reach on port 2049',
    pattern: 'fs-[0-9a-f]{8,40}',
  };
  return stack.parameter('file system', declaration, { at, message: MAKE });
}

function pointVolume(fileSystem: Draft, point: Draft, encrypted?: Traced<boolean>): DraftObject {
  return {
    efsVolumeConfiguration: {
      fileSystemId: fileSystem,
      // Mounts through an access point are always encrypted.
      transitEncryption: derived('ENABLED', encrypted),
      authorizationConfig: { accessPointId: point },
    },
  };
}

const DISK_PARTS: Readonly<Record<keyof Disk, readonly [Fidelity, string]>> = {
  size: ['approximate', NO_SIZE],
  type: ['dropped', 'It is a file system and no disk: choose its performance when you make it.'],
  iops: ['dropped', 'It is a file system and no disk: choose its performance when you make it.'],
  throughput: ['dropped', 'It is a file system and no disk: choose its performance when you make it.'],
  encrypted: ['needs-decision', 'Encrypt the file system when you make it: it cannot be done later.'],
  key: ['needs-decision', 'Choose the key of the file system when you make it.'],
  snapshot: ['needs-decision', 'Copy the data of the snapshot to the file system before the first task starts.'],
  fileSystem: ['dropped', 'EFS is a file system of its own.'],
};

/** Where the data of a disk that outlives its tasks lie. */
export function lastingVolume(
  disk: Disk,
  { volume, mounts, plan }: VolumeUse,
  stack: StackBuilder,
  remarks: Remarks,
): VolumeSource {
  for (const [name, value] of Object.entries(disk) as [keyof Disk, Traced<unknown>][]) {
    const [fidelity, message] = DISK_PARTS[name];
    remarkOn(remarks, value, fidelity, message);
  }
  const { workload, name } = plan;
  const fileSystem = askFileSystem(volume.name.sources, stack);
  const at = (part?: Traced<string>): DraftObject => {
    const point = accessPoint(
      {
        meaning: `disk ${name.value}/${volume.name.value}`,
        name: `${prefixOf(plan, stack)} ${volume.name.value}`,
        folders: [workload.space?.value ?? 'default', `${name.value}-${volume.name.value}`],
        part: part?.value,
        from: derived('', part),
        fileSystem,
        users: usersOf(mounts, plan),
      },
      stack,
    );
    return pointVolume(fileSystem, point);
  };
  const isAlone = workload.replicas.value === 0 || workload.replicas.value === 1;
  return { whole: () => at(), part: (part) => at(part), note: isAlone ? LASTING : TOGETHER };
}

/** Who writes to a volume, as far as the containers say so. */
function usersOf(mounts: VolumeUse['mounts'], { workload }: Plan): (string | number)[] {
  const containers = workload.containers.filter((one) => one.mounts.some((mount) => mounts.includes(mount)));
  return containers.map(({ security: { user } }) => user?.value ?? 'unknown');
}
