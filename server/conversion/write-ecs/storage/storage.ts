import { type Remarks, remarkOn } from '../../cursor.ts';
import { type DraftObject, orNothing, someOf } from '../../draft.ts';
import type { Mount, Volume } from '../../model.ts';
import { ecsName, uniqueNames } from '../../names.ts';
import { renamed } from '../../renamed.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { giveUpMount } from '../files/give-up.ts';
import type { Plan } from '../plan.ts';
import type { PlannedContainer } from '../plan-containers.ts';
import type { StackBuilder } from '../stack.ts';
import { memoryOf } from './memory.ts';
import { folderOf, partsInside, partsObstacle } from './parts.ts';
import { partsOf, sourceOf, type VolumeSource } from './sources.ts';

/** What the volumes of a task contribute to its definition and its service. Members as the API has them. */
export interface TaskStorage {
  /** `volumes` of the task definition. */
  readonly volumes: readonly DraftObject[];
  /** `volumeConfigurations` of the service. */
  readonly volumeConfigurations: readonly DraftObject[];
  mountPoints(container: PlannedContainer): readonly DraftObject[];
  /** Members of `linuxParameters`: `tmpfs`, `sharedMemorySize`. */
  linuxParameters(container: PlannedContainer): DraftObject;
}

const WHOLE =
  'There are no mounts of single folders here: all of the volume is mounted at this path. A disk has a folder `lost+found` in it.';

const PART = 'A folder of the volume is a volume of its own: ECS mounts no parts of volumes.';

/** Plans the volumes of a task and adds what they lie on. Volumes of kind `files` are none of these any more. */
export function addStorage(plan: Plan, stack: StackBuilder, remarks: Remarks): TaskStorage {
  const volumes: DraftObject[] = [];
  const volumeConfigurations: DraftObject[] = [];
  const shown = new Map<Mount, Traced<string>>();
  const inside = new Map<string, ReadonlyMap<string, string>>();
  const memory = memoryOf(plan);
  const unique = uniqueNames(255);
  for (const { name } of plan.workload.volumes) unique(ecsName(name.value));

  for (const volume of plan.workload.volumes) {
    const mounts = mountsOf(volume, plan);
    if (memory.take(volume, mounts, remarks)) continue;
    const source = sourceOf({ volume, mounts, plan, hasDisk: volumeConfigurations.length > 0 }, stack, remarks);
    if ('refused' in source) {
      remarkOn(remarks, volume.name, 'needs-decision', source.refused);
      for (const mount of mounts) giveUpMount(mount, source.refused, remarks);
      continue;
    }
    addVolume(volume, mounts, source);
  }
  return {
    volumes,
    volumeConfigurations,
    mountPoints: ({ container }) =>
      container.mounts.flatMap((mount) => {
        const name = shown.get(mount);
        if (!name) return [];
        const parts = inside.get(mount.volume.value) ?? new Map<string, string>();
        return [
          { sourceVolume: name, containerPath: mount.path, readOnly: mount.readOnly },
          ...partsInside(mount, parts.keys(), container).map(({ folder, path }) => ({
            sourceVolume: parts.get(folder),
            containerPath: path,
          })),
        ];
      }),
    linuxParameters: ({ container }) =>
      orNothing({ tmpfs: someOf(memory.tmpfsOf(container)), sharedMemorySize: memory.sharedSizeOf(container) }) ?? {},
  };

  function addVolume({ name, content }: Volume, mounts: readonly Mount[], source: VolumeSource): void {
    const known = source.note ? noted(name, 'needs-decision', source.note) : name;
    const legal = renamed(known, ecsName(name.value));
    const obstacle = partsObstacle(mounts, source);
    const parts = new Map<string, Traced<string>>();
    let isUsed = mounts.length === 0;
    for (const mount of mounts) {
      const { part } = mount;
      const folder = folderOf(part?.value);
      if (!part || folder === '' || obstacle === 'whole') {
        if (part && folder !== '') remarkOn(remarks, part, 'needs-decision', WHOLE);
        shown.set(mount, derived(legal.value, mount.volume, folder === '' ? part : undefined));
        isUsed = true;
      } else if (obstacle) giveUpMount(mount, obstacle, remarks);
      else {
        const own = parts.get(folder) ?? derived(unique(ecsName(`${name.value}-${folder}`)), name);
        if (!parts.has(folder))
          volumes.push({ name: noted(derived(own.value, known, part), 'approximate', PART), ...source.part?.(part) });
        parts.set(folder, own);
        shown.set(mount, noted(derived(own.value, mount.volume, part), 'approximate', PART));
      }
    }
    if (source.isEmpty) inside.set(name.value, new Map([...parts].map(([folder, own]) => [folder, own.value])));
    if (!isUsed) {
      const lost = parts.size === 0 ? [name, ...partsOf(content)] : [];
      for (const one of lost) remarkOn(remarks, one, 'needs-decision', obstacle ?? '');
      return;
    }
    volumes.push({ name: legal, ...source.whole() });
    if (source.configuration) volumeConfigurations.push({ name: legal.value, ...source.configuration() });
  }
}

function mountsOf({ name }: Volume, { workload }: Plan): Mount[] {
  return workload.containers.flatMap(({ mounts }) => mounts).filter(({ volume }) => volume.value === name.value);
}
