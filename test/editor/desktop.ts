// The suite on a desktop VS Code of the newest version, downloaded by its test runner: `npm run test:desktop`.
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from './build-suite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const state = mkdtempSync(path.join(tmpdir(), 'crossdock-desktop-'));
const workspace = path.join(state, 'examples');
cpSync(path.join(root, 'examples'), workspace, { recursive: true });

await runTests({
  extensionDevelopmentPath: root,
  extensionTestsPath: await buildSuite(),
  // A short path: the socket in this folder may not have a long name on macOS.
  launchArgs: [
    workspace,
    '--disable-extensions',
    '--disable-workspace-trust',
    '--user-data-dir',
    path.join(state, 'd'),
  ],
});
