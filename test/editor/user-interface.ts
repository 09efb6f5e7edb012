import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openPage } from './browser.ts';
import { type Results, screenshots, step } from './results.ts';
import type { EditorServer } from './run-suite.ts';
import { visitChecks } from './stations/checks.ts';
import { visitConcepts } from './stations/concepts.ts';
import { visitConversion } from './stations/conversion.ts';
import { visitHovers } from './stations/hovers.ts';
import { visitPreview } from './stations/preview.ts';
import type { Stop } from './stations/stop.ts';
import * as workbench from './workbench.ts';

/** Goes through what a newcomer does in the editor, with a picture of each station. */
export async function testUserInterface(
  browser: Browser,
  server: EditorServer,
  workspace: string,
  results: Results,
): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  let station = 0;
  const stop: Stop = async (title, file, work, { language, theme } = {}) => {
    station++;
    const name = `${String(station).padStart(2, '0')}-${title.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}`;
    const page = await openPage(browser, language);
    const picture = (of: string) => page.screenshot({ path: path.join(screenshots, `${of}.png`) });
    const ownSettings = path.join(workspace, '.vscode');
    const visit = async () => {
      if (theme) {
        mkdirSync(ownSettings);
        writeFileSync(path.join(ownSettings, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      }
      await workbench.openWorkbench(page, server, workspace);
      await workbench.openFile(page, file);
      await workbench.recognized(page);
      await work({ page, workspace, picture });
      await picture(name);
    };
    await step(results, title, visit, () => picture(`${name}-failed`));
    rmSync(ownSettings, { recursive: true, force: true });
    await page.context().close();
  };
  // Hovers and conversions leave files behind; the pictures of the others show the folder as it was.
  for (const visit of [visitChecks, visitConcepts, visitPreview, visitHovers, visitConversion]) await visit(stop);
}
