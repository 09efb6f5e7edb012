import type { Remarks } from '../../cursor.ts';
import type { Container, Mount, Setting, Volume, VolumeContent, Workload } from '../../model.ts';
import { uniqueNames } from '../../names.ts';
import { type Traced, traced } from '../../trace.ts';
import { type Folder, fileWriter } from './file-writer.ts';
import { giveUpMount, giveUpVolume, remarkOnRest } from './give-up.ts';
import { type Overlays, overlaysFor } from './overlays.ts';
import { partsOf } from './parts.ts';

export type Files = Extract<VolumeContent, { kind: 'files' }>;

/** A workload without volumes of kind `files`, and the neutral names of the containers that write them instead. */
export interface Written {
  readonly workload: Workload;
  readonly helpers: readonly string[];
}

/** Bytes of file content a task definition has room for, beside everything else in its 64 KiB. */
const ROOM = 40 * 1024;

/**
 * ECS has no volumes made of configuration. A container that ends before the others start writes the files into volumes that
 * are empty at first; their content is its environment, that of secrets by reference.
 */
export function withFiles(workload: Workload, remarks: Remarks): Written {
  const { volumes, containers } = workload;
  if (!volumes.some(({ content }) => content.kind === 'files')) return { workload, helpers: [] };
  const name = uniqueNames(255);
  for (const { name: taken } of [...volumes, ...containers]) name(taken.value);
  const { folders, remounted, overlays } = planFolders(workload, name, remarks);

  const shared = folders.length > 0 ? fileWriter(name('files'), folders) : undefined;
  const helpers = shared ? [shared] : [];
  const made = folders.map(({ volume }) => volume);
  const others = containers.map((container) => {
    const mounts = container.mounts.flatMap((mount) => remounted.get(mount) ?? [mount]);
    const overlay = overlays.of(container);
    const awaited = shared && mounts.some(({ volume }) => writesTo(shared, volume)) ? [shared] : [];
    if (overlay.folders.length > 0) {
      const own = fileWriter(name(`${container.name.value}-files`), overlay.folders, container);
      helpers.push(own);
      awaited.push(own);
      made.push(...overlay.folders.map(({ volume }) => volume));
    }
    const waits = awaited.map((helper) => ({ container: helper.name.value, until: traced('succeeded' as const) }));
    return { ...container, mounts: [...mounts, ...overlay.mounts], waitsFor: [...waits, ...container.waitsFor] };
  });
  const kept = volumes.filter(({ content }) => content.kind !== 'files');
  const scratch = made.map((volume): Volume => ({ name: volume, content: { kind: 'scratch' } }));
  return {
    workload: { ...workload, volumes: [...kept, ...scratch], containers: [...helpers, ...others] },
    helpers: helpers.map((helper) => helper.name.value),
  };
}

interface Folders {
  readonly folders: readonly Folder[];
  /** What mounts of volumes of files become; nothing where there is no such mount any more. */
  readonly remounted: ReadonlyMap<Mount, readonly Mount[]>;
  readonly overlays: Overlays;
}

/** The volumes to write files into. What cannot be one of them is said in the remarks. */
function planFolders(workload: Workload, name: (wanted: string) => string, remarks: Remarks): Folders {
  const { volumes, containers } = workload;
  const overlays = overlaysFor(name);
  const folders: Folder[] = [];
  const remounted = new Map<Mount, readonly Mount[]>();
  let room = ROOM;
  for (const { name: volume, content } of volumes) {
    if (content.kind !== 'files') continue;
    const mounts = containers.flatMap((one) => one.mounts.filter((mount) => mount.volume.value === volume.value));
    for (const mount of mounts) remounted.set(mount, []);
    const bytes = bytesOf(content);
    const obstacle = obstacleTo(workload, mounts, bytes > room);
    if (obstacle) {
      giveUpVolume(volume, content, mounts, obstacle, remarks);
      continue;
    }
    room -= bytes;
    const shown = new Set<Setting>();
    const parts = partsOf(volume, content, mounts, name);
    for (const part of parts) {
      if ('folder' in part) {
        folders.push(part.folder);
        for (const { setting } of part.folder.files) shown.add(setting);
        for (const mount of part.mounts) remounted.set(mount, [showing(mount, part.folder.volume)]);
        continue;
      }
      for (const mount of part.mounts) {
        const owner = containers.find((one) => one.mounts.includes(mount));
        const why = 'unknown' in part ? part.unknown : owner && overlays.put(owner, mount, part.file);
        if (why) giveUpMount(mount, why, remarks);
        else if ('file' in part) shown.add(part.file.setting);
      }
    }
    const isWhole = parts.some((part) => 'folder' in part);
    remarkOnRest(volume, content, shown, isWhole, remarks);
  }
  return { folders, remounted, overlays };
}

function writesTo({ mounts }: Container, volume: Traced<string>): boolean {
  return mounts.some((mount) => mount.volume.value === volume.value);
}

function obstacleTo({ machine }: Workload, mounts: readonly Mount[], isTooMuch: boolean): string | undefined {
  if (mounts.length === 0) return 'No container mounts the volume, so nothing comes of it.';
  if (machine.system?.value === 'windows') {
    return 'ECS mounts no configuration as files, and there is no shell here to write them with on Windows: put them into the image.';
  }
  if (isTooMuch) {
    return 'The files are too big for a task definition, which has at most 64 KiB: put them into the image, or on an EFS volume.';
  }
  return undefined;
}

/** Configuration is never written to by those who use it. */
function showing({ part: _, ...mount }: Mount, volume: Traced<string>): Mount {
  return { ...mount, volume: { ...mount.volume, value: volume.value }, readOnly: mount.readOnly ?? traced(true) };
}

function bytesOf({ files }: Files): number {
  const encoder = new TextEncoder();
  return files.reduce(
    (all, { setting }) => all + (setting.kind === 'value' ? encoder.encode(setting.value.value).length : 200),
    0,
  );
}
