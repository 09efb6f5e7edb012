// Sets up everything, builds, and serves VS Code with the extension on examples/: `npm start`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { cacheFolder, installEditor } from './editor/install.mjs';
import { privateEditor } from './editor/server.mjs';
import { freshness } from './fresh.mjs';
import { packageExtension } from './package.mjs';
import { fail, root, step } from './run.mjs';

const SETTINGS = { 'files.autoSave': 'off', 'workbench.colorTheme': 'Default Dark Modern' };

// Ctrl+C is how this ends, not a failure.
process.once('SIGINT', () => process.exit(0));

async function start() {
  const vsix = await packageExtension();
  const installed = await installEditor();
  const state = path.join(cacheFolder, 'start');
  const editor = privateEditor(installed, state, SETTINGS);
  const stamp = freshness(path.join(state, 'extension-stamp'), [vsix]);
  if (!stamp.fresh) {
    await step('installing the extension', async () => editor.installExtension(vsix));
    stamp.mark();
  }
  const server = await editor.serve();
  const address = `${server.origin}/?folder=${encodeURIComponent(path.join(root, 'examples'))}`;
  console.log(`\nVS Code with Crossdock is at\n\n    ${address}\n\nPress Ctrl+C to end it.`);
  if (process.stdout.isTTY) openInBrowser(address);
  await server.ended;
}

function openInBrowser(address) {
  const desktop = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop) return;
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  // The address is printed: where nothing can open it, nothing is lost.
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

await start().catch(fail);
