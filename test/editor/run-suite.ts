import type { Page } from 'playwright-core';
import { stubExtension } from './build-suite.ts';
import { type Results, report } from './results.ts';

export interface EditorServer {
  readonly origin: string;
  readonly authority: string;
}

const LIMIT_MS = 240_000;

/** Runs the suite in the editor's extension host; its lines come through the browser's page. */
export async function runSuite(
  page: Page,
  server: EditorServer,
  workspace: string,
  suite: string,
  results: Results,
): Promise<void> {
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const limit = setTimeout(() => end(-1), LIMIT_MS);
  // The workbench looks for these two functions when its address names a suite.
  await page.exposeFunction('codeAutomationExit', end);
  await page.exposeFunction('codeAutomationLog', (_level: string, args: unknown[]) => {
    const line = /^\[suite\] ([✔✘]) (.*)$/s.exec(String(args[0] ?? ''));
    if (line) report(results, line[1] === '✔', String(line[2]));
  });
  page.on('crash', () => end(-1));

  const remote = (file: string) => `vscode-remote://${server.authority}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(stubExtension)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  await page.goto(`${server.origin}/?${query}`, { timeout: 90_000 });
  const before = { ...results };
  const code = await ended;
  clearTimeout(limit);
  const ran = results.passed + results.failed > before.passed + before.failed;
  if (!ran || code < 0) report(results, false, `the suite in the extension host did not end (${code})`);
}
