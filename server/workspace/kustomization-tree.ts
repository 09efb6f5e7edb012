import type { Kustomization } from './kustomization.ts';
import { folderOf, pathFrom } from './paths.ts';

/** What all kustomizations of a set of files say together. */
export interface KustomizationTree {
  standing(path: string): 'patch' | 'whole' | undefined;
  /** Whether a kustomization that has to do with this file takes something nobody here can see. */
  isOpen(path: string): boolean;
}

interface Placed {
  readonly path: string;
  readonly kustomization: Kustomization;
}

/** Puts kustomizations together: those that take each other's folders belong to one application. */
export function kustomizationTree(placed: readonly Placed[], exists: (path: string) => boolean): KustomizationTree {
  const standings = new Map<string, 'patch' | 'whole'>();
  const folders = new Set(placed.map(({ path }) => folderOf(path)));
  /** By folder: those that are connected with it. */
  const neighbours = new Map<string, Set<string>>();
  /** The folders of the kustomizations that take a file. */
  const takers = new Map<string, Set<string>>();
  const open = new Set<string>();

  for (const { path, kustomization } of placed) {
    const folder = folderOf(path);
    if (kustomization.isOpen) open.add(folder);
    for (const written of kustomization.resources) {
      const resource = pathFrom(folder, written);
      if (folders.has(resource)) {
        addTo(neighbours, folder, resource);
        addTo(neighbours, resource, folder);
      } else if (exists(resource)) {
        addTo(takers, resource, folder);
        if (!standings.has(resource)) standings.set(resource, 'whole');
      } else {
        open.add(folder);
      }
    }
    for (const written of kustomization.patches) {
      const patch = pathFrom(folder, written);
      addTo(takers, patch, folder);
      standings.set(patch, 'patch');
    }
  }
  const opened = reachable([...open], neighbours);
  return {
    standing: (path) => standings.get(path),
    isOpen: (path) => [folderOf(path), ...(takers.get(path) ?? [])].some((folder) => opened.has(folder)),
  };
}

function reachable(from: readonly string[], neighbours: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set(from);
  // A set can grow while it is walked: what is added comes later.
  for (const folder of reached) for (const next of neighbours.get(folder) ?? []) reached.add(next);
  return reached;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
