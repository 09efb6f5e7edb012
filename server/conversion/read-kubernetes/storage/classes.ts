import type { Cursor } from '../../cursor.ts';
import type { Disk } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import { noteUsed, type PodAt } from '../inventory.ts';
import type { ObjectAt } from '../objects.ts';

/** What a class of storage makes for a claim: a disk, or a place on a file system. */
export type Made =
  | { readonly kind: 'disk'; readonly disk: Disk }
  | {
      readonly kind: 'shared';
      readonly parts: {
        readonly id?: Traced<string>;
        readonly path?: Traced<string>;
        readonly encrypted?: Traced<boolean>;
      };
    };

const DEFAULT_CLASS = 'storageclass.kubernetes.io/is-default-class';
const DISKS = ['ebs.csi.aws.com', 'ebs.csi.eks.amazonaws.com', 'kubernetes.io/aws-ebs'];
const FILE_SYSTEMS = ['efs.csi.aws.com'];

/** Classes that every cluster on EKS is set up with, or that everybody names so. */
const KNOWN: Readonly<Record<string, string>> = { gp2: 'gp2', gp3: 'gp3', 'ebs-gp3': 'gp3', io1: 'io1', io2: 'io2' };

/** What the class of a claim makes. Undefined when the class is not known. https://kubernetes.io/docs/concepts/storage/storage-classes/ */
export function readClass(spec: Cursor, pod: PodAt): Made | undefined {
  const name = spec.field('storageClassName').string();
  const object = name ? pod.inventory.find('StorageClass', name.value) : defaultClass(pod);
  if (!object) return name && name.value !== '' ? knownClass(name, spec) : undefined;
  const { at } = object;
  const provisioner = at.field('provisioner').string();
  const isDisk = DISKS.includes(provisioner?.value ?? '');
  const isFileSystem = FILE_SYSTEMS.includes(provisioner?.value ?? '');
  if (!isDisk && !isFileSystem) return undefined;
  noteUsed(object, 'approximate', 'What the class makes is written down for each volume; ECS has no classes.');
  at.field('provisioner').note('exact', 'It says which service makes the volumes, and that one does.');
  spec.field('storageClassName').note('exact', 'What the class says is written down for the volume.');
  const parameters = at.field('parameters');
  return isDisk ? { kind: 'disk', disk: readDisk(parameters) } : { kind: 'shared', parts: readFileSystem(parameters) };
}

function defaultClass({ inventory }: PodAt): ObjectAt | undefined {
  return inventory
    .all('StorageClass')
    .find(({ at }) => at.field('metadata').field('annotations').field(DEFAULT_CLASS).value === 'true');
}

function knownClass(name: Traced<string>, spec: Cursor): Made | undefined {
  const type = Object.hasOwn(KNOWN, name.value) ? KNOWN[name.value] : undefined;
  if (type) return { kind: 'disk', disk: { type: derived(type, name) } };
  spec
    .field('storageClassName')
    .note(
      'approximate',
      `StorageClass ${name.value} is not among the inputs: what it makes is told by the access modes.`,
    );
  return undefined;
}

/** https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md */
function readDisk(parameters: Cursor): Disk {
  const type = parameters.field('type').string();
  const iops = numberIn(parameters.field('iops'));
  const throughput = numberIn(parameters.field('throughput'));
  const encrypted = parameters.field('encrypted').string();
  const key = parameters.field('kmsKeyId').string();
  const fileSystem = parameters.field('csi.storage.k8s.io/fstype').string() ?? parameters.field('fsType').string();
  return {
    ...(type && { type }),
    ...(iops && { iops }),
    ...(throughput && { throughput }),
    ...(encrypted && { encrypted: derived(encrypted.value === 'true', encrypted) }),
    ...(key && { key }),
    ...(fileSystem && { fileSystem }),
  };
}

/** Each claim gets an access point of its own below the base path. */
function readFileSystem(parameters: Cursor): Extract<Made, { kind: 'shared' }>['parts'] {
  const id = parameters.field('fileSystemId').string();
  const path = parameters.field('basePath').string();
  parameters
    .field('provisioningMode')
    .note('approximate', 'An access point is made for each claim; the template does it in place of the driver.');
  return { ...(id && { id }), ...(path && { path }) };
}

/** Parameters are texts. */
function numberIn(at: Cursor): Traced<number> | undefined {
  const text = at.scalar();
  const value = Number(text?.value);
  return text && Number.isFinite(value) ? derived(value, text) : undefined;
}
