import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Files that say what other files are for. */
const SIGNPOSTS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml'];

/** The kustomizations and charts in the folders of these files and in those above, up to the top of the repository. */
export function signpostsAround(paths: readonly string[]): string[] {
  const given = new Set(paths.map(fullPath));
  const folders = new Set<string>();
  for (const path of paths) {
    if (path === '-') continue;
    for (let folder = dirname(resolve(path)); !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder);
      if (existsSync(join(folder, '.git'))) break;
    }
  }
  return [...folders]
    .flatMap((folder) => SIGNPOSTS.map((name) => join(folder, name)))
    .filter((path) => !given.has(fullPath(path)) && existsSync(path));
}

/** A path from the root of the file system, `/` between the parts. */
export function fullPath(path: string): string {
  return resolve(path).replaceAll(sep, '/');
}
