// Runs inside the page of the concept view: the search, moving through the list, copying examples.
import type { ConceptMessage, ConceptUpdate } from './messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: ConceptMessage): void };

const vscode = acquireVsCodeApi();
const search = document.querySelector<HTMLInputElement>('.search');
const buttons = [...document.querySelectorAll<HTMLElement>('.list button')];
const visible = () => buttons.filter((button) => !button.parentElement?.hidden);

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function filter(): void {
  const words = normal(search?.value ?? '').split(/\s+/);
  for (const button of buttons) {
    const known = normal(button.dataset.words ?? '');
    button.parentElement?.toggleAttribute('hidden', !words.every((word) => known.includes(word)));
  }
  for (const section of document.querySelectorAll('.list section')) {
    section.toggleAttribute('hidden', !section.querySelector('li:not([hidden])'));
  }
  document.querySelector('.nothing')?.toggleAttribute('hidden', visible().length > 0);
}

function mark(id: string): void {
  for (const button of buttons) {
    if (button.dataset.id === id) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
}

search?.addEventListener('input', filter);

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  const { id, copy } = button?.dataset ?? {};
  if (id !== undefined) vscode.postMessage({ command: 'show', id });
  const text = button?.parentElement?.querySelector('pre')?.textContent;
  if (copy !== undefined && text) vscode.postMessage({ command: 'copy', text });
});

// Down and up lead from the search through the list, Enter in the search to the first entry.
document.addEventListener('keydown', (event) => {
  const list = visible();
  const index = list.indexOf(document.activeElement as HTMLElement);
  const isSearching = document.activeElement === search;
  if (!isSearching && index < 0) return;
  if (event.key === 'Enter' && isSearching) return list[0]?.click();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const next = list[index + step];
  if (next) next.focus();
  else if (step < 0) search?.focus();
});

window.addEventListener('message', ({ data }: MessageEvent<ConceptUpdate>) => {
  const entry = document.querySelector('main');
  if (!entry) return;
  entry.innerHTML = data.entry;
  entry.scrollTo({ top: 0 });
  mark(data.id);
});

document.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
search?.focus();
