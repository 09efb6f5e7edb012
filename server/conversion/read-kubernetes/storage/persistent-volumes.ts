import { parseQuantity } from '../../../kubernetes/quantity.ts';
import { asList, asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { VolumeContent } from '../../model.ts';
import { type Traced, traced } from '../../trace.ts';
import { noteUsed, type PodAt } from '../inventory.ts';
import { isSaid, type ObjectAt } from '../objects.ts';
import { readEfs, readExistingDisk, readHostPath, readNfs } from './sources.ts';

/** The PersistentVolume a claim is bound to: by name, by reserving the claim, or because it is the smallest that fits. */
export function boundVolume(spec: Cursor, claim: string, { inventory, namespace }: PodAt): ObjectAt | undefined {
  const volumes = inventory.all('PersistentVolume');
  const wanted = asString(spec.field('volumeName').value);
  if (wanted !== undefined) return volumes.find(({ resource }) => resource.name === wanted);
  const reserved = volumes.find(({ at }) => {
    const reference = at.field('spec').field('claimRef');
    const space = asString(reference.field('namespace').value) ?? 'default';
    return reference.field('name').value === claim && space === namespace;
  });
  if (reserved) return reserved;
  return volumes
    .filter(({ at }) => fits(at.field('spec'), spec))
    .sort((a, b) => compare(capacityOf(a), capacityOf(b)))[0];
}

/** What is behind a volume that exists. */
export function readPersistentVolume(
  object: ObjectAt,
  claim: Cursor,
  asked: Traced<number> | undefined,
): VolumeContent {
  const spec = object.at.field('spec');
  noteUsed(object, 'approximate', 'The volume becomes part of the task definition; ECS has no list of volumes.');
  const found = 'The volume is found, and what it stands for is written down.';
  for (const place of [claim.field('volumeName'), claim.field('storageClassName'), spec.field('storageClassName')])
    place.note('exact', found);
  spec.field('claimRef').note('exact', found);
  const csi = spec.field('csi');
  const driver = csi.field('driver').value;
  if (driver === 'efs.csi.aws.com') return readEfs(csi, spec.field('mountOptions')) ?? otherOf(spec);
  if (driver === 'ebs.csi.aws.com') return readExistingDisk(csi.field('volumeHandle'), asked);
  const disk = spec.field('awsElasticBlockStore');
  if (disk.isObject()) return readExistingDisk(disk.field('volumeID'), asked);
  return (
    (spec.field('nfs').isObject() ? readNfs(spec.field('nfs'))?.content : undefined) ??
    readHostPath(spec.field('hostPath')) ??
    readHostPath(spec.field('local')) ??
    otherOf(spec)
  );
}

function otherOf(spec: Cursor): VolumeContent {
  const source = spec.entries().find(({ key, at }) => !ABOUT.includes(key) && at.isObject());
  const title = source?.key ?? 'PersistentVolume';
  return { kind: 'other', title, source: traced(title, source ? [source.at.source] : []) };
}

/** Fields of a volume that do not say what is behind it. */
const ABOUT = ['accessModes', 'capacity', 'claimRef', 'mountOptions', 'nodeAffinity'];

/** https://kubernetes.io/docs/concepts/storage/persistent-volumes/#binding */
function fits(volume: Cursor, claim: Cursor): boolean {
  if (isSaid(volume.field('claimRef')) || isSaid(claim.field('selector'))) return false;
  const className = asString(claim.field('storageClassName').value);
  if (className === undefined || (asString(volume.field('storageClassName').value) ?? '') !== className) return false;
  const modes = asList(volume.field('accessModes').value) ?? [];
  const asked = asList(claim.field('accessModes').value) ?? [];
  const capacity = parseQuantity(String(volume.field('capacity').field('storage').value));
  const request = parseQuantity(String(claim.field('resources').field('requests').field('storage').value));
  return (
    asked.every((mode) => modes.includes(mode)) &&
    capacity !== undefined &&
    request !== undefined &&
    capacity.nano >= request.nano
  );
}

function capacityOf({ at }: ObjectAt): bigint {
  return parseQuantity(String(at.field('spec').field('capacity').field('storage').value))?.nano ?? 0n;
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
