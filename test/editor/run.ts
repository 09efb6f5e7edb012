// Drives a real VS Code: first the suite in its extension host, then its user interface. `node --import tsx test/editor/run.ts`
// With --update-images the picture in the README is taken anew.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../scripts/editor/chromium.mjs';
import { installEditor } from '../../scripts/editor/install.mjs';
import { privateEditor } from '../../scripts/editor/server.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { openBrowser, openPage } from './browser.ts';
import { buildSuite } from './build-suite.ts';
import { conclude, type Results, screenshots } from './results.ts';
import { runSuite } from './run-suite.ts';
import { testUserInterface } from './user-interface.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The same picture on every machine. */
const SETTINGS = {
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  // What one station leaves unsaved is not there in the next.
  'files.hotExit': 'off',
  'git.enabled': false,
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
};

async function main(): Promise<Results> {
  const [vsix, installed, chromium, suite] = await Promise.all([
    packageExtension(),
    installEditor(),
    findChromium(),
    buildSuite(),
  ]);
  const state = mkdtempSync(path.join(tmpdir(), 'crossdock-editor-'));
  const results: Results = { passed: 0, failed: 0 };
  rmSync(screenshots, { recursive: true, force: true });
  try {
    const editor = privateEditor(installed, state, SETTINGS);
    editor.installExtension(vsix);
    for (const part of ['suite', 'interface'] as const) {
      // A copy each: tests write into it.
      const workspace = path.join(state, part, 'examples');
      cpSync(path.join(root, 'examples'), workspace, { recursive: true });
      // Only with this flag does a built editor take a suite from its address; it also hides notifications.
      const server = await editor.serve(part === 'suite' ? ['--vscode-option', 'enable-smoke-test-driver'] : []);
      const browser = await openBrowser(chromium);
      try {
        if (part === 'suite') await runSuite(await openPage(browser), server, workspace, suite, results);
        else await testUserInterface(browser, server, workspace, results);
      } finally {
        await browser.close();
        await server.stop();
      }
    }
  } finally {
    rmSync(state, { recursive: true, force: true, maxRetries: 5 });
  }
  return results;
}

const results = await main();
conclude(results);
process.exit(results.failed === 0 && results.passed > 0 ? 0 : 1);
