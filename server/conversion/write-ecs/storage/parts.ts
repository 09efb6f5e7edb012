import type { Container, Mount } from '../../model.ts';
import { joined, type VolumeSource } from './sources.ts';

const OVERLAP =
  'Another mount shows the folder around it and is read-only, and folders are volumes of their own here: mount the same folder in both places.';
const NO_FOLDERS = 'ECS mounts volumes as a whole, and another mount shows another part of this one: change the paths.';
const UNKNOWN = 'The folder is only known when the task runs: ECS cannot mount it.';

/**
 * Why mounts of single folders of a volume cannot be as they are; undefined where each is a volume of its own, and `whole`
 * where all of the volume takes the place of its one folder.
 */
export function partsObstacle(mounts: readonly Mount[], source: VolumeSource): string | undefined {
  const folders = [...new Set(mounts.map(({ part }) => part?.value))];
  if (folders.some((folder) => folder?.includes('$('))) return UNKNOWN;
  if (!source.part) return folders.length === 1 ? 'whole' : NO_FOLDERS;
  const closed = mounts.filter(({ readOnly }) => readOnly?.value);
  // No place to mount a folder at can be made in a volume that is read-only.
  const overlap = closed.some((mount) => folders.some((one) => below(folderOf(one), folderOf(mount.part?.value))));
  return source.isEmpty && overlap ? OVERLAP : undefined;
}

/**
 * Where an empty volume has folders that are volumes of their own, they are mounted inside of what a mount shows too, so
 * that what one container writes there the others see. Gives the folders and their paths in the container.
 */
export function partsInside(
  mount: Mount,
  folders: Iterable<string>,
  { mounts }: Container,
): { readonly folder: string; readonly path: string }[] {
  const taken = new Set(mounts.map(({ path }) => path.value.replace(/\/+$/, '')));
  return [...folders]
    .sort()
    .flatMap((folder) => {
      const rest = below(folderOf(folder), folderOf(mount.part?.value));
      return rest ? [{ folder, path: joined(mount.path.value, rest) }] : [];
    })
    .filter(({ path }) => !taken.has(path));
}

/** A folder's path below another; undefined where it is not in it. */
function below(folder: string, around: string): string | undefined {
  if (around === '') return folder || undefined;
  return folder.startsWith(`${around}/`) ? folder.slice(around.length + 1) : undefined;
}

/** A path within a volume; empty for all of it. */
export function folderOf(part: string | undefined): string {
  return (part ?? '').replace(/^(?:\.?\/+)+|\/+$/g, '').replace(/^\.$/, '');
}
