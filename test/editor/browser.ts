import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: FLAGS, timeout: 60_000 });
}

/**
 * A page of a person who was never here: the editor keeps what was open in the browser.
 * @param language the editor's display language. Its own texts stay English, as no language pack is installed; extensions
 * speak the language that the editor names
 */
export async function openPage(browser: Browser, language: 'en' | 'ja' = 'en'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, locale: 'en-US' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  if (language !== 'en') {
    await page.addInitScript((name) => {
      Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name });
    }, language);
  }
  return page;
}
