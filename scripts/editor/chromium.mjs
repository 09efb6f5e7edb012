import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, step } from '../run.mjs';

const MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Latin and Japanese. */
const FONTS = ['fonts-dejavu-core', 'fonts-ipaexfont-gothic'];

/**
 * The browser that tests drive: what CHROMIUM names, or what is installed; on Debian root may install it.
 * @returns {Promise<string>} its path
 */
export async function findChromium() {
  const found = installedChromium();
  if (found) return found;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await step('installing Chromium', async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update', '-qq'], { env });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', ...FONTS], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    });
    const installed = installedChromium();
    if (installed) return installed;
  }
  throw new Error('No Chromium found. Install it, or set CHROMIUM to the path of Chromium or Chrome.');
}

function installedChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = LINUX.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...MAC, ...onPath].find((file) => existsSync(file));
}
