import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

test('the server in a web worker needs nothing that a browser does not have', async () => {
  const { metafile, errors } = await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    entryPoints: ['server/worker.ts'],
    bundle: true,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    format: 'iife',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  assert.deepEqual(errors, []);
  const outside = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
  assert.deepEqual(outside, []);
});
