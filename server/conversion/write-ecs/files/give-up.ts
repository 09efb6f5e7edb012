import { type Remarks, remarkOn, sourceKey } from '../../cursor.ts';
import type { FileContent, Mount, Setting } from '../../model.ts';
import type { Fidelity, Traced } from '../../trace.ts';
import type { Files } from './with-files.ts';

const UNUSED = 'No container mounts it, so nothing comes of it.';

/** Says of a volume of files, and of all that belongs to it, why nothing comes of it. */
export function giveUpVolume(
  volume: Traced<string>,
  { files, mode }: Files,
  mounts: readonly Mount[],
  why: string,
  remarks: Remarks,
): void {
  for (const part of [volume, ...(mode ? [mode] : [])]) remarkOn(remarks, part, 'needs-decision', why);
  for (const file of files) giveUpFile(file, 'needs-decision', why, remarks);
  for (const mount of mounts) giveUpMount(mount, why, remarks);
}

/** Says what became of the parts of a volume that no volume shows as they are: `shown` are the files that are written. */
export function remarkOnRest(
  volume: Traced<string>,
  { files, mode }: Files,
  shown: ReadonlySet<Setting>,
  isWhole: boolean,
  remarks: Remarks,
): void {
  const rest = files.filter(({ setting }) => !shown.has(setting));
  const written = new Set(files.filter((one) => !rest.includes(one)).flatMap((one) => partsOf(one).flatMap(keysOf)));
  for (const part of rest.flatMap(partsOf)) {
    const sources = part.sources.filter((source) => !written.has(sourceKey(source)));
    remarkOn(remarks, { ...part, sources }, 'dropped', UNUSED);
  }
  if (!isWhole) remarkOn(remarks, volume, 'approximate', 'Volumes of the folders that are mounted take its place.');
  if (mode && rest.length === files.length) remarkOn(remarks, mode, 'dropped', UNUSED);
}

export function giveUpMount({ volume, path, part, readOnly }: Mount, why: string, remarks: Remarks): void {
  for (const one of [volume, path, part, readOnly]) if (one) remarkOn(remarks, one, 'needs-decision', why);
}

function giveUpFile(file: FileContent, fidelity: Fidelity, why: string, remarks: Remarks): void {
  for (const part of partsOf(file)) remarkOn(remarks, part, fidelity, why);
}

function partsOf({ path, setting }: FileContent): Traced<unknown>[] {
  const content = setting.kind === 'value' ? [setting.value] : [setting.reference.store, setting.reference.key];
  return [path, setting.name, ...content].filter((part) => part !== undefined);
}

function keysOf({ sources }: Traced<unknown>): string[] {
  return sources.map(sourceKey);
}
