import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Settings under which the editor shows the workspace and nothing about itself. */
const QUIET_SETTINGS = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.experimentalOnboarding': false,
};

/**
 * An editor that keeps all its state in one folder.
 * @param {{node: string, entry: string}} installed from `installEditor` @param {string} state folder @param {object} [settings]
 */
export function privateEditor(installed, state, settings = {}) {
  for (const name of ['home', 'data/User', 'extensions']) mkdirSync(path.join(state, name), { recursive: true });
  writeFileSync(
    path.join(state, 'data/User/settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, 2),
  );
  const env = {
    PATH: `${path.dirname(installed.node)}${path.delimiter}${process.env.PATH}`,
    HOME: path.join(state, 'home'),
    LANG: process.env.LANG ?? 'C.UTF-8',
    // No gallery: nothing is looked up, suggested or updated.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  const base = [installed.entry, '--config', '/dev/null'];
  base.push('--user-data-dir', path.join(state, 'data'), '--extensions-dir', path.join(state, 'extensions'));

  return {
    /** Installs a .vsix, over whatever version is there. @param {string} vsix */
    installExtension(vsix) {
      const args = [...base, '--install-extension', vsix, '--force'];
      const { status, stdout, stderr } = spawnSync(installed.node, args, { env, encoding: 'utf8', timeout: 120_000 });
      if (status !== 0) throw new Error(`The editor did not install ${vsix}:\n${stdout}${stderr}`);
    },
    /** Serves on a free port of this machine only. @param {string[]} [extra] arguments */
    serve: (extra = []) => serve(installed.node, [...base, ...extra], env, path.join(state, 'server.log')),
  };
}

/** @returns {Promise<{origin: string, authority: string, stop: () => Promise<void>, ended: Promise<void>}>} */
async function serve(node, args, env, logFile) {
  const authority = `127.0.0.1:${await freePort()}`;
  const log = openSync(logFile, 'w');
  const flags = ['--bind-addr', authority, '--auth', 'none', '--disable-telemetry', '--disable-update-check'];
  flags.push(
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    '--ignore-last-opened',
    '--disable-proxy',
  );
  // Its own process group, so that the server and all it starts can be ended by one id.
  const child = spawn(node, [...args, ...flags], { env, stdio: ['ignore', log, log], detached: true });
  const endGroup = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', () => endGroup('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));

  const origin = `http://${authority}`;
  const deadline = Date.now() + 60_000;
  while (!(await answers(`${origin}/healthz`))) {
    if (child.exitCode === null && Date.now() < deadline) {
      await sleep(100);
      continue;
    }
    endGroup('SIGKILL');
    throw new Error(`The editor did not start:\n${readFileSync(logFile, 'utf8')}`);
  }
  const stop = async () => {
    endGroup('SIGTERM');
    await Promise.race([ended, sleep(5000)]);
    endGroup('SIGKILL');
  };
  return { origin, authority, stop, ended };
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
