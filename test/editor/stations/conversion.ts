import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { webviewOf } from '../webview.ts';
import * as workbench from '../workbench.ts';
import type { Stop } from './stop.ts';

/** Where a conversion can be started, and what it writes. */
export async function visitConversion(stop: Stop): Promise<void> {
  await stop('convert to ECS and undo', 'kubernetes/web.yaml', async ({ page, workspace, picture }) => {
    await workbench.runCommand(page, 'Convert to ECS');
    await write(page, await webviewOf(page), 'kubernetes/ecs');
    await written(workspace, 'kubernetes/ecs', ['template.yaml', 'report.md']);
    await page.locator('.tab.active').filter({ hasText: 'template.yaml' }).waitFor();
    await page.locator('.editor-group-container.active .view-line').first().click();
    await page.keyboard.press('Control+z');
    await picture('undo');
    await written(workspace, 'kubernetes/ecs', []);
  });
  await stop('convert all manifests of the examples', 'kubernetes/web.yaml', async ({ page, workspace }) => {
    await convertFolder(page, 'kubernetes', 'Convert to ECS');
    await write(page, await webviewOf(page), 'kubernetes/ecs');
    await written(workspace, 'kubernetes/ecs', ['template.yaml', 'report.md']);
    await page.locator('.tab.active').filter({ hasText: 'template.yaml' }).waitFor();
    await noProblems(page);
  });
  await stop('existing files are asked about', 'kubernetes/web.yaml', async ({ page, workspace, picture }) => {
    writeFileSync(path.join(workspace, 'kubernetes/ecs/template.yaml'), '# Mine.\n');
    await workbench.runCommand(page, 'Convert to ECS');
    await write(page, await webviewOf(page), 'kubernetes/ecs');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.filter({ hasText: 'template.yaml' }).waitFor();
    await picture('overwrite-question');
    await dialog.getByRole('button', { name: 'Overwrite' }).click();
    await page.locator('.tab.active').filter({ hasText: 'template.yaml' }).waitFor();
    await page.locator('.editor-group-container.active .view-line').filter({ hasText: 'AWSTemplate' }).click();
    await page.keyboard.press('Control+z');
    await workbench.middleOf(page, '# Mine.');
  });
  await stop('convert a selection', 'kubernetes/web.yaml', async ({ page }) => {
    const { x, y } = await workbench.middleOf(page, 'Deployment');
    await page.mouse.dblclick(x, y);
    await workbench.runCommand(page, 'Convert to ECS');
    const preview = await webviewOf(page);
    await preview.getByRole('button', { name: 'Deployment web', exact: true }).waitFor();
    assert.equal(await preview.getByRole('button', { name: 'Service web', exact: true }).count(), 0);
  });
  await stop('convert a folder from the Explorer', 'kubernetes/web.yaml', async ({ page }) => {
    await convertFolder(page, 'kubernetes', 'Convert to ECS');
    const preview = await webviewOf(page);
    for (const name of ['api', 'web', 'worker']) {
      await preview.getByRole('button', { name: `Deployment ${name}`, exact: true }).waitFor();
    }
    await preview.getByLabel('Form of the output').selectOption('json');
    for (const name of ['api', 'web', 'worker']) await preview.getByRole('tab', { name }).first().waitFor();
    await preview.getByRole('tab').first().focus();
    await page.keyboard.press('ArrowRight');
    await preview.locator('[role=tab]:nth-child(2)[aria-selected=true]').waitFor();
  });
  await stop('convert several files from the Explorer', 'kubernetes/web.yaml', async ({ page }) => {
    await explorerRow(page, 'api.yaml').click();
    await explorerRow(page, 'worker.yaml').click({ modifiers: ['Control'] });
    await explorerRow(page, 'worker.yaml').click({ button: 'right' });
    await workbench.pickFromMenu(page, 'Convert to ECS');
    const preview = await webviewOf(page);
    for (const name of ['api', 'worker']) {
      await preview.getByRole('button', { name: `Deployment ${name}`, exact: true }).waitFor();
    }
    assert.equal(await preview.getByRole('button', { name: 'Deployment web', exact: true }).count(), 0);
  });
  await stop('code lens', 'kubernetes/web.yaml', async ({ page, picture }) => {
    const lens = page.locator('.codelens-decoration a').filter({ hasText: 'Convert to ECS' });
    await lens.first().waitFor();
    await picture('code-lens');
    await lens.first().click();
    const preview = await webviewOf(page);
    // What belongs with a workload is converted with it.
    for (const name of ['Deployment web', 'Service web']) {
      await preview.getByRole('button', { name, exact: true }).waitFor();
    }
  });
  await stop(
    'code lens in Japanese',
    'ecs/web.task-definition.json',
    async ({ page }) => {
      await page.locator('.codelens-decoration a').filter({ hasText: 'EKS に変換' }).first().waitFor();
    },
    { language: 'ja' },
  );
  await stop('convert to EKS', 'ecs/web.task-definition.json', async ({ page }) => {
    await workbench.runCommand(page, 'Convert to EKS');
    const preview = await webviewOf(page);
    await preview.getByRole('heading', { name: 'Task definition web' }).waitFor();
  });
  await stop('convert all of ECS of the examples', 'ecs/web.task-definition.json', async ({ page, workspace }) => {
    await convertFolder(page, 'ecs', 'Convert to EKS');
    const preview = await webviewOf(page);
    await write(page, preview, 'ecs/eks');
    await written(workspace, 'ecs/eks', ['report.md']);
    await page.locator('.tab.active').filter({ hasText: '.yaml' }).waitFor();
    await noProblems(page);
  });
  await stop('nothing to convert', 'kubernetes/web.yaml', async ({ page }) => {
    await explorerRow(page, 'web.yaml').click({ button: 'right' });
    await workbench.pickFromMenu(page, 'Convert to EKS');
    await page.locator('.notification-toast').filter({ hasText: 'Nothing to convert to EKS' }).waitFor();
  });
}

function explorerRow(page: Page, name: string) {
  return page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
}

async function write(page: Page, preview: Frame, folder: string): Promise<void> {
  await preview.getByRole('button', { name: 'Write files' }).click();
  await workbench.pick(page, folder);
}

async function convertFolder(page: Page, folder: string, command: string): Promise<void> {
  await explorerRow(page, folder).click({ button: 'right' });
  await workbench.pickFromMenu(page, command);
}

/** Waits until a folder holds these files, among others; none at all where none is named. */
async function written(workspace: string, folder: string, names: readonly string[]): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const absolute = path.join(workspace, folder);
    const files = existsSync(absolute) ? readdirSync(absolute) : [];
    if (names.length === 0 ? files.length === 0 : names.every((name) => files.includes(name))) return;
    assert.ok(Date.now() < deadline, `${names.join(', ') || 'nothing'} in ${folder}: ${files.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The file in the editor was recognised and checked, and nothing in it is wrong. */
async function noProblems(page: Page): Promise<void> {
  await workbench.recognized(page);
  // Problems of a file with problems arrive well within this time.
  await page.waitForTimeout(1500);
  const problems = await page.locator('#status\\.problems').getAttribute('aria-label');
  assert.match(problems ?? '', /No Problems/);
}
