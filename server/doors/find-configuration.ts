import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIGURATION_FILE } from '../control/configuration.ts';

/** Finds the configuration that counts for a file: in its folder or one above, up to the top of the repository. */
export type FindConfiguration = (path: string) => string | undefined;

/** What one finder has seen of the disk it does not look at again. */
export function createConfigurationFinder(): FindConfiguration {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    const path = join(folder, CONFIGURATION_FILE);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    const isTop = existsSync(join(folder, '.git')) || dirname(folder) === folder;
    return isTop ? undefined : remembered(dirname(folder));
  };
  const remembered = (folder: string): string | undefined => {
    if (!known.has(folder)) known.set(folder, find(folder));
    return known.get(folder);
  };
  return (path) => remembered(path === '-' ? resolve('.') : dirname(resolve(path)));
}
