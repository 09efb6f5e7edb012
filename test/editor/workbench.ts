import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { EditorServer } from './run-suite.ts';

/** What a person does in the editor. Selectors are those of VS Code 1.139. */

/** Opens the editor on a folder. */
export async function openWorkbench(page: Page, server: EditorServer, folder: string): Promise<void> {
  const payload = JSON.stringify([
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]);
  await page.goto(`${server.origin}/?${new URLSearchParams({ folder, payload })}`, { timeout: 90_000 });
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 90_000 });
}

/** Opens a file of the workspace by its name, through Go to File. */
export async function openFile(page: Page, file: string): Promise<void> {
  const name = path.basename(file);
  const row = page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: name }).first();
  // A file that was just written takes a moment to be found.
  for (let attempt = 0; attempt < 10; attempt++) {
    await page.keyboard.press('Control+p');
    await quickInput(page).fill(file);
    if (await appears(row, 3000)) break;
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Enter');
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
}

/** Waits until the file in the editor was recognised: only then do menus and the palette offer what can be done with it. */
export async function recognized(page: Page): Promise<void> {
  await page.locator('.statusbar-item[id*="crossdock.target"]:visible').waitFor();
}

/** Runs a command from the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await showPalette(page, title);
  await page.keyboard.press('Enter');
}

/** Opens the palette with a title typed in, so that the command is the first row. */
export async function showPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await quickInput(page).fill(`>${title}`);
  await page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: title }).first().waitFor();
}

export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-box input');
}

/** Picks a row of the list on top of the window. */
export async function pick(page: Page, label: string): Promise<void> {
  await page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: label }).first().click();
}

/** Picks an entry of the menu that a right click opened. A menu ignores clicks while it is opening. */
export async function pickFromMenu(page: Page, label: string): Promise<void> {
  const entry = page.locator('.monaco-menu .action-label').filter({ hasText: label });
  await entry.waitFor();
  for (let attempt = 0; attempt < 5; attempt++) {
    await entry.click();
    if (await settles(entry.waitFor({ state: 'hidden', timeout: 2000 }))) return;
  }
  throw new Error(`the menu stays open after a click on ${label}`);
}

/** Moves the mouse onto text of the active editor until a hover with these words shows. */
export async function hoverOn(page: Page, text: string, words: RegExp): Promise<Locator> {
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: words }).first();
  for (let attempt = 0; attempt < 8; attempt++) {
    // The editor ignores a hover while it is busy, and another hover may lie on the text: go away, come back.
    await page.mouse.move(700, 15, { steps: 3 });
    await page.waitForTimeout(500);
    const { x, y } = await middleOf(page, text);
    await page.mouse.move(x - 3, y, { steps: 3 });
    await page.mouse.move(x, y, { steps: 3 });
    if (!(await appears(hover, 2500))) continue;
    // Code in a hover is coloured after it shows.
    await page.waitForTimeout(500);
    return hover;
  }
  throw new Error(`no hover with ${words} on ${text}`);
}

/** Clicks text of the active editor and opens the menu of quick fixes there. */
export async function showQuickFixes(page: Page, text: string): Promise<Locator> {
  const { x, y } = await middleOf(page, text);
  await page.mouse.click(x, y);
  await page.keyboard.press('Control+.');
  const menu = page.locator('.action-widget:visible');
  await menu.locator('.monaco-list-row.action').first().waitFor();
  return menu;
}

/** The text under each squiggle of a colour in the active editor, as far as it is in view. */
export async function squiggles(page: Page, severity: 'error' | 'warning'): Promise<string[]> {
  const marks = page.locator(`.editor-group-container.active .squiggly-${severity}`);
  await marks.first().waitFor({ state: 'attached' });
  return marks.evaluateAll((elements) =>
    elements.map((element) => {
      const mark = element.getBoundingClientRect();
      const middle = mark.top + mark.height / 2;
      const lines = [...document.querySelectorAll('.editor-group-container.active .view-lines .view-line')];
      const line = lines.find((candidate) => {
        const { top, bottom } = candidate.getBoundingClientRect();
        return top <= middle && middle <= bottom;
      });
      if (!line) return '';
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const characters = node.textContent ?? '';
        for (let index = 0; index < characters.length; index++) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const box = range.getBoundingClientRect();
          const centre = box.left + box.width / 2;
          if (centre > mark.left && centre < mark.right) text += characters[index];
        }
      }
      return text.replaceAll('\u00a0', ' ');
    }),
  );
}

/** All lines of the active editor that are in view, top to bottom. */
export async function visibleText(page: Page): Promise<string> {
  const lines = page.locator('.editor-group-container.active .view-lines .view-line');
  const texts = await lines.evaluateAll((elements) =>
    elements
      .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' ')),
  );
  return texts.join('\n');
}

/** Whether something shows within a time. */
export function appears(locator: Locator, timeout: number): Promise<boolean> {
  return settles(locator.waitFor({ timeout }));
}

function settles(waiting: Promise<void>): Promise<boolean> {
  return waiting.then(
    () => true,
    () => false,
  );
}

/** The middle of the first occurrence of a text in the active editor's view. */
export async function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction((wanted) => {
    const lines = [...document.querySelectorAll('.editor-group-container.active .view-lines .view-line')];
    lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    for (const line of lines) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; start: number }[] = [];
      let whole = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, start: whole.length });
        whole += (node.textContent ?? '').replaceAll('\u00a0', ' ');
      }
      const index = whole.indexOf(wanted);
      const middle = index + Math.floor(wanted.length / 2);
      const holder = index < 0 ? undefined : nodes.findLast(({ start }) => start <= middle);
      if (!holder) continue;
      const range = document.createRange();
      range.setStart(holder.node, middle - holder.start);
      range.setEnd(holder.node, middle - holder.start + 1);
      const box = range.getBoundingClientRect();
      if (box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, text);
  const middle = await found.jsonValue();
  if (!middle) throw new Error(`${text} is not in view`);
  return middle;
}
