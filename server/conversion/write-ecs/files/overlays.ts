import type { Container, Mount } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Folder, WrittenFile } from './file-writer.ts';
import { slug } from './parts.ts';

/** Single files among those of a folder of a container's image. */
interface Overlay {
  readonly container: Container;
  readonly folder: string;
  readonly volume: string;
  readonly files: WrittenFile[];
  readonly mounts: Mount[];
}

export interface Overlays {
  /** Puts a file where a container mounts it; or says why it cannot be there. */
  put(container: Container, mount: Mount, file: WrittenFile): string | undefined;
  /** The folders a container needs, and the mounts that show them. */
  of(container: Container): { readonly folders: readonly Folder[]; readonly mounts: readonly Mount[] };
}

const SHELL =
  'ECS mounts folders and no single files: before it starts, a container of the same image copies the folder into a volume and adds the file. The image needs a shell and cp.';

/**
 * ECS mounts whole folders, and a volume hides what the image has there. Single files are therefore put among a copy of the
 * image's folder.
 */
export function overlaysFor(unique: (wanted: string) => string): Overlays {
  const overlays: Overlay[] = [];
  return {
    put: (container, mount, file) => {
      const [folder, name] = split(mount.path.value);
      if (folder === '' || name === '')
        return 'ECS mounts folders and no single files, and this one lies in the root folder: put it into the image.';
      if (container.mounts.some(({ path, part }) => !part && trimmed(path.value) === folder)) {
        return 'ECS mounts folders and no single files, and another volume is mounted at the folder of this one: put the file there.';
      }
      let overlay = overlays.find((one) => one.container === container && one.folder === folder);
      if (!overlay) {
        const volume = unique(`${container.name.value}-${slug(folder)}`.slice(0, 200));
        overlay = { container, folder, volume, files: [], mounts: [] };
        overlays.push(overlay);
      }
      overlay.files.push({ ...file, path: { ...file.path, value: name } });
      overlay.mounts.push(mount);
      return undefined;
    },
    of: (container) => {
      const own = overlays.filter((one) => one.container === container);
      return { folders: own.map(folderOf), mounts: own.map(mountOf) };
    },
  };
}

function folderOf({ folder, volume, files, mounts }: Overlay): Folder {
  return { volume: named(volume, mounts), base: folder, files };
}

function mountOf({ folder, volume, mounts }: Overlay): Mount {
  const from = mounts.flatMap(({ path, part, readOnly }) => [path, part, readOnly]);
  return { volume: named(volume, mounts), path: noted(derived(folder, ...from), 'approximate', SHELL) };
}

function named(name: string, mounts: readonly Mount[]): Traced<string> {
  return derived(name, ...mounts.map(({ volume }) => volume));
}

function split(path: string): [string, string] {
  const clean = trimmed(path);
  const slash = clean.lastIndexOf('/');
  return [clean.slice(0, Math.max(0, slash)), clean.slice(slash + 1)];
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}
