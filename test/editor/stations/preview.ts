import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { screenshots } from '../results.ts';
import { webviewOf } from '../webview.ts';
import * as workbench from '../workbench.ts';
import { LOOKS, type Stop } from './stop.ts';

const images = fileURLToPath(new URL('../../../docs/images/', import.meta.url));

/** What the preview of a conversion shows and does before anything is written. */
export async function visitPreview(stop: Stop): Promise<void> {
  await stop('preview of a conversion to ECS', 'kubernetes/web.yaml', async ({ page, workspace, picture }) => {
    await workbench.showPalette(page, 'Convert to ECS');
    await picture('convert-to-ecs-palette');
    await page.keyboard.press('Enter');
    const preview = await webviewOf(page);
    await preview.getByRole('heading', { name: 'Deployment web' }).waitFor();
    await picture('convert-to-ecs-preview');
    if (process.argv.includes('--update-images')) {
      mkdirSync(images, { recursive: true });
      copyFileSync(path.join(screenshots, 'convert-to-ecs-preview.png'), path.join(images, 'convert-to-ecs.png'));
    }
    assert.ok(!existsSync(path.join(workspace, 'kubernetes/ecs')), 'nothing is written before the user says so');
    await preview.getByRole('button', { name: /^Exact/ }).scrollIntoViewIfNeeded();
    await preview.evaluate(() => window.scrollBy(0, 500));
  });
  await stop('a finding leads to its line and into the output', 'kubernetes/web.yaml', async ({ page, picture }) => {
    await workbench.runCommand(page, 'Convert to ECS');
    const preview = await webviewOf(page);
    await preview.locator('button.link[data-finding]').first().click();
    await page.locator('.editor-group-container').first().locator('.tab.active', { hasText: 'web.yaml' }).waitFor();
    await picture('a-finding-and-its-line');
    await preview.locator('details.exact summary').first().click();
    await preview.locator('details.exact button[data-target]').first().click();
    await preview.locator('.line.shown').waitFor();
  });
  await stop('the filter of the report', 'kubernetes/web.yaml', async ({ page }) => {
    await workbench.runCommand(page, 'Convert to ECS');
    const preview = await webviewOf(page);
    const exact = preview.locator('[data-filter=exact]');
    await exact.click();
    assert.equal(await exact.getAttribute('aria-pressed'), 'false');
    assert.equal(await preview.locator('.group.exact:visible').count(), 0);
    assert.ok((await preview.locator('.group:visible').count()) > 0);
  });
  await stop('a decision converts again', 'kubernetes/web.yaml', async ({ page, picture }) => {
    await workbench.runCommand(page, 'Convert to ECS');
    const preview = await webviewOf(page);
    await preview.getByRole('tab', { name: 'template.yaml' }).waitFor();
    const scrolled = () => preview.evaluate(() => window.scrollY);
    await preview.evaluate(() => window.scrollBy(0, 60));
    const before = await scrolled();
    await preview.getByLabel('Form of the output').selectOption('json');
    await preview.getByRole('tab', { name: '.json' }).first().waitFor();
    assert.equal(await preview.getByRole('tab', { name: 'template.yaml' }).count(), 0);
    assert.equal(await scrolled(), before, 'what the reader looks at stays where it is');
    await picture('a-decision');
    await preview.getByLabel('Where the tasks run').selectOption('ec2');
    await preview.getByText('"EC2"').first().waitFor();
  });
  await stop('a file as a diff before it is written', 'kubernetes/web.yaml', async ({ page }) => {
    await workbench.runCommand(page, 'Convert to ECS');
    const preview = await webviewOf(page);
    await preview.getByRole('button', { name: 'Show as diff' }).click();
    await page.locator('.tab.active').filter({ hasText: 'template.yaml: what is there ↔ converted' }).waitFor();
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
  });
  await stop(
    'preview in Japanese',
    'kubernetes/web.yaml',
    async ({ page }) => {
      await workbench.runCommand(page, 'ECS に変換');
      const preview = await webviewOf(page);
      await preview.getByRole('button', { name: 'ファイルに書き込む…' }).waitFor();
      await preview.getByText('各フィールドの行き先').waitFor();
    },
    { language: 'ja' },
  );
  for (const [look, theme] of LOOKS) {
    await stop(
      `preview in ${look}`,
      'kubernetes/web.yaml',
      async ({ page, picture }) => {
        await workbench.runCommand(page, 'Convert to ECS');
        await webviewOf(page);
        await picture(`preview-${look}`);
      },
      { theme },
    );
  }
}
