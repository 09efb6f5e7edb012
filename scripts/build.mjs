// Builds dist/ from the sources. As a program: `node scripts/build.mjs`.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { freshness } from './fresh.mjs';
import { notices } from './notices.mjs';
import { fail, isProgram, root, run, step } from './run.mjs';

const SOURCES = [
  'client',
  'server',
  'schemas',
  'scripts/build.mjs',
  'scripts/notices.mjs',
  'package.json',
  'package-lock.json',
];

const STAMP = '.cache/build-stamp';

/** Builds dist/ unless it was built from exactly these sources. */
export async function build() {
  await installDependencies();
  if (freshness(STAMP, SOURCES).fresh && existsSync(path.join(root, 'dist'))) return;
  await step('building', async () => {
    rmSync(path.join(root, 'dist'), { recursive: true, force: true });
    mkdirSync(path.join(root, 'dist'));
    // Validators and documentation texts come first: the bundles import the one and read the other.
    await run(process.execPath, ['--import', 'tsx', 'schemas/build.ts']);
    await bundle();
  });
  // Counted again, because the schema build writes validators among the sources.
  freshness(STAMP, SOURCES).mark();
}

async function bundle() {
  const esbuild = await import('esbuild');
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    metafile: true,
    // Some packages have a second form that a bundler can follow; their first asks for files at run time.
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
    target: 'node20',
    outdir: 'dist',
  };
  const results = await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: { client: 'client/extension.ts' },
      platform: 'node',
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
      external: ['vscode'],
      loader: { '.css': 'text' },
      plugins: [browserScriptAsText(esbuild)],
    }),
    esbuild.build({
      ...common,
      entryPoints: { server: 'server/main.ts', cli: 'server/cli.ts' },
      platform: 'node',
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      // Some dependencies are CommonJS and ask for Node's modules with `require`, which a module does not have.
      banner: {
        js: "import { createRequire as nodeRequire } from 'node:module';\nconst require = nodeRequire(import.meta.url);",
      },
    }),
  ]);
  asProgram(path.join(root, 'dist/cli.js'));
  writeFileSync(path.join(root, 'dist/NOTICE'), notices(results.map((result) => result.metafile)));
}

/** `import script from './preview-script.ts?text'`: the script of a web page, compiled, as a string. */
function browserScriptAsText(esbuild) {
  return {
    name: 'browser-script-as-text',
    setup(build) {
      build.onResolve({ filter: /\?text$/ }, ({ path: name, resolveDir }) => ({
        path: path.join(resolveDir, name.replace(/\?text$/, '')),
        namespace: 'script-text',
      }));
      build.onLoad({ filter: /.*/, namespace: 'script-text' }, async ({ path: name }) => {
        const result = await esbuild.build({
          entryPoints: [name],
          bundle: true,
          minify: true,
          platform: 'browser',
          format: 'iife',
          write: false,
        });
        return { contents: result.outputFiles[0].text, loader: 'text' };
      });
    },
  };
}

function asProgram(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.startsWith('#!') ? text : `#!/usr/bin/env node\n${text}`, { mode: 0o755 });
}

if (isProgram(import.meta.url)) await build().catch(fail);
