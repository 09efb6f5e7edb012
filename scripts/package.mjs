// Packs dist/ and what goes with it as crossdock.vsix. As a program: `node scripts/package.mjs`.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { freshness } from './fresh.mjs';
import { fail, isProgram, root, run, step } from './run.mjs';

const CONTENT = [
  'dist',
  'snippets',
  'l10n',
  'package.json',
  'package.nls.json',
  'package.nls.ja.json',
  'README.md',
  'LICENSE',
  'icon.png',
];

/** Packs the extension unless it was packed from exactly this content. @returns {Promise<string>} the file */
export async function packageExtension() {
  await build();
  const file = path.join(root, 'crossdock.vsix');
  const stamp = freshness('.cache/package-stamp', CONTENT);
  if (stamp.fresh && existsSync(file)) return file;
  await step('packaging', () => {
    const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
    // Dependencies are bundled already, and links in the README are meant for the repository.
    const args = [
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '-o',
      file,
    ];
    return run(process.execPath, [vsce, ...args]);
  });
  console.log(`  crossdock.vsix: ${(statSync(file).size / 1024).toFixed(0)} kB`);
  stamp.mark();
  return file;
}

if (isProgram(import.meta.url)) await packageExtension().catch(fail);
