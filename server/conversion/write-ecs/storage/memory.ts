import { type Remarks, remarkOn } from '../../cursor.ts';
import type { DraftObject } from '../../draft.ts';
import type { Container, Mount, Volume } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';

/** The volumes of a task that are kept in memory: a part of the container that mounts them. */
export interface MemoryVolumes {
  /** Whether a volume is one of these, or nothing at all. Others need a volume of the task. */
  take(volume: Volume, mounts: readonly Mount[], remarks: Remarks): boolean;
  tmpfsOf(container: Container): readonly DraftObject[];
  sharedSizeOf(container: Container): Traced<number> | undefined;
}

const SHARED_MEMORY = '/dev/shm';
const UNMOUNTED = 'No container mounts the volume, so nothing comes of it.';
const ON_DISK = 'Several mounts show it, and memory is never shared by containers on ECS: it is kept on disk.';
const NO_PART = 'The memory is empty at first: it is the folder itself.';
const NO_SIZE = 'Fargate has no setting for the size of shared memory: a tmpfs is mounted there.';
/** MiB, where nothing says how much memory there is. */
const LITTLE = 64;

export function memoryOf(plan: Plan): MemoryVolumes {
  const tmpfs = new Map<Container, DraftObject[]>();
  const sizes = new Map<Container, Traced<number>>();
  return {
    take: ({ name, content }, mounts, remarks) => {
      if (content.kind !== 'memory' || plan.isWindows) return false;
      const [mount, ...others] = mounts;
      if (!mount) {
        for (const one of [name, content.limit]) if (one) remarkOn(remarks, one, 'dropped', UNMOUNTED);
        return true;
      }
      if (others.length > 0) {
        for (const one of [content.limit]) if (one) remarkOn(remarks, one, 'approximate', ON_DISK);
        return false;
      }
      const container = plan.workload.containers.find((one) => one.mounts.includes(mount));
      if (!container) return true;
      const size = sizeOf(content.limit, container, plan);
      const path = derived(mount.path.value, mount.path, mount.volume, name);
      if (mount.part) remarkOn(remarks, mount.part, 'approximate', NO_PART);
      if (path.value === SHARED_MEMORY && plan.launchType.value === 'EC2' && !sizes.has(container)) {
        sizes.set(container, derived(size.value, size, path));
        sayReadOnly(mount, remarks);
        return true;
      }
      const shown = path.value === SHARED_MEMORY ? noted(path, 'approximate', NO_SIZE) : path;
      const options = mount.readOnly?.value ? [derived('ro', mount.readOnly)] : undefined;
      if (!options) sayReadOnly(mount, remarks);
      tmpfs.set(container, [
        ...(tmpfs.get(container) ?? []),
        {
          containerPath: shown,
          size: path.value === SHARED_MEMORY ? noted(size, 'approximate', NO_SIZE) : size,
          mountOptions: options,
        },
      ]);
      return true;
    },
    tmpfsOf: (container) => tmpfs.get(container) ?? [],
    sharedSizeOf: (container) => sizes.get(container),
  };
}

function sayReadOnly({ readOnly }: Mount, remarks: Remarks): void {
  if (!readOnly) return;
  const message = readOnly.value
    ? 'Shared memory can always be written to.'
    : 'It can be written to unless something else is said.';
  remarkOn(remarks, readOnly, readOnly.value ? 'dropped' : 'exact', message);
}

/** MiB. Kubernetes takes half of the memory of the machine where nothing is said. */
function sizeOf(
  limit: Traced<number> | undefined,
  { limit: most, reserved }: Container,
  { size, workload }: Plan,
): Traced<number> {
  if (limit) return derived(Math.max(1, Math.ceil(limit.value)), limit);
  const memory = most.memory?.value ?? reserved.memory?.value ?? size.memory?.value;
  const half = memory === undefined ? LITTLE : Math.max(1, Math.floor(memory / 2));
  const why = memory === undefined ? 'nothing says how much memory there is' : 'half of the memory there is';
  return noted(traced(half, workload.anchor), 'approximate', `A volume in memory needs a size: ${half} MiB, ${why}.`);
}
