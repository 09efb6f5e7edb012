import type { Container, FileContent, Setting } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';

/** A volume that is empty at first, and the files that belong into it. */
export interface Folder {
  readonly volume: Traced<string>;
  readonly files: readonly WrittenFile[];
  /** A folder of the image whose content comes first. */
  readonly base?: string;
}

export interface WrittenFile extends FileContent {
  /** Permissions, as a number. */
  readonly mode?: Traced<number>;
}

const ROOT = '/volumes';
const ONCE =
  'A container that runs first writes it into a volume, from its environment. A change needs a new task definition.';

/**
 * The container that writes files into volumes and ends. Folders with a base are those of the image of the container that
 * it is like; without one, the image is up to the writer of the stack.
 */
export function fileWriter(name: string, folders: readonly Folder[], like?: Container): Container {
  const settings: Setting[] = [];
  const lines = ['set -e'];
  folders.forEach(({ files, base }, index) => {
    const root = `${ROOT}/${index}`;
    if (base !== undefined) lines.push(`cp -a ${quoted(`${base}/.`)} ${quoted(`${root}/`)} 2>/dev/null || true`);
    for (const { path, setting, mode } of files) {
      const variable = `FILE_${settings.length + 1}`;
      settings.push(named(setting, variable));
      const place = `${root}/${path.value}`;
      if (path.value.includes('/')) lines.push(`mkdir -p ${quoted(place.slice(0, place.lastIndexOf('/')))}`);
      lines.push(`printf %s "$${variable}" > ${quoted(place)}`);
      if (mode) lines.push(`chmod 0${Math.abs(Math.trunc(mode.value)).toString(8)} ${quoted(place)}`);
    }
  });
  const script = derived(
    lines.join('\n'),
    ...folders.flatMap(({ files }) => files.flatMap(({ path, mode }) => [path, mode])),
  );
  return {
    name: traced(name),
    ...(like?.image && { image: traced(like.image.value, [], like.image.notes) }),
    ...(like?.registryLogin && { registryLogin: like.registryLogin }),
    endsAll: traced(false),
    waitsFor: [],
    entrypoint: [traced('sh'), traced('-c')],
    arguments: [script],
    settings,
    settingFiles: [],
    ports: [],
    reserved: {},
    limit: {},
    mounts: folders.map(({ volume }, index) => ({ volume: traced(volume.value), path: traced(`${ROOT}/${index}`) })),
    security: {
      // Volumes belong to root at first.
      ...(like && { user: traced(0) }),
      addedCapabilities: [],
      droppedCapabilities: [],
      options: [],
    },
  };
}

function named(setting: Setting, variable: string): Setting {
  const name = traced(variable, setting.name.sources, setting.name.notes);
  if (setting.kind !== 'value') return { ...setting, name };
  return { ...setting, name, value: noted(setting.value, 'approximate', ONCE) };
}

/** The text as one word of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
