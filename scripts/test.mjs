// Sets up what the tests need and runs them all: `npm test`.
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { packageExtension } from './package.mjs';
import { exitCode, fail, root, step } from './run.mjs';

/** Run by node:test in one go. What drives a real editor comes after them. */
const FOLDERS = ['unit', 'protocol', 'cli', 'fuzz', 'corpus'];

async function test() {
  await installDependencies();
  // The types and the tests read what the build generates.
  await packageExtension();
  const node = (...args) => exitCode(process.execPath, args);
  const failed = [];
  const part = async (title, work) => {
    if ((await step(title, work)) !== 0) failed.push(title);
  };
  await part('types, format and lint', () => exitCode('npm', ['run', '--silent', 'check']));
  const files = FOLDERS.flatMap((folder) => testsBelow(path.join(root, 'test', folder)));
  // Node leaves one processor idle, which is half of a small machine.
  const runner = ['--test', `--test-concurrency=${availableParallelism()}`, '--test-reporter=spec'];
  await part(`tests: ${FOLDERS.join(', ')}`, () => node('--import', 'tsx', ...runner, ...files));
  await part('tests in the editor', () => node('--import', 'tsx', 'test/editor/run.ts'));
  if (failed.length > 0) throw new Error(`Failed: ${failed.join('; ')}`);
  console.log('\n✔ Everything passed.');
}

function testsBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) return testsBelow(name);
      return entry.name.endsWith('.test.ts') ? [path.relative(root, name)] : [];
    });
}

await test().catch(fail);
