import { webviewOf } from '../webview.ts';
import * as workbench from '../workbench.ts';
import { LOOKS, type Stop } from './stop.ts';

/** The view that compares concepts of both platforms. */
export async function visitConcepts(stop: Stop): Promise<void> {
  await stop('compare concepts', 'kubernetes/web.yaml', async ({ page, picture }) => {
    await workbench.runCommand(page, 'Compare Concepts');
    await workbench.quickInput(page).fill('liveness');
    await page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: 'livenessProbe' }).waitFor();
    await picture('compare-concepts-list');
    await page.keyboard.press('Enter');
    const view = await webviewOf(page);
    await view.getByRole('heading', { name: 'livenessProbe ↔ healthCheck' }).waitFor();
    await picture('compare-concepts-entry');
    await view.getByRole('searchbox').fill('hpa');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await view.getByRole('heading', { level: 1, name: 'HorizontalPodAutoscaler' }).waitFor();
  });
  await stop('compare what is under the cursor', 'kubernetes/web.yaml', async ({ page }) => {
    const { x, y } = await workbench.middleOf(page, 'terminationGracePeriodSeconds');
    await page.mouse.click(x, y);
    await page.mouse.click(x, y, { button: 'right' });
    await workbench.pickFromMenu(page, 'Compare Concepts');
    const row = page.locator('.quick-input-widget:visible .monaco-list-row.focused');
    await row.filter({ hasText: 'stopTimeout' }).waitFor();
    await page.keyboard.press('Enter');
    const view = await webviewOf(page);
    await view.getByRole('heading', { level: 1, name: 'stopTimeout' }).waitFor();
  });
  await stop(
    'compare concepts in Japanese',
    'kubernetes/web.yaml',
    async ({ page }) => {
      await workbench.runCommand(page, '概念を比較');
      await workbench.quickInput(page).fill('タスク定義');
      await page.locator('.quick-input-widget:visible .monaco-list-row.focused').waitFor();
      await page.keyboard.press('Enter');
      const view = await webviewOf(page);
      await view.getByRole('searchbox', { name: '概念とフィールドを検索' }).waitFor();
    },
    { language: 'ja' },
  );
  for (const [look, theme] of LOOKS) {
    await stop(
      `compare concepts in ${look}`,
      'kubernetes/web.yaml',
      async ({ page, picture }) => {
        await workbench.runCommand(page, 'Compare Concepts');
        await workbench.quickInput(page).fill('ingress');
        await page
          .locator('.quick-input-widget:visible .monaco-list-row')
          .filter({ hasText: 'Ingress' })
          .first()
          .waitFor();
        await page.keyboard.press('Enter');
        await webviewOf(page);
        await picture(`compare-concepts-${look}`);
      },
      { theme },
    );
  }
}
