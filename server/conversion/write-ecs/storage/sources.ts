import { type Remarks, remarkOn } from '../../cursor.ts';
import type { DraftObject } from '../../draft.ts';
import type { Mount, Volume, VolumeContent } from '../../model.ts';
import { derived, isTraced, noted, type Traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import type { StackBuilder } from '../stack.ts';
import { diskVolume } from './disk.ts';
import { fileSystemVolume, lastingVolume } from './file-system.ts';

/** What is behind a volume of a task definition: the volume without its name. */
export interface VolumeSource {
  whole(): DraftObject;
  /** A folder of it as a volume of its own; absent where there is no such thing. */
  part?(part: Traced<string>): DraftObject;
  /** It is empty at first, so folders of it have nothing in common with the whole. */
  readonly isEmpty?: true;
  /** What the service says of it, without its name. */
  configuration?(): DraftObject;
  /** What somebody has to decide about it. */
  readonly note?: string;
}

/** Why there is no volume. */
export interface Refused {
  readonly refused: string;
}

/** A volume among what it is used by. */
export interface VolumeUse {
  readonly volume: Volume;
  readonly mounts: readonly Mount[];
  readonly plan: Plan;
  /** The one disk that a task can have is taken. */
  readonly hasDisk: boolean;
}

const NO_MACHINE = 'A task on Fargate sees nothing of its machine. Choose the launch type ec2, or another volume.';
const NO_NFS = 'Fargate mounts no file server. Choose the launch type ec2, or move the data to Amazon EFS.';
const NO_EFS = 'Windows containers cannot mount Amazon EFS: use FSx for Windows File Server on EC2 instances.';
export const SCRATCH: VolumeSource = { whole: () => ({}), part: () => ({}), isEmpty: true };

/** Where the data of a volume lie on ECS. */
export function sourceOf(use: VolumeUse, stack: StackBuilder, remarks: Remarks): VolumeSource | Refused {
  const { plan, volume } = use;
  const { content } = volume;
  const onMachines = plan.launchType.value === 'EC2';
  switch (content.kind) {
    case 'scratch':
    case 'memory':
    case 'files':
      return SCRATCH;
    case 'machine':
      if (onMachines) return machineVolume(content.path);
      remarkOn(remarks, content.path, 'needs-decision', NO_MACHINE);
      return { refused: NO_MACHINE };
    case 'nfs':
      if (onMachines && !plan.isWindows) return serverVolume(content);
      for (const part of [content.server, content.path]) remarkOn(remarks, part, 'needs-decision', NO_NFS);
      return { refused: NO_NFS };
    case 'shared':
      if (!plan.isWindows) return fileSystemVolume(content, use, stack, remarks);
      for (const part of partsOf(content)) remarkOn(remarks, part, 'needs-decision', NO_EFS);
      return { refused: NO_EFS };
    case 'disk':
      if (!content.lasting) return diskVolume(content.disk, use, stack, remarks);
      if (!plan.isWindows) return lastingVolume(content.disk, use, stack, remarks);
      for (const part of partsOf(content.disk)) remarkOn(remarks, part, 'needs-decision', NO_EFS);
      return { refused: NO_EFS };
    case 'other':
      return { refused: `ECS has no volumes of the kind \`${content.title}\`: put the data somewhere else.` };
  }
}

/** All values of the input in a part of the model. */
export function partsOf(node: unknown): Traced<unknown>[] {
  if (isTraced(node)) return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(partsOf) : [];
}

function machineVolume(path: Traced<string>): VolumeSource {
  return {
    whole: () => ({ host: { sourcePath: path } }),
    part: (part) => ({ host: { sourcePath: derived(joined(path.value, part.value), path, part) } }),
  };
}

const MOUNTED = 'Docker on the instance mounts it, so the instances need to reach the server.';

function serverVolume({ server, path }: Extract<VolumeContent, { kind: 'nfs' }>): VolumeSource {
  const at = (device: Traced<string>): DraftObject => ({
    dockerVolumeConfiguration: {
      scope: 'shared',
      autoprovision: true,
      driver: 'local',
      driverOpts: {
        type: 'nfs',
        o: noted(derived(`addr=${server.value}`, server), 'approximate', MOUNTED),
        device: derived(`:${device.value}`, device),
      },
    },
  });
  return { whole: () => at(path), part: (part) => at(derived(joined(path.value, part.value), path, part)) };
}

/** A path below another. */
export function joined(path: string, part: string): string {
  return `${path.replace(/\/+$/, '')}/${part.replace(/^\/+/, '')}`;
}
