import type { Workload } from './model.ts';

/** The tag with the names of volumes in memory, which have none on ECS: `cache=web:/cache tmp=web:/tmp` */
export const MEMORY_NAMES = 'crossdock:memory-volumes';

/** The names of the volumes in memory that one container mounts. Empty where there are none. */
export function memoryNames({ volumes, containers }: Pick<Workload, 'volumes' | 'containers'>): string {
  const names = volumes
    .filter(({ content }) => content.kind === 'memory')
    .flatMap(({ name }): string[] => {
      const places = containers.flatMap((container) =>
        container.mounts
          .filter(({ volume }) => volume.value === name.value)
          .map(({ path }) => `${container.name.value}:${path.value}`),
      );
      const [place, ...others] = places;
      return place && others.length === 0 && !/\s/.test(place) ? [`${name.value}=${place}`] : [];
    });
  return names.sort().join(' ');
}

/** The name of the volume that a container has in memory at a path, as a tag tells it. */
export function memoryName(tag: string, container: string, path: string): string | undefined {
  const entry = tag.split(' ').find((one) => one.slice(one.indexOf('=') + 1) === `${container}:${path}`);
  return entry?.slice(0, entry.indexOf('='));
}
