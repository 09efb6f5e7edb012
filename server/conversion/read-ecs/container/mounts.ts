import { asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import { memoryName } from '../../memory-names.ts';
import type { Mount, Volume } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';

/** The mounts of a container, without those it takes over from others. */
export function readMounts(container: Cursor): Mount[] {
  return container
    .field('mountPoints')
    .objects()
    .flatMap((at): Mount[] => {
      const volume = at.field('sourceVolume').string();
      const path = at.field('containerPath').string();
      const readOnly = at.field('readOnly').boolean();
      return volume && path ? [{ volume, path, ...(readOnly && { readOnly }) }] : [];
    });
}

/**
 * The mounts of all containers by name, with those of other containers that `volumesFrom` takes over.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html
 */
export function sharedMounts(containers: readonly Cursor[], own: ReadonlyMap<Cursor, readonly Mount[]>) {
  const byName = new Map(containers.map((at) => [asString(at.field('name').value) ?? '', at]));
  const all = (at: Cursor, seen: ReadonlySet<Cursor>): Mount[] => {
    const mounts = [...(own.get(at) ?? [])];
    for (const from of at.field('volumesFrom').objects()) {
      const name = from.field('sourceContainer').string();
      const source = name && byName.get(name.value);
      if (!name || !source || seen.has(source)) continue;
      from.note(
        'approximate',
        `The mounts of \`${name.value}\` are copied. Files that its image declares as volumes are not among them.`,
      );
      const given = from.field('readOnly').boolean();
      const readOnly = given && noted(given, 'approximate', 'Each mount that is copied says it.');
      for (const mount of all(source, new Set([...seen, source]))) {
        if (mounts.some(({ path }) => path.value === mount.path.value)) continue;
        mounts.push(readOnly?.value ? { ...mount, readOnly: derived(true, readOnly) } : mount);
      }
    }
    return mounts;
  };
  return new Map(containers.map((at) => [at, all(at, new Set([at]))]));
}

/**
 * Memory that a container sees as files: `tmpfs` and the size of `/dev/shm`, as volumes with their mounts. `names`: the tag that tells how the
 * volumes were called on Kubernetes.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html
 */
export function readMemoryMounts(
  container: Cursor,
  names: Traced<string> | undefined,
): { readonly volumes: Volume[]; readonly mounts: Mount[] } {
  const linux = container.field('linuxParameters');
  const name = asString(container.field('name').value) ?? 'app';
  const found: { readonly path: Traced<string>; readonly limit?: Traced<number> }[] = [];
  const shared = linux.field('sharedMemorySize').number();
  if (shared) found.push({ path: traced('/dev/shm'), limit: shared });
  for (const at of linux.field('tmpfs').objects()) {
    const path = at.field('containerPath').string();
    const limit = at.field('size').number();
    const options = at.field('mountOptions');
    if (options.value !== undefined) options.note('dropped', 'A volume in memory takes no mount options.');
    if (path && !found.some((one) => one.path.value === path.value)) found.push({ path, ...(limit && { limit }) });
  }
  const named = found.map((one, index) => {
    const known = names && memoryName(names.value, name, one.path.value);
    return { ...one, volume: known ? derived(known, names) : traced(`${name}-memory-${index + 1}`) };
  });
  return {
    volumes: named.map(({ volume, limit }) => ({
      name: volume,
      content: { kind: 'memory', ...(limit?.value && { limit }) },
    })),
    mounts: named.map(({ volume, path }) => ({ volume, path })),
  };
}
