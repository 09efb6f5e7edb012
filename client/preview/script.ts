// Runs inside the preview's page: tabs, and telling the extension what was clicked.
import type { PreviewMessage } from './messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: PreviewMessage): void };

const vscode = acquireVsCodeApi();
const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];

function select(tab: HTMLElement): void {
  for (const other of tabs) {
    const selected = other === tab;
    other.setAttribute('aria-selected', String(selected));
    other.tabIndex = selected ? 0 : -1;
    document.getElementById(other.getAttribute('aria-controls') ?? '')?.toggleAttribute('hidden', !selected);
  }
  tab.focus();
}

for (const [index, tab] of tabs.entries()) {
  tab.addEventListener('click', () => select(tab));
  tab.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const next = step && tabs[(index + step + tabs.length) % tabs.length];
    if (next) select(next);
  });
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button[data-command]') : null;
  const { command, finding } = button?.dataset ?? {};
  if (command === 'open') vscode.postMessage({ command, finding: Number(finding) });
  if (command === 'write' || command === 'cancel') vscode.postMessage({ command });
});
