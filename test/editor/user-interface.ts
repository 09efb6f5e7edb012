import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { openPage } from './browser.ts';
import { type Results, screenshots, step } from './results.ts';
import type { EditorServer } from './run-suite.ts';
import * as workbench from './workbench.ts';

const images = fileURLToPath(new URL('../../docs/images/', import.meta.url));

/** Goes through what a newcomer does in the editor, with a picture of each station. */
export async function testUserInterface(
  browser: Browser,
  server: EditorServer,
  workspace: string,
  results: Results,
): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  let page: Page;
  const picture = (name: string) => page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  let station = 0;
  /** One station: a new window on a file, something done there, a picture. */
  const at = async (title: string, file: string, work: () => Promise<void>) => {
    station++;
    const name = `${String(station).padStart(2, '0')}-${title.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}`;
    page = await openPage(browser);
    const visit = async () => {
      await workbench.openWorkbench(page, server, workspace);
      await workbench.openFile(page, file);
      await work();
      await picture(name);
    };
    await step(results, title, visit, () => picture(`${name}-failed`));
    await page.context().close();
  };

  await at('squiggles in a manifest', 'broken/deployment.yaml', async () => {
    const words = await workbench.squiggles(page, 'error');
    assert.ok(words.includes('imagePullpolicy'), words.join(' | '));
  });
  await at('squiggles in a task definition', 'broken/task-definition.json', async () => {
    const words = await workbench.squiggles(page, 'error');
    assert.ok(words.includes('"networkmode"') || words.includes('networkmode'), words.join(' | '));
  });
  await at('hover on a problem', 'broken/deployment.yaml', async () => {
    await workbench.squiggles(page, 'error');
    await workbench.hoverOn(page, 'imagePullpolicy', /imagePullPolicy/);
  });
  await at('hover on kind Deployment', 'kubernetes/web.yaml', async () => {
    await workbench.hoverOn(page, 'Deployment', /ECS service/);
  });
  await at('hover on containerDefinitions', 'broken/task-definition.json', async () => {
    await workbench.hoverOn(page, 'containerDefinitions', /Kubernetes/);
  });
  await at('completion', 'kubernetes/web.yaml', async () => {
    const { x, y } = await workbench.middleOf(page, 'image:');
    await page.mouse.click(x, y);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'startupProbe' }).waitFor();
  });
  await at('quick fix', 'broken/deployment.yaml', async () => {
    await workbench.squiggles(page, 'error');
    const menu = await workbench.showQuickFixes(page, 'imagePullpolicy');
    await menu.locator('.monaco-list-row.action').filter({ hasText: 'imagePullPolicy' }).first().waitFor();
    await picture('quick-fix-menu');
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    await workbench.middleOf(page, 'imagePullPolicy:');
  });
  await at('status bar and version', 'kubernetes/web.yaml', async () => {
    const item = page.locator('.statusbar-item').filter({ hasText: /Kubernetes .*1\.36/ });
    await item.click();
    await page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: '1.35' }).waitFor();
  });
  await at('convert to ECS', 'kubernetes/web.yaml', async () => {
    await workbench.showPalette(page, 'Convert to ECS');
    await picture('convert-to-ecs-palette');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible').filter({ hasText: 'AWS CLI input files' }).waitFor();
    await picture('convert-to-ecs-form');
    await workbench.pick(page, 'CloudFormation template');
    const preview = await previewOf(page);
    await preview.getByText('Dropped').first().waitFor();
    await picture('convert-to-ecs-preview');
    if (process.argv.includes('--update-images')) {
      mkdirSync(images, { recursive: true });
      copyFileSync(path.join(screenshots, 'convert-to-ecs-preview.png'), path.join(images, 'convert-to-ecs.png'));
    }
    assert.ok(!existsSync(path.join(workspace, 'kubernetes/ecs')), 'nothing is written before the user says so');
    await write(page, preview, 'kubernetes/ecs');
    await written(workspace, 'kubernetes/ecs', /\.ya?ml$/);
    await page
      .locator('.tab.active')
      .filter({ hasText: /\.ya?ml/ })
      .waitFor();
  });
  await at('a finding leads to its line', 'kubernetes/web.yaml', async () => {
    await workbench.runCommand(page, 'Convert to ECS');
    await workbench.pick(page, 'AWS CLI input files');
    const preview = await previewOf(page);
    await preview.locator('details[open] button.link').first().click();
    await page.locator('.tab.active').filter({ hasText: 'web.yaml' }).waitFor();
  });
  await at('existing files are asked about', 'kubernetes/web.yaml', async () => {
    await workbench.runCommand(page, 'Convert to ECS');
    await workbench.pick(page, 'CloudFormation template');
    await write(page, await previewOf(page), 'kubernetes/ecs');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.filter({ hasText: 'template.yaml' }).waitFor();
    await picture('overwrite-question');
    await dialog.getByRole('button', { name: 'Overwrite' }).click();
    await page.locator('.tab.active').filter({ hasText: 'template.yaml' }).waitFor();
  });
  await at('convert a folder from the Explorer', 'kubernetes/web.yaml', async () => {
    const folder = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'kubernetes' });
    await folder.click({ button: 'right' });
    await page.locator('.monaco-menu .action-label').filter({ hasText: 'Convert to ECS' }).click();
    await workbench.pick(page, 'AWS CLI input files');
    const preview = await previewOf(page);
    for (const name of ['api', 'web', 'worker']) await preview.getByRole('tab', { name }).first().waitFor();
    await preview.getByRole('tab').first().focus();
    await page.keyboard.press('ArrowRight');
    await preview.locator('[role=tab]:nth-child(2)[aria-selected=true]').waitFor();
  });
  await at('convert to EKS', 'ecs/web.task-definition.json', async () => {
    await workbench.runCommand(page, 'Convert to EKS');
    const preview = await previewOf(page);
    await preview.getByText('Exact').first().waitFor();
    await picture('convert-to-eks-preview');
    await write(page, preview, 'ecs/eks');
    await written(workspace, 'ecs/eks', /\.ya?ml$/);
    await page
      .locator('.tab.active')
      .filter({ hasText: /\.ya?ml/ })
      .waitFor();
  });
  await at('nothing to convert', 'kubernetes/web.yaml', async () => {
    await workbench.runCommand(page, 'Convert to EKS');
    await page.locator('.notification-toast').filter({ hasText: 'Nothing to convert to EKS' }).waitFor();
  });
}

/** The page inside the preview, once it is there. */
async function previewOf(page: Page): Promise<Frame> {
  await page.locator('iframe.webview.ready').waitFor();
  const inner = page.frameLocator('iframe.webview.ready').locator('#active-frame');
  await inner.waitFor();
  const frame = await (await inner.elementHandle())?.contentFrame();
  assert.ok(frame, 'the preview has a page');
  await frame.locator('h1').waitFor();
  return frame;
}

async function write(page: Page, preview: Frame, folder: string): Promise<void> {
  await preview.getByRole('button', { name: 'Write files' }).click();
  await workbench.pick(page, folder);
}

/** Waits for files of a kind to be on disk. */
async function written(workspace: string, folder: string, name: RegExp): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const absolute = path.join(workspace, folder);
    if (existsSync(absolute) && readdirSync(absolute).some((file) => name.test(file))) return;
    assert.ok(Date.now() < deadline, `files in ${folder}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
