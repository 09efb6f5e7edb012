import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An extension without content: the editor wants one under development before it runs a suite. */
export const stubExtension = path.join(root, 'test/editor/stub');

/** Builds the suite that runs inside the editor's extension host. Returns its entry, for `extensionTestsPath`. */
export async function buildSuite(): Promise<string> {
  const outdir = path.join(root, '.cache/editor-suite');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/editor/suite/index.ts', 'test/editor/suite/crossdock.test.ts'],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outExtension: { '.js': '.cjs' },
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.cjs');
}
