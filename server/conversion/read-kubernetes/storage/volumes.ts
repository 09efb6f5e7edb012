import type { Cursor } from '../../cursor.ts';
import type { Volume, VolumeContent } from '../../model.ts';
import { type Traced, traced } from '../../trace.ts';
import type { PodAt } from '../inventory.ts';
import { isSaid } from '../objects.ts';
import { memoryOf } from '../resources.ts';
import { claimNamed, readClaimSpec } from './claims.ts';
import type { ReadVolume } from './content.ts';
import { readFileVolume } from './files.ts';
import { readHostPath, readNfs } from './sources.ts';

/** The volumes of a pod, and those of them that containers may only read. */
export interface ReadVolumes {
  readonly volumes: readonly Volume[];
  readonly readOnly: ReadonlyMap<string, Traced<boolean>>;
}

const SCRATCH = 'It starts empty here. On ECS, files that the image has in a `VOLUME` at this path are copied into it.';

/**
 * The volumes of a pod. Those that a StatefulSet makes for each pod take the place of others of their name.
 * https://kubernetes.io/docs/concepts/storage/volumes/
 */
export function readVolumes(pod: PodAt, templates: readonly Cursor[]): ReadVolumes {
  const readOnly = new Map<string, Traced<boolean>>();
  const volumes = new Map<string, Volume>();
  const add = (name: Traced<string>, { content, isReadOnly }: ReadVolume): void => {
    volumes.set(name.value, { name, content });
    if (isReadOnly) readOnly.set(name.value, isReadOnly);
  };
  for (const at of pod.spec.field('volumes').objects()) {
    const name = at.field('name').string();
    if (name) add(name, readVolume(at, pod));
  }
  for (const template of templates) {
    const name = template.field('metadata').field('name').string();
    if (!name) continue;
    for (const field of ['apiVersion', 'kind'])
      template.field(field).note('exact', 'It says what the object is, which its place says too.');
    add(name, readClaimSpec(template.field('spec'), name, pod, true));
  }
  return { volumes: [...volumes.values()], readOnly };
}

function readVolume(at: Cursor, pod: PodAt): ReadVolume {
  const claim = at.field('persistentVolumeClaim');
  if (claim.isObject()) return claimNamed(claim, pod);
  const ephemeral = at.field('ephemeral').field('volumeClaimTemplate').field('spec');
  if (ephemeral.isObject()) return readClaimSpec(ephemeral, at.field('name').string() ?? traced('data'), pod, false);
  if (at.field('nfs').isObject()) return readNfs(at.field('nfs')) ?? { content: otherOf(at) };
  const content = readFileVolume(at, pod) ?? readHostPath(at.field('hostPath')) ?? readScratch(at) ?? otherOf(at);
  return { content };
}

/** A volume without a source is an emptyDir, as on the server. */
function readScratch(at: Cursor): VolumeContent | undefined {
  const scratch = at.field('emptyDir');
  if (!isSaid(scratch)) return at.entries().every(({ key }) => key === 'name') ? { kind: 'scratch' } : undefined;
  const limit = memoryOf(scratch.field('sizeLimit').scalar());
  const medium = scratch.field('medium');
  if (medium.value !== 'Memory') {
    scratch.note('approximate', SCRATCH);
    return { kind: 'scratch', ...(limit && { limit }) };
  }
  medium.note(
    'approximate',
    'It is kept in memory where one container mounts it. Where several do, it is an ordinary volume on disk.',
  );
  return { kind: 'memory', ...(limit && { limit }) };
}

/** Known to Kubernetes only. */
function otherOf(at: Cursor): VolumeContent {
  const source = at.entries().find(({ key }) => key !== 'name');
  const title = source?.key ?? 'volume';
  return { kind: 'other', title, source: traced(title, source ? [source.at.source] : []) };
}
