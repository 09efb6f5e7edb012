import { type Remarks, remarkOn } from '../../cursor.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import type { Disk } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { StackBuilder } from '../stack.ts';
import { type Refused, SCRATCH, type VolumeSource, type VolumeUse } from './sources.ts';

/** GiB, where nothing says how big a disk is. */
const USUAL_SIZE = 20;
/** What the EBS driver of Kubernetes makes where nothing is said. */
const USUAL_TYPE = 'gp3';
const FILE_SYSTEMS = ['ext3', 'ext4', 'xfs', 'ntfs'];

const UNMOUNTED = 'No container mounts the disk, so none is made.';
const SECOND =
  'ECS makes one disk for a task: this one is a folder on the disk that the task has anyway. Check that it is big enough, or put both into one.';
const NONE =
  'ECS makes disks for the tasks of services, where their number is wanted, and none for Windows on Fargate: the task uses the disk it has anyway. Check that it is big enough.';

/** A disk that ECS makes for each task and deletes with it. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html */
export function diskVolume(
  disk: Disk,
  { mounts, plan, hasDisk }: VolumeUse,
  stack: StackBuilder,
  remarks: Remarks,
): VolumeSource | Refused {
  const refuse = (message: string): void => {
    for (const part of Object.values(disk)) remarkOn(remarks, part, 'needs-decision', message);
  };
  if (mounts.length === 0) {
    refuse(UNMOUNTED);
    return { refused: UNMOUNTED };
  }
  const obstacle = hasDisk ? SECOND : canHaveDisk(plan) ? undefined : NONE;
  if (obstacle) {
    refuse(obstacle);
    return { ...SCRATCH, note: obstacle };
  }
  return {
    whole: () => ({ configuredAtLaunch: true }),
    configuration: () => ({
      managedEBSVolume: writeDisk(disk, infrastructureRole(stack), plan.workload.anchor, remarks),
    }),
  };
}

function canHaveDisk({ workload, isWindows, launchType }: VolumeUse['plan']): boolean {
  return workload.runs === 'always' && !workload.onEachMachine && !(isWindows && launchType.value === 'FARGATE');
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html */
function writeDisk(
  { size, type, iops, throughput, encrypted, key, snapshot, fileSystem }: Disk,
  roleArn: Draft,
  anchor: Traced<unknown>['sources'],
  remarks: Remarks,
): DraftObject {
  const isKnown = fileSystem === undefined || FILE_SYSTEMS.includes(fileSystem.value);
  if (fileSystem && !isKnown) {
    const message = `ECS makes the file systems ${FILE_SYSTEMS.join(', ')}: xfs is taken.`;
    remarkOn(remarks, fileSystem, 'approximate', message);
  }
  const usual = `Nothing says how big the disk is: ${USUAL_SIZE} GiB are taken.`;
  return {
    roleArn,
    sizeInGiB: size ?? (snapshot ? undefined : noted(traced(USUAL_SIZE, anchor), 'needs-decision', usual)),
    volumeType: type ?? USUAL_TYPE,
    iops,
    throughput,
    encrypted,
    kmsKeyId: key && noted(key, 'needs-decision', KEY),
    snapshotId: snapshot,
    filesystemType: isKnown ? fileSystem && derived(fileSystem.value, fileSystem) : undefined,
  };
}

const KEY = 'Let the role InfrastructureRole use the key: its policy has to allow it.';

/** The role with which ECS makes and attaches disks. */
function infrastructureRole(stack: StackBuilder): Draft {
  const id = stack.once('infrastructure role', 'InfrastructureRole', () => ({
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: [
        {
          'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForVolumes',
        },
      ],
    },
    comment: 'With it ECS makes the disks of tasks and attaches them',
  }));
  return { 'Fn::GetAtt': [id, 'Arn'] };
}
