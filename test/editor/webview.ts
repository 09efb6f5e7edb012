import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';

/** The page inside the web view that is shown, once its heading is there. */
export async function webviewOf(page: Page): Promise<Frame> {
  await page.locator('iframe.webview.ready:visible').waitFor();
  const inner = page.frameLocator('iframe.webview.ready:visible').locator('#active-frame');
  await inner.waitFor();
  const frame = await (await inner.elementHandle())?.contentFrame();
  assert.ok(frame, 'the web view has a page');
  await frame.locator('h1').waitFor();
  return frame;
}
