import { existsSync } from 'node:fs';
import path from 'node:path';
import { freshness } from './fresh.mjs';
import { root, run, step } from './run.mjs';

/** Installs what package-lock.json names, unless exactly that is installed already. */
export async function installDependencies() {
  const stamp = freshness('node_modules/.crossdock-stamp', ['package-lock.json']);
  if (stamp.fresh && existsSync(path.join(root, 'node_modules'))) return;
  await step('installing dependencies', () => run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']));
  stamp.mark();
}
