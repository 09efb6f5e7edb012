import { commented, type Draft, type DraftObject } from '../../draft.ts';
import type { Disk } from '../../model.ts';
import { dnsLabel, placeholder } from '../../names.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';

const DRIVER = 'ebs.csi.aws.com';
/** What ECS makes where nothing is said. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html */
const DEFAULT_TYPE = 'gp3';

const ONE_POD = 'A disk can be used on one node at a time: with several replicas on several nodes, the others wait.';

/** A claim of its own that the pods of a workload share. Gives its name. */
export function writeDiskClaim(disk: Disk, volume: string, plan: Plan, desk: Desk): Draft {
  const { namespace, workload } = plan;
  const name = desk.name('PersistentVolumeClaim', namespace?.value, dnsLabel(`${plan.name.value}-${volume}`));
  const spec = writeClaimSpec(disk, volume, plan, desk);
  const isAlone = workload.replicas.value === 1 && !workload.onEachMachine;
  desk.put({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace: namespace?.value },
    spec,
  });
  return isAlone ? name : noted(traced(name, workload.anchor), 'needs-decision', ONE_POD);
}

/** The spec of a claim on an EBS volume, whose StorageClass says what it is like. */
export function writeClaimSpec(disk: Disk, volume: string, plan: Plan, desk: Desk): DraftObject {
  const { size, snapshot } = disk;
  const message = 'Fill in the size of the disk, at least that of the snapshot.';
  const storage =
    size && size.value > 0
      ? derived(`${Math.ceil(size.value)}Gi`, size)
      : noted(traced(placeholder(volume, 'size'), plan.workload.anchor), 'needs-decision', message);
  return {
    accessModes: ['ReadWriteOnce'],
    storageClassName: putClass(disk, desk),
    dataSource: snapshot && {
      apiGroup: 'snapshot.storage.k8s.io',
      kind: 'VolumeSnapshot',
      name: putSnapshot(snapshot, plan, desk),
    },
    resources: { requests: { storage } },
  };
}

/** One class for all disks of the same kind: the volume of the source is in its values. */
function putClass({ type, iops, throughput, encrypted, key, fileSystem }: Disk, desk: Desk): Traced<string> {
  const parts = [type, iops, throughput, encrypted, key, fileSystem];
  const identity = parts.map((part) => String(part?.value ?? '')).join(' ');
  const name = desk.shared(`EBS class ${identity}`, () => {
    const className = desk.name('StorageClass', undefined, dnsLabel(`ebs-${type?.value ?? DEFAULT_TYPE}`));
    const isEncrypted = encrypted ?? key;
    desk.put({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: className },
      provisioner: DRIVER,
      volumeBindingMode: 'WaitForFirstConsumer',
      allowVolumeExpansion: true,
      parameters: {
        type: type && type.value !== '' ? type : DEFAULT_TYPE,
        iops: iops && derived(String(iops.value), iops),
        throughput: throughput && derived(String(throughput.value), throughput),
        encrypted: isEncrypted && derived(String(encrypted?.value ?? true), isEncrypted),
        kmsKeyId: key,
        'csi.storage.k8s.io/fstype': fileSystem,
      },
    });
    return className;
  });
  return traced(
    name,
    parts.flatMap((part) => part?.sources ?? []),
  );
}

/** A snapshot that exists, as an object a claim can name. https://kubernetes.io/docs/concepts/storage/volume-snapshots/ */
function putSnapshot(snapshot: Traced<string>, { namespace }: Plan, desk: Desk): Traced<string> {
  const name = desk.shared(`snapshot ${namespace?.value ?? ''} ${snapshot.value}`, () => {
    const legal = desk.name('VolumeSnapshot', namespace?.value, dnsLabel(snapshot.value));
    const content = desk.name('VolumeSnapshotContent', undefined, legal);
    const apiVersion = 'snapshot.storage.k8s.io/v1';
    const message = 'The snapshot controller of Kubernetes restores it: install it in the cluster.';
    desk.put(
      commented(
        'The kinds VolumeSnapshot and VolumeSnapshotContent come with the snapshot controller: install it first.',
        {
          apiVersion,
          kind: 'VolumeSnapshotContent',
          metadata: { name: content },
          spec: {
            deletionPolicy: 'Retain',
            driver: DRIVER,
            source: { snapshotHandle: noted(snapshot, 'approximate', message) },
            volumeSnapshotRef: { name: legal, namespace: namespace?.value ?? 'default' },
          },
        },
      ),
    );
    desk.put({
      apiVersion,
      kind: 'VolumeSnapshot',
      metadata: { name: legal, namespace: namespace?.value },
      spec: { source: { volumeSnapshotContentName: content } },
    });
    return legal;
  });
  return traced(name, snapshot.sources);
}
