import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/** The repository's root, without a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs a program to its end with its output on ours.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>} rejects, naming the command, when it does not end with 0
 */
export async function run(command, args, options = {}) {
  const code = await exitCode(command, args, options);
  if (code !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with ${code}`);
}

/**
 * Like `run`, for a program whose failure is an answer.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 127 when the program is not there
 */
export function exitCode(command, args, options = {}) {
  const windows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: windows && command === 'npm',
      ...options,
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(signal ? 128 : (code ?? 1)));
  });
}

/** Runs a step under a heading and says how long it took. @template T @param {string} title @param {() => Promise<T>} work */
export async function step(title, work) {
  const start = performance.now();
  console.log(`\n▸ ${title}`);
  const result = await work();
  console.log(`  ${title}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Whether the module with this `import.meta.url` is the program that was started. @param {string} url */
export function isProgram(url) {
  return realpathSync(process.argv[1] ?? '') === fileURLToPath(url);
}

/** Ends the process with the message of an error instead of a stack trace. @param {unknown} error */
export function fail(error) {
  console.error(`\n✘ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
