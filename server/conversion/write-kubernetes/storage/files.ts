import { volumeFilePath } from '../../../kubernetes/rules/pod/paths.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import type { FileContent, VolumeContent } from '../../model.ts';
import { dnsLabel, uniqueNames } from '../../names.ts';
import { derived, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';
import { keyReference } from '../settings/key-reference.ts';

type FilesVolume = Extract<VolumeContent, { kind: 'files' }>;

/** Files of configuration: texts in a ConfigMap, secrets by reference, all in one volume. */
export function writeFiles({ files, mode }: FilesVolume, volume: string, plan: Plan, desk: Desk): DraftObject {
  const paths = new Set<string>();
  const fitting = files.filter(({ path, setting }) => {
    const fits = path.value !== '' && volumeFilePath(path.value) === undefined && !overlaps(path.value, paths);
    if (fits) paths.add(path.value);
    else
      for (const part of [path, setting.name])
        desk.say(part, 'dropped', 'The file has no path of its own in the volume.');
    return fits;
  });
  for (const { setting } of files) desk.say(setting.name, 'exact', 'The file has its path for a name.');
  const texts = fitting.filter(({ setting }) => setting.kind === 'value');
  const defaultMode = mode && Number.isInteger(mode.value) && mode.value >= 0 && mode.value <= 0o777 ? mode : undefined;
  desk.say(mode, 'dropped', 'This is no mode of a file.');
  const sources: DraftObject[] = [
    ...(texts.length > 0 ? [{ configMap: writeTexts(texts, volume, plan, desk) }] : []),
    ...fitting.flatMap((file) => writeReferred(file, plan, desk)),
  ];
  return plainVolume(sources, defaultMode) ?? { projected: { defaultMode, sources } };
}

/** A volume of one ConfigMap or Secret, as people write it. */
function plainVolume(
  [only, ...others]: readonly DraftObject[],
  defaultMode: Draft | undefined,
): DraftObject | undefined {
  if (!only || others.length > 0) return undefined;
  if (only.configMap) return { configMap: { ...(only.configMap as DraftObject), defaultMode } };
  const { name, items } = only.secret as DraftObject;
  return { secret: { secretName: name, items, defaultMode } };
}

function overlaps(path: string, paths: ReadonlySet<string>): boolean {
  return [...paths].some((other) => path === other || path.startsWith(`${other}/`) || other.startsWith(`${path}/`));
}

function writeTexts(files: readonly FileContent[], volume: string, { name, namespace }: Plan, desk: Desk): DraftObject {
  const configMap = desk.name('ConfigMap', namespace?.value, dnsLabel(`${name.value}-${volume}`));
  const unique = uniqueNames(253);
  const data: Record<string, Traced<string>> = {};
  const items: Draft[] = [];
  for (const { path, setting } of files) {
    if (setting.kind !== 'value') continue;
    const key = unique(keyOf(path.value));
    data[key] = derived(setting.value.value, setting.value, setting.name);
    items.push({ key, path });
  }
  desk.put({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: configMap, namespace: namespace?.value }, data });
  return { name: configMap, items };
}

function writeReferred({ path, setting }: FileContent, plan: Plan, desk: Desk): DraftObject[] {
  if (setting.kind === 'value') return [];
  const { kind, name, key } = keyReference(setting, plan, desk);
  return [{ [kind === 'Secret' ? 'secret' : 'configMap']: { name, items: [{ key, path }] } }];
}

function keyOf(path: string): string {
  return path
    .replace(/[^-._a-zA-Z0-9]/g, '-')
    .replace(/^\.\.+|^\.$/, 'file')
    .slice(0, 253);
}
