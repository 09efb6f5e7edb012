import type { FileContent, Mount } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Folder, WrittenFile } from './file-writer.ts';
import type { Files } from './with-files.ts';

/** Mounts that show the same: a folder, one file, or nothing that is known. */
export type Part = { readonly mounts: readonly Mount[] } & (
  | { readonly folder: Folder }
  | { readonly file: WrittenFile }
  | { readonly unknown: string }
);

const UNKNOWN =
  'The files that belong here are not among the inputs: write them into the volume, or put them into the image.';

/** What the mounts of a volume show: all of it, or a part each. */
export function partsOf(
  volume: Traced<string>,
  content: Files,
  mounts: readonly Mount[],
  unique: (wanted: string) => string,
): Part[] {
  const { mode } = content;
  const files = content.files.map((file): WrittenFile => ({ ...file, ...(mode && { mode }) }));
  const whole = mounts.filter(({ part }) => trimmed(part) === '');
  const named = files.length > 0 ? volume : noted(volume, 'needs-decision', UNKNOWN);
  const parts = new Set(mounts.map(({ part }) => trimmed(part)).filter((part) => part !== ''));
  return [
    ...(whole.length > 0 ? [{ mounts: whole, folder: { volume: named, files } }] : []),
    ...[...parts].map((part): Part => {
      const users = mounts.filter((mount) => trimmed(mount.part) === part);
      const file = files.find(({ path }) => path.value === part);
      if (file) return { mounts: users, file };
      const below = filesBelow(part, files);
      if (below.length === 0) {
        return { mounts: users, unknown: `\`${part}\` is not among the files of the volume that are known here.` };
      }
      const name = unique(`${volume.value}-${slug(part)}`);
      return {
        mounts: users,
        folder: { volume: derived(name, volume, ...users.flatMap((one) => one.part ?? [])), files: below },
      };
    }),
  ];
}

/** A path as a part of a name. */
export function slug(path: string): string {
  return path.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
}

function filesBelow<File extends FileContent>(folder: string, files: readonly File[]): File[] {
  const start = `${folder}/`;
  return files
    .filter(({ path }) => path.value.startsWith(start))
    .map((file) => ({ ...file, path: { ...file.path, value: file.path.value.slice(start.length) } }));
}

function trimmed(part: Traced<string> | undefined): string {
  return (part?.value ?? '').replace(/^(?:\.?\/+)+|\/+$/g, '').replace(/^\.$/, '');
}
