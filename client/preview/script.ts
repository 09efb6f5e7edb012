// Runs inside the preview's page: tabs, the filter, jumps into the output, and telling the extension what was clicked.
import type { DecisionId } from '../../server/requests.ts';
import type { PreviewMessage, PreviewUpdate } from './messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: PreviewMessage): void };

const vscode = acquireVsCodeApi();
/** What the reader does not want to see, by fidelity. */
const hidden = new Set<string>();

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const tabs = () => all('[role=tab]');
const panelOf = (tab: HTMLElement) => document.getElementById(tab.getAttribute('aria-controls') ?? '');
const isSelected = (tab: HTMLElement) => tab.getAttribute('aria-selected') === 'true';

function select(tab: HTMLElement): void {
  for (const other of tabs()) {
    const selected = other === tab;
    other.setAttribute('aria-selected', String(selected));
    other.tabIndex = selected ? 0 : -1;
    panelOf(other)?.toggleAttribute('hidden', !selected);
  }
}

/** Shows a line of an output and marks it. */
function jumpTo(path: string | undefined, line: string | undefined): void {
  const tab = tabs().find((one) => one.dataset.path === path);
  if (!tab) return;
  select(tab);
  for (const marked of all('.line.shown')) marked.classList.remove('shown');
  const target = panelOf(tab)?.querySelector<HTMLElement>(`[data-line="${line}"]`);
  target?.classList.add('shown');
  target?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

function applyFilter(): void {
  for (const button of all('[data-filter]')) {
    button.setAttribute('aria-pressed', String(!hidden.has(button.dataset.filter ?? '')));
  }
  for (const fidelity of ['dropped', 'needs-decision', 'approximate', 'exact']) {
    for (const group of all(`.group.${fidelity}`)) group.hidden = hidden.has(fidelity);
  }
  for (const section of all('.resource')) section.hidden = !section.querySelector('.group:not([hidden])');
}

/** Puts new content in the place of the old one; what the reader looks at stays where it is. */
function update(body: string): void {
  const page = document.getElementById('page');
  if (!page) return;
  const { scrollX, scrollY } = window;
  const focused = document.activeElement?.id;
  const path = tabs().find(isSelected)?.dataset.path;
  const scrolled = new Map(tabs().map((tab) => [tab.dataset.path, panelOf(tab)?.scrollTop ?? 0]));
  const report = document.querySelector<HTMLInputElement>('#report')?.checked;
  page.innerHTML = body;
  const checkbox = document.querySelector<HTMLInputElement>('#report');
  if (checkbox) checkbox.checked = report ?? true;
  const tab = tabs().find((one) => one.dataset.path === path);
  if (tab) select(tab);
  for (const one of tabs()) panelOf(one)?.scrollTo({ top: scrolled.get(one.dataset.path) ?? 0 });
  applyFilter();
  window.scrollTo(scrollX, scrollY);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (!button) return;
  const { command, filter, finding, resource, target: path, line } = button.dataset;
  if (button.getAttribute('role') === 'tab') select(button);
  if (path !== undefined) jumpTo(path, line);
  if (filter !== undefined) {
    if (!hidden.delete(filter)) hidden.add(filter);
    applyFilter();
  }
  if (command === 'open') vscode.postMessage({ command, finding: Number(finding) });
  if (command === 'resource') vscode.postMessage({ command, resource: Number(resource) });
  if (command === 'diff') vscode.postMessage({ command, output: tabs().findIndex(isSelected) });
  if (command === 'cancel') vscode.postMessage({ command });
  if (command === 'write') {
    const report = document.querySelector<HTMLInputElement>('#report')?.checked ?? true;
    vscode.postMessage({ command, report });
  }
});

document.addEventListener('keydown', ({ key, target }) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const list = tabs();
  const index = target instanceof HTMLElement ? list.indexOf(target) : -1;
  const next = step && index >= 0 ? list[(index + step + list.length) % list.length] : undefined;
  if (!next) return;
  select(next);
  next.focus();
});

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement) || target.dataset.choose === undefined) return;
  vscode.postMessage({ command: 'choose', id: target.dataset.choose as DecisionId, value: target.value });
});

window.addEventListener('message', ({ data }: MessageEvent<PreviewUpdate>) => update(data.body));
