import type { Container, FileContent, Mount, Setting, Volume, Workload } from '../model.ts';
import { derived, type Traced, traced } from '../trace.ts';

/** Containers and volumes of a task, as far as they are about files. */
type Parts = Pick<Workload, 'containers' | 'volumes'>;

/** Parts of a task without the containers that only wrote files, and the names of those. */
export interface Unwritten extends Parts {
  readonly writers: ReadonlySet<string>;
}

interface Written {
  readonly folder: string;
  readonly path: string;
  readonly variable: string;
  readonly mode?: number;
}

interface Script {
  readonly files: readonly Written[];
  /** Folders of the image that were copied first, by the folders they were copied to. */
  readonly bases: ReadonlyMap<string, string>;
}

/**
 * A conversion from Kubernetes makes containers that write the files of ConfigMaps and Secrets into empty volumes before the
 * others start. Where one is there as it was made, its files are volumes again.
 */
export function withoutWriters({ containers, volumes }: Parts): Unwritten {
  const scripts = new Map<Container, Script>();
  for (const container of containers) {
    const script = scriptOf(container, containers, volumes);
    if (script) scripts.set(container, script);
  }
  const files = new Map<string, Volume>();
  const overlays = new Map<string, { readonly base: string; readonly parts: readonly Traced<string>[] }>();
  for (const [writer, script] of scripts) {
    for (const mount of writer.mounts) {
      const own = script.files.filter(({ folder }) => folder === mount.path.value);
      const volume = fileVolume(mount, own, writer, containers);
      files.set(mount.volume.value, volume.volume);
      const base = script.bases.get(mount.path.value);
      if (base !== undefined) overlays.set(mount.volume.value, { base, parts: volume.paths });
    }
  }
  const writers = new Set([...scripts.keys()].map(({ name }) => name.value));
  const shown = (mount: Mount): Mount[] => {
    const overlay = overlays.get(mount.volume.value);
    if (!overlay || overlay.base !== mount.path.value) return [mount];
    return overlay.parts.map((part) => ({
      ...mount,
      path: derived(`${overlay.base}/${part.value}`, mount.path),
      part: traced(part.value),
    }));
  };
  return {
    writers,
    volumes: volumes.map((volume) => files.get(volume.name.value) ?? volume),
    containers: containers
      .filter(({ name }) => !writers.has(name.value))
      .map((container) => ({
        ...container,
        mounts: container.mounts.flatMap(shown),
        waitsFor: container.waitsFor.filter((wait) => !writers.has(wait.container)),
      })),
  };
}

function fileVolume(
  { volume }: Mount,
  files: readonly Written[],
  { settings, arguments: [script] = [], name }: Container,
  containers: readonly Container[],
): { readonly volume: Volume; readonly paths: readonly Traced<string>[] } {
  const waits = containers.flatMap(({ waitsFor }) => waitsFor.filter(({ container }) => container === name.value));
  const contents = files.flatMap(({ path, variable }): FileContent[] => {
    const setting = settings.find((one) => one.name.value === variable);
    return setting
      ? [{ path: derived(path, script, ...waits.map(({ until }) => until)), setting: named(setting, path) }]
      : [];
  });
  const [mode, ...others] = new Set(files.map((file) => file.mode));
  return {
    paths: contents.map(({ path }) => path),
    volume: {
      name: volume,
      content: {
        kind: 'files',
        files: contents,
        ...(mode !== undefined && others.length === 0 && { mode: derived(mode, script) }),
      },
    },
  };
}

function named(setting: Setting, path: string): Setting {
  return { ...setting, name: derived(path, setting.name) };
}

/** What a container writes, where it does nothing else and others wait for its end. */
function scriptOf(
  { name, entrypoint, arguments: args = [], mounts, ports }: Container,
  containers: readonly Container[],
  volumes: readonly Volume[],
): Script | undefined {
  const [shell, option, ...more] = (entrypoint ?? []).map(({ value }) => value);
  const [script, ...others] = args;
  if (shell !== 'sh' || option !== '-c' || more.length > 0 || !script || others.length > 0) return undefined;
  const isAwaited = containers.some(({ waitsFor }) => waitsFor.some(({ container }) => container === name.value));
  const isOwn = mounts.every(({ volume, path }) => {
    const found = volumes.find((one) => one.name.value === volume.value);
    return found?.content.kind === 'scratch' && /^\/volumes\/\d+$/.test(path.value);
  });
  return isAwaited && isOwn && mounts.length > 0 && ports.length === 0 ? readScript(script.value) : undefined;
}

const WORD = String.raw`'((?:[^'\n]|'\\'')*)'`;
const COPY = new RegExp(String.raw`^cp -a ${WORD} ${WORD} 2>/dev/null \|\| true$`);
const MAKE = new RegExp(`^mkdir -p ${WORD}$`);
const PRINT = new RegExp(String.raw`^printf %s "\$(\w+)" > ${WORD}$`);
const MODE = new RegExp(`^chmod 0([0-7]+) ${WORD}$`);

/** The lines that the other direction writes; undefined where there is any other. */
function readScript(script: string): Script | undefined {
  const [first, ...lines] = script.split('\n');
  const files: Written[] = [];
  const bases = new Map<string, string>();
  for (const line of lines) {
    const [, from, to] = COPY.exec(line) ?? [];
    const [, variable, place] = PRINT.exec(line) ?? [];
    const [, mode, target] = MODE.exec(line) ?? [];
    if (from !== undefined && to !== undefined) bases.set(to.replace(/\/$/, ''), plain(from).replace(/\/\.$/, ''));
    else if (variable !== undefined && place !== undefined) {
      const [, folder = '', path = ''] = /^(\/volumes\/\d+)\/(.*)$/.exec(plain(place)) ?? [];
      files.push({ folder, path, variable });
    } else if (mode !== undefined && target !== undefined) {
      const last = files.pop();
      if (!last || `${last.folder}/${last.path}` !== plain(target)) return undefined;
      files.push({ ...last, mode: Number.parseInt(mode, 8) });
    } else if (!MAKE.test(line)) return undefined;
  }
  return first === 'set -e' && files.length > 0 ? { files, bases } : undefined;
}

/** A word of a shell, as it is meant. */
function plain(quoted: string): string {
  return quoted.replaceAll(`'\\''`, "'");
}
