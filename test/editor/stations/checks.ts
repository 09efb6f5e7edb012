import assert from 'node:assert/strict';
import * as workbench from '../workbench.ts';
import type { Stop } from './stop.ts';

/** What is wrong, how to mend it, what can be typed, and what it is checked against. */
export async function visitChecks(stop: Stop): Promise<void> {
  await stop('squiggles in a manifest', 'broken/deployment.yaml', async ({ page }) => {
    const words = await workbench.squiggles(page, 'error');
    assert.ok(words.includes('imagePullpolicy'), words.join(' | '));
  });
  await stop('squiggles in a task definition', 'broken/task-definition.json', async ({ page }) => {
    const words = await workbench.squiggles(page, 'error');
    assert.ok(words.includes('"networkmode"') || words.includes('networkmode'), words.join(' | '));
  });
  await stop('hover on a problem', 'broken/deployment.yaml', async ({ page }) => {
    await workbench.squiggles(page, 'error');
    await workbench.hoverOn(page, 'imagePullpolicy', /imagePullPolicy/);
  });
  await stop('completion', 'kubernetes/web.yaml', async ({ page }) => {
    const { x, y } = await workbench.middleOf(page, 'image:');
    await page.mouse.click(x, y);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'startupProbe' }).waitFor();
  });
  await stop('quick fix', 'broken/deployment.yaml', async ({ page, picture }) => {
    await workbench.squiggles(page, 'error');
    const menu = await workbench.showQuickFixes(page, 'imagePullpolicy');
    await menu.locator('.monaco-list-row.action').filter({ hasText: 'imagePullPolicy' }).first().waitFor();
    await picture('quick-fix-menu');
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    await workbench.middleOf(page, 'imagePullPolicy:');
  });
  await stop('status bar and version', 'kubernetes/web.yaml', async ({ page }) => {
    const item = page.locator('.statusbar-item').filter({ hasText: /Kubernetes .*1\.36/ });
    await item.click();
    await page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: '1.35' }).waitFor();
  });
  await stop(
    'status bar in Japanese',
    'ecs/web.task-definition.json',
    async ({ page }) => {
      await page.locator('.statusbar-item').filter({ hasText: 'ECS タスク定義' }).click();
      const list = page.locator('.quick-input-widget:visible');
      await list.filter({ hasText: '各タスク定義の記述に従う' }).waitFor();
    },
    { language: 'ja' },
  );
}
