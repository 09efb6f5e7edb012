import { inMebibytes, parseQuantity } from '../../../kubernetes/quantity.ts';
import { asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { noteUsed, type PodAt } from '../inventory.ts';
import { readClass } from './classes.ts';
import type { ReadVolume } from './content.ts';
import { boundVolume, readPersistentVolume } from './persistent-volumes.ts';
import { readSnapshot } from './snapshots.ts';

const MEBIBYTES_A_GIBIBYTE = 1024;

/** The volume of a claim that a pod names. */
export function claimNamed(at: Cursor, pod: PodAt): ReadVolume {
  const name = at.field('claimName').string();
  const readOnly = at.field('readOnly').boolean();
  const isReadOnly = readOnly && { isReadOnly: readOnly };
  if (!name) return { content: { kind: 'scratch' }, ...isReadOnly };
  const claim = pod.inventory.find('PersistentVolumeClaim', name.value, pod.namespace);
  if (!claim) {
    const message = `PersistentVolumeClaim ${name.value} is not among the inputs: a file system is taken that all tasks share.`;
    return { content: { kind: 'shared', made: noted(name, 'needs-decision', message) }, ...isReadOnly };
  }
  at.field('claimName').note('exact', 'The claim is found, and what it stands for is written down.');
  noteUsed(claim, 'approximate', 'A claim becomes the volume it stands for; there are no claims on ECS.');
  return { ...readClaimSpec(claim.at.field('spec'), name, pod, true), ...isReadOnly };
}

/**
 * The storage that a claim gets: the volume bound to it, or what its class makes. Without either it is a file system
 * where several machines may write, else a disk.
 * https://kubernetes.io/docs/concepts/storage/persistent-volumes/
 */
export function readClaimSpec(spec: Cursor, name: Traced<string>, pod: PodAt, lasting: boolean): ReadVolume {
  const modes = spec
    .field('accessModes')
    .items()
    .map(({ value }) => asString(value) ?? '');
  noteModes(spec, modes);
  const size = inGibibytes(spec.field('resources').field('requests').field('storage').scalar());
  const bound = boundVolume(spec, name.value, pod);
  const onlyRead = modes.length > 0 && modes.every((mode) => mode === 'ReadOnlyMany');
  const isReadOnly = onlyRead && spec.field('accessModes').items()[0]?.string();
  const rest = isReadOnly ? { isReadOnly: derived(true, isReadOnly) } : {};
  if (bound) return { content: readPersistentVolume(bound, spec, size), ...rest };

  const snapshot = readSnapshot(spec, pod);
  const made = readClass(spec, pod);
  const shared = made?.kind === 'shared' || (made === undefined && modes.some((mode) => /Many$/.test(mode)));
  if (!shared) {
    const disk = { ...(size && { size }), ...(made?.kind === 'disk' && made.disk), ...(snapshot && { snapshot }) };
    return { content: { kind: 'disk', disk, lasting }, ...rest };
  }
  const parts = made?.kind === 'shared' ? made.parts : {};
  return { content: { kind: 'shared', ...parts, made: name, ...(size && { size }) }, ...rest };
}

/** Whole GiB, rounded up. */
export function inGibibytes(text: Traced<string | number> | undefined): Traced<number> | undefined {
  const quantity = text && parseQuantity(text.value);
  return quantity && derived(Math.ceil(inMebibytes(quantity) / MEBIBYTES_A_GIBIBYTE), text);
}

function noteModes(spec: Cursor, modes: readonly string[]): void {
  const several = modes.some((mode) => /Many$/.test(mode));
  spec
    .field('accessModes')
    .note(
      'approximate',
      several
        ? 'Several machines may use it at once, so it is a file system. Nothing checks who does.'
        : 'One machine uses it at a time: a disk is enough. Nothing checks who does.',
    );
  const mode = spec.field('volumeMode');
  if (mode.value === 'Filesystem') mode.note('exact', 'ECS mounts volumes as file systems.');
}
