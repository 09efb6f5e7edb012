import { type Remarks, remarkOn } from '../cursor.ts';
import { escaped, mapTexts } from '../mentions.ts';
import type { Setting, Workload } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';

const WRITTEN = 'Each copy has a service of its own, and its name is written down.';

/** The workload of a single copy with its name in the variables that are to hold it, and in the texts that show these. */
export function withOwnNames({ ownNames = [], ...workload }: Workload, name: string, remarks: Remarks): Workload {
  for (const { variable } of ownNames) remarkOn(remarks, variable, 'approximate', WRITTEN);
  const settingsOf = (container: string): Setting[] =>
    ownNames
      .filter((one) => one.container === container)
      .map(({ variable }) => ({ kind: 'value', name: variable, value: noted(traced(name), 'approximate', WRITTEN) }));
  const containers = workload.containers.map((container) => ({
    ...container,
    settings: [...settingsOf(container.name.value), ...container.settings],
  }));
  const variables = [...new Set(ownNames.map(({ variable }) => variable.value))];
  return mapTexts({ ...workload, containers }, (text) => variables.reduce((all, one) => shown(all, one, name), text));
}

/** The text with the name in place of the variable; what was said of the variable does not hold any more. */
function shown(text: Traced<string>, variable: string, name: string): Traced<string> {
  const value = text.value.replace(new RegExp(`(?<!\\$)\\$\\(${escaped(variable)}\\)`, 'g'), () => name);
  if (value === text.value) return text;
  const notes = text.notes.filter(
    ({ message }) => !message.includes(`\`$(${variable})\``) || /\$\([\w.-]+\)/.test(value),
  );
  return derived(value, traced(value, text.sources, notes));
}
